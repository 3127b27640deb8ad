import type { messagingApi } from '@line/bot-sdk'
import type { Prompt } from '../../../core/conversation/prompt.ts'
import { formatPhone } from '../../../core/shared/phone.ts'
import type { Catalogue } from '../../../core/texts/catalogue.ts'
import { responderTexts } from '../../../core/texts/responders.ts'
import { th } from '../../../core/texts/th.ts'
import { statusBubble } from '../flex/bubbles.ts'
import {
  banner,
  calmColor,
  clip,
  column,
  field,
  heading,
  plainButton,
  postback,
  rule,
  small,
} from '../flex/flex.ts'
import { coordinates } from '../groups/incident-card.ts'
import { postbacks } from '../webhook/postback.ts'

/** The same message under the banner that nobody gets it, with the way out to a real report. */
export const inPractice = (message: messagingApi.FlexMessage, texts: Catalogue): messagingApi.FlexMessage => {
  const { contents } = message
  if (contents.type !== 'bubble') return message
  const real = plainButton(postback(texts.buttons.reportForReal, postbacks.start))
  const footer = contents.footer
    ? { ...contents.footer, contents: [...contents.footer.contents, real] }
    : column(real)
  return { ...message, contents: { ...contents, header: banner(calmColor, texts.practice.banner), footer } }
}

/** The card of a practice report in the officers' own words, without anything that could be pressed. */
export const practised = (
  { category, place, phone }: Extract<Prompt, { kind: 'practised' }>,
  texts: Catalogue,
): messagingApi.FlexMessage => {
  const where = place.address ?? place.title ?? coordinates(place)
  return statusBubble(texts, texts.practice.over, [
    small(texts.practice.card),
    rule,
    heading(th.categories[category]),
    field(responderTexts.place, clip(where, 300)),
    field(responderTexts.reporterPhone, phone ? formatPhone(phone) : responderTexts.noPhone),
  ])
}
