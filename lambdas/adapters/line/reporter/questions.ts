import type { messagingApi } from '@line/bot-sdk'
import type { Prompt } from '../../../core/conversation/prompt.ts'
import { reporterRoles } from '../../../core/report/amendment.ts'
import { categories } from '../../../core/shared/category.ts'
import type { Catalogue } from '../../../core/texts/catalogue.ts'
import { caseField, openMap, sharePlace, statusBubble } from '../flex/bubbles.ts'
import {
  alarmColor,
  bubble,
  calmColor,
  choiceButton,
  column,
  field,
  heading,
  line,
  plainButton,
  postback,
  primaryButton,
  rule,
  small,
} from '../flex/flex.ts'
import { postbacks } from '../webhook/postback.ts'

type Asked<Kind extends Prompt['kind']> = Extract<Prompt, { kind: Kind }>

const question = (texts: Catalogue, step: 1 | 2 | 3, title: string): messagingApi.FlexComponent[] => [
  line(texts.stepOfThree(step), { size: 'xs', color: alarmColor, weight: 'bold' }),
  heading(title),
]

const cancel = (texts: Catalogue, session: string): messagingApi.FlexButton =>
  plainButton(postback(texts.buttons.cancel, postbacks.cancel(session)))

export const askCategory = (
  { session, kept }: Asked<'askCategory'>,
  texts: Catalogue,
): messagingApi.FlexMessage =>
  bubble(texts.neutralPreview, {
    body: column(
      ...question(texts, 1, texts.askCategory.title),
      ...(kept.includes('place') ? [line(`✓ ${texts.keptPlace}`)] : []),
      ...(kept.includes('phone') ? [line(`✓ ${texts.keptPhone}`)] : []),
      small(texts.askCategory.hint),
      ...categories.map((category) => {
        const label = texts.categories[category]
        return choiceButton(label, postback(label, postbacks.category(category, session)))
      }),
    ),
    footer: column(cancel(texts, session)),
  })

export const askPlace = (
  { session, category }: Asked<'askPlace'>,
  texts: Catalogue,
): messagingApi.FlexMessage => ({
  ...bubble(texts.neutralPreview, {
    body: column(
      ...question(texts, 2, texts.askPlace.title),
      line(texts.askPlace.hint),
      small(texts.askPlace.onlyThePlace),
      rule,
      field(texts.chosen, texts.categories[category]),
    ),
    footer: column(openMap(texts), cancel(texts, session)),
  }),
  quickReply: sharePlace(texts),
})

export const askPhone = (
  { session, known, practice }: Asked<'askPhone'>,
  texts: Catalogue,
): messagingApi.FlexMessage =>
  bubble(texts.neutralPreview, {
    body: column(
      ...question(texts, 3, texts.askPhone.title),
      line(texts.askPhone.hint),
      small(practice ? texts.askPhone.wouldGoByItself : texts.askPhone.goesByItself),
    ),
    footer: column(
      ...(known
        ? [primaryButton(postback(texts.buttons.sameNumber(known.slice(-4)), postbacks.knownPhone(session)))]
        : []),
      primaryButton(
        {
          ...postback(texts.buttons.typePhone, postbacks.typePhone(session)),
          inputOption: 'openKeyboard',
        },
        known ? calmColor : alarmColor,
      ),
      primaryButton(postback(texts.buttons.skipPhone, postbacks.skipPhone(session)), calmColor),
      cancel(texts, session),
    ),
  })

export const askWho = ({ report }: Asked<'askWho'>, texts: Catalogue): messagingApi.FlexMessage =>
  statusBubble(texts, texts.askWho.title, [
    small(texts.askWho.hint),
    ...reporterRoles.map((role) =>
      choiceButton(texts.roles[role], postback(texts.roles[role], postbacks.who(role, report))),
    ),
    caseField(texts, report),
  ])

export const askOfficer = (
  { kind, session }: Asked<'askOfficerNumber' | 'askOfficerPhone'>,
  texts: Catalogue,
): messagingApi.FlexMessage => {
  const { askNumber, askPhone } = texts.registration
  const { title, hint } = kind === 'askOfficerNumber' ? askNumber : askPhone
  return statusBubble(texts, title, [line(hint)], [cancel(texts, session)])
}
