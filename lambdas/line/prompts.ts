import type { messagingApi } from '@line/bot-sdk'
import { categories } from '../core/category.ts'
import type { Prompt } from '../core/prompt.ts'
import { caseCode } from '../core/report-id.ts'
import type { Catalogue } from '../core/texts/catalogue.ts'
import {
  alarm,
  bubble,
  call,
  calm,
  choice,
  column,
  field,
  heading,
  line,
  plain,
  postback,
  rule,
  small,
  strong,
  uri,
} from './flex.ts'
import { postbacks } from './postback.ts'

type Message = messagingApi.Message

/** LINE's own picker for a location, in a 1:1 chat. */
const locationPicker = 'https://line.me/R/nv/location/'

/** The messages that say these prompts, at most five; the buttons of the last one stand under the chat. */
export const renderPrompts = (prompts: readonly Prompt[], texts: Catalogue): Message[] =>
  prompts.map((prompt) => render(prompt, texts)).slice(-5)

const render = (prompt: Prompt, texts: Catalogue): Message => {
  switch (prompt.kind) {
    case 'greeting':
      return menu(texts, texts.greeting)
    case 'menu':
      return menu(texts, texts.menu)
    case 'askCategory':
      return askCategory(prompt, texts)
    case 'askPlace':
      return askPlace(prompt, texts)
    case 'askPhone':
      return askPhone(prompt, texts)
    case 'accepted':
      return told(texts, texts.accepted.title, [
        line(texts.accepted.body),
        field(texts.caseCode, caseCode(prompt.report)),
        ...(prompt.phone ? [] : [small(texts.accepted.addPhone)]),
      ])
    case 'amended':
      return told(texts, texts.amended[prompt.what], [field(texts.caseCode, caseCode(prompt.report))])
    case 'afterReport':
      return told(
        texts,
        texts.afterReport.title,
        [
          line(texts.afterReport.body),
          field(texts.caseCode, caseCode(prompt.report)),
          ...(prompt.needsPhone ? [small(texts.afterReport.addPhone)] : []),
        ],
        [
          strong(call(texts.buttons.call191, '191'), calm),
          plain(postback(texts.buttons.report, postbacks.start)),
        ],
      )
    case 'undelivered':
      return told(
        texts,
        texts.undelivered.title,
        [line(texts.undelivered.body), field(texts.caseCode, caseCode(prompt.report))],
        [strong(call(texts.buttons.call191, '191'))],
      )
    case 'cannotWithdraw':
    case 'notPassedOn':
      return told(
        texts,
        texts[prompt.kind],
        [field(texts.caseCode, caseCode(prompt.report))],
        [strong(call(texts.buttons.call191, '191'), calm)],
      )
    case 'cancelled':
    case 'nothingToCancel':
      return told(texts, texts[prompt.kind], [], [strong(postback(texts.buttons.report, postbacks.start))])
    case 'notUnderstood':
    case 'phoneNotUnderstood':
    case 'placeNotUnderstood':
    case 'staleButton':
    case 'timedOut':
      return told(texts, texts[prompt.kind], [])
  }
}

/** A plain word from the service. Text messages show on lock screens whole, so even these are bubbles. */
const told = (
  texts: Catalogue,
  title: string,
  body: messagingApi.FlexComponent[],
  buttons: messagingApi.FlexComponent[] = [],
): Message =>
  bubble(texts.neutralPreview, {
    body: column(body.length > 0 ? heading(title) : line(title, { size: 'md' }), ...body),
    ...(buttons.length > 0 && { footer: column(...buttons) }),
  })

const menu = (texts: Catalogue, { title, body }: { title: string; body: string }): Message =>
  told(
    texts,
    title,
    [line(body)],
    [
      strong(postback(texts.buttons.report, postbacks.start)),
      plain(call(texts.buttons.call191, '191')),
      plain(call(texts.buttons.call1300, '1300')),
    ],
  )

const question = (texts: Catalogue, step: 1 | 2 | 3, title: string): messagingApi.FlexComponent[] => [
  line(texts.stepOfThree(step), { size: 'xs', color: alarm, weight: 'bold' }),
  heading(title),
]

const askCategory = (prompt: Extract<Prompt, { kind: 'askCategory' }>, texts: Catalogue): Message => {
  const kept = [
    ...(prompt.kept.includes('place') ? [texts.keptPlace] : []),
    ...(prompt.kept.includes('phone') ? [texts.keptPhone] : []),
  ]
  return bubble(texts.neutralPreview, {
    body: column(
      ...question(texts, 1, texts.askCategory.title),
      ...kept.map((text) => line(`✓ ${text}`)),
      small(texts.askCategory.hint),
      ...categories.map((category) => {
        const label = texts.categories[category]
        return choice(label, postback(label, postbacks.category(category, prompt.session)))
      }),
    ),
    footer: column(plain(postback(texts.buttons.cancel, postbacks.cancel(prompt.session)))),
  })
}

const askPlace = (prompt: Extract<Prompt, { kind: 'askPlace' }>, texts: Catalogue): Message => ({
  ...bubble(texts.neutralPreview, {
    body: column(
      ...question(texts, 2, texts.askPlace.title),
      line(texts.askPlace.hint),
      small(texts.askPlace.onlyThePlace),
      rule,
      field(texts.chosen, texts.categories[prompt.category]),
    ),
    footer: column(
      strong(uri(texts.buttons.openMap, locationPicker)),
      plain(postback(texts.buttons.cancel, postbacks.cancel(prompt.session))),
    ),
  }),
  quickReply: {
    items: [{ type: 'action', action: { type: 'location', label: texts.buttons.sharePlace } }],
  },
})

const askPhone = (prompt: Extract<Prompt, { kind: 'askPhone' }>, texts: Catalogue): Message => {
  const { session, known } = prompt
  return bubble(texts.neutralPreview, {
    body: column(
      ...question(texts, 3, texts.askPhone.title),
      line(texts.askPhone.hint),
      small(texts.askPhone.goesByItself),
    ),
    footer: column(
      ...(known
        ? [strong(postback(texts.buttons.sameNumber(known.slice(-4)), postbacks.knownPhone(session)))]
        : []),
      strong(
        {
          ...postback(texts.buttons.typePhone, postbacks.typePhone(session)),
          inputOption: 'openKeyboard',
        },
        known ? calm : alarm,
      ),
      strong(postback(texts.buttons.skipPhone, postbacks.skipPhone(session)), calm),
      plain(postback(texts.buttons.cancel, postbacks.cancel(session))),
    ),
  })
}
