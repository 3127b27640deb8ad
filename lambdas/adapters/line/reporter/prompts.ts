import type { messagingApi } from '@line/bot-sdk'
import type { Prompt } from '../../../core/conversation/prompt.ts'
import type { Catalogue } from '../../../core/texts/catalogue.ts'
import { call191, callButton, caseField, statusBubble } from '../flex/bubbles.ts'
import { alarmColor, line, plainButton, postback, primaryButton, rule, small } from '../flex/flex.ts'
import { postbacks } from '../webhook/postback.ts'
import { inPractice, practised } from './practice.ts'
import { askCategory, askOfficer, askPhone, askPlace, askWho } from './questions.ts'

/** The messages that say these prompts, at most five; the buttons of the last one stand under the chat. */
export const renderPrompts = (prompts: readonly Prompt[], texts: Catalogue): messagingApi.Message[] =>
  prompts
    .map((prompt) => {
      const message = render(prompt, texts)
      return prompt.practice ? inPractice(message, texts) : message
    })
    .slice(-5)

const render = (prompt: Prompt, texts: Catalogue): messagingApi.FlexMessage => {
  switch (prompt.kind) {
    case 'greeting':
    case 'menu':
      return menu(texts, texts[prompt.kind])
    case 'askCategory':
      return askCategory(prompt, texts)
    case 'askPlace':
      return askPlace(prompt, texts)
    case 'askPhone':
      return askPhone(prompt, texts)
    case 'askWho':
      return askWho(prompt, texts)
    case 'askOfficerNumber':
    case 'askOfficerPhone':
      return askOfficer(prompt, texts)
    case 'accepted':
      return accepted(prompt, texts)
    case 'amended':
      return statusBubble(
        texts,
        texts.amended[prompt.what],
        [caseField(texts, prompt.report)],
        prompt.what === 'mistaken' ? [call191(texts)] : [],
      )
    case 'talked': {
      const { title, body, startsNew, afterEnd } = texts.talked
      const { report, isOver } = prompt
      return statusBubble(
        texts,
        title,
        [
          line(isOver ? afterEnd : body),
          ...(prompt.startsNew ? [line(startsNew)] : []),
          caseField(texts, report),
        ],
        [
          ...(isOver ? [primaryButton(postback(texts.buttons.notSafe, postbacks.notSafe(report)))] : []),
          call191(texts),
          ...(prompt.startsNew ? [plainReport(texts)] : []),
        ],
      )
    }
    case 'afterReport':
      return statusBubble(
        texts,
        texts.afterReport.title,
        [
          line(texts.afterReport.body),
          caseField(texts, prompt.report),
          ...(prompt.needsPhone ? [small(texts.afterReport.addPhone)] : []),
        ],
        [call191(texts), plainReport(texts)],
      )
    case 'reopened':
    case 'stillOpen':
    case 'undelivered': {
      const { title, body } = texts[prompt.kind]
      return statusBubble(
        texts,
        title,
        [line(body), caseField(texts, prompt.report)],
        [call191(texts, alarmColor)],
      )
    }
    case 'notPassedOn':
      return statusBubble(texts, texts.notPassedOn, [caseField(texts, prompt.report)], [call191(texts)])
    case 'cancelled':
      return prompt.report
        ? statusBubble(
            texts,
            texts.cancelledAgain.title,
            [line(texts.cancelledAgain.body), caseField(texts, prompt.report)],
            [call191(texts), plainReport(texts)],
          )
        : statusBubble(texts, texts.cancelled, [], prompt.practice ? [] : [strongReport(texts)])
    case 'nothingToCancel':
      return statusBubble(texts, texts.nothingToCancel, [], [strongReport(texts)])
    case 'notUnderstood':
    case 'phoneNotUnderstood':
    case 'placeNotUnderstood':
    case 'staleButton':
    case 'timedOut':
      return statusBubble(texts, texts[prompt.kind])
    case 'forReal':
      return statusBubble(texts, texts.practice.forReal)
    case 'practised':
      return practised(prompt, texts)
    case 'notRegistering':
      return statusBubble(texts, texts.registration.givenUp)
    case 'registered':
    case 'alreadyRegistered': {
      const { rank, nameTh, role, unit } = prompt
      return statusBubble(texts, texts.registration[prompt.kind], [
        line(`${rank} ${nameTh}`.trim(), { size: 'md', weight: 'bold' }),
        line([role, unit].filter(Boolean).join(' · ')),
      ])
    }
    case 'notMatched':
      return statusBubble(
        texts,
        texts.registration.notMatched(prompt.triesLeft),
        [],
        prompt.triesLeft > 0 ? [plainButton(postback(texts.buttons.tryAgain, postbacks.register))] : [],
      )
    case 'takenByAnother':
      return statusBubble(texts, texts.registration.takenByAnother)
    case 'tooManyTries':
      return statusBubble(texts, texts.registration.tooManyTries(prompt.until))
  }
}

const strongReport = (texts: Catalogue): messagingApi.FlexButton =>
  primaryButton(postback(texts.buttons.report, postbacks.start))
const plainReport = (texts: Catalogue): messagingApi.FlexButton =>
  plainButton(postback(texts.buttons.report, postbacks.start))

const menu = (
  texts: Catalogue,
  { title, body }: { readonly title: string; readonly body: string },
): messagingApi.FlexMessage =>
  statusBubble(
    texts,
    title,
    [line(body)],
    [
      strongReport(texts),
      callButton(texts.buttons.call191, '191'),
      callButton(texts.buttons.call1300, '1300'),
      plainButton(postback(texts.buttons.practise, postbacks.practise)),
    ],
  )

/** First that it is accepted; what may be added comes after it, small. */
const accepted = (
  { report, phone }: Extract<Prompt, { kind: 'accepted' }>,
  texts: Catalogue,
): messagingApi.FlexMessage => {
  const { chatOnly, who, mistaken } = texts.options
  return statusBubble(
    texts,
    texts.accepted.title,
    [
      line(texts.accepted.body),
      caseField(texts, report),
      ...(phone ? [] : [small(texts.accepted.addPhone)]),
      rule,
      small(texts.accepted.options),
    ],
    [
      plainButton(postback(chatOnly, postbacks.chatOnly(report))),
      plainButton(postback(who, postbacks.askWho(report))),
      plainButton(postback(mistaken, postbacks.mistaken(report))),
    ],
  )
}
