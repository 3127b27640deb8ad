import type { messagingApi } from '@line/bot-sdk'
import type { Report, ReporterContent } from '../../../core/report/model.ts'
import type { UnitSnapshot } from '../../../core/report/routing.ts'
import type { ReporterLanguage } from '../../../core/shared/language.ts'
import type { Catalogue } from '../../../core/texts/catalogue.ts'
import { catalogues } from '../../../core/texts/catalogues.ts'
import { call191, callButton, caseField, openMap, sharePlace, statusBubble } from '../flex/bubbles.ts'
import {
  alarmColor,
  call,
  calmColor,
  clip,
  line,
  plainButton,
  postback,
  primaryButton,
} from '../flex/flex.ts'
import { postbacks } from '../webhook/postback.ts'

/**
 * What the reporter reads of their report, in their language: the role and the unit, never an officer's name.
 * @param text the words of an answer, which are kept apart from its notice
 */
export const renderReporterNotice = (
  { id, reporter: { language } }: Pick<Report, 'id' | 'reporter'>,
  content: ReporterContent,
  text?: string,
): messagingApi.Message[] => {
  const texts = catalogues[language]
  const code = caseField(texts, id)
  switch (content.kind) {
    case 'delivered':
      return [delivered(content, code, language)]
    case 'undelivered':
    case 'unacknowledged': {
      const { title, body } = texts[content.kind]
      return [statusBubble(texts, title, [line(body), code], [call191(texts, alarmColor)])]
    }
    case 'acknowledged': {
      const { title, body } = texts.acknowledged
      const by = [content.role, nameOf(content.unit, language)].filter(Boolean).join(' · ')
      return [statusBubble(texts, title, [named(by), line(body), code], [callUnit(content.unit, texts)])]
    }
    case 'arrived': {
      const { title, body } = texts.arrived
      return [
        statusBubble(
          texts,
          title,
          [named(nameOf(content.unit, language)), line(body), code],
          [call191(texts)],
        ),
      ]
    }
    case 'ended':
      return [
        statusBubble(
          texts,
          texts.ended.title,
          [line(texts.ended.body), code],
          [
            primaryButton(postback(texts.buttons.notSafe, postbacks.notSafe(id))),
            callButton(texts.buttons.call191, '191'),
            callButton(texts.buttons.call1300, '1300'),
          ],
        ),
      ]
    case 'searching': {
      const { title, body, silent } = texts.searching
      const buttons = [openMap(texts), plainButton(call(texts.buttons.call191, '191'))]
      return [
        {
          ...statusBubble(texts, title, [line(body), line(silent, { weight: 'bold' }), code], buttons),
          quickReply: sharePlace(texts),
        },
      ]
    }
    case 'answer':
      return [
        statusBubble(texts, texts.answer.title, [
          named(nameOf(content.unit, language)),
          line(clip(text?.trim() || '…', longestAnswer), { size: 'md' }),
          line(texts.answer.hint),
          code,
        ]),
      ]
  }
}

/** What fits a bubble of 30 KB whatever the script (UTF-16 units). */
const longestAnswer = 5_000

const nameOf = (unit: UnitSnapshot, language: ReporterLanguage): string =>
  language === 'th' ? unit.nameTh : unit.nameEn

const named = (text: string): messagingApi.FlexText => line(text, { weight: 'bold', size: 'md' })

const callUnit = ({ phone }: UnitSnapshot, texts: Catalogue): messagingApi.FlexButton =>
  phone ? primaryButton(call(texts.buttons.callUnit, phone), calmColor) : call191(texts)

const delivered = (
  { unit, metres, maybeAbroad }: Extract<ReporterContent, { kind: 'delivered' }>,
  code: messagingApi.FlexBox,
  language: ReporterLanguage,
): messagingApi.Message => {
  const texts = catalogues[language]
  const { title, body, maybeAbroad: warning } = texts.delivered
  return statusBubble(
    texts,
    title,
    [
      named(`${nameOf(unit, language)} · ${texts.distance(metres)}`),
      line(body),
      ...(maybeAbroad ? [line(warning, { color: alarmColor })] : []),
      code,
    ],
    [callUnit(unit, texts)],
  )
}
