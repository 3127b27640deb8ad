import type { messagingApi } from '@line/bot-sdk'
import { fileUrl } from '../../../core/delivery/files/token.ts'
import type { Amendment } from '../../../core/report/amendment.ts'
import type { AddedItem } from '../../../core/report/model.ts'
import { messagesOf } from '../../../core/report/notices/added-item-batches.ts'
import { caseCode } from '../../../core/report/report-id.ts'
import type { Talk } from '../../../core/report/talk.ts'
import { formatPhone } from '../../../core/shared/phone.ts'
import type { ReportId } from '../../../core/shared/report-id.ts'
import { responderTexts as words } from '../../../core/texts/responders.ts'
import { th } from '../../../core/texts/th.ts'
import {
  alarmColor,
  bubble,
  call,
  calmColor,
  clip,
  column,
  heading,
  line,
  primaryButton,
  small,
  uri,
} from '../flex/flex.ts'
import { coordinates, navigationButton, pin } from './incident-card.ts'

/** The report that somebody has added to; whether its reporter may be called. */
interface Subject {
  readonly id: ReportId
  readonly chatOnly?: true
}

/** What the reporter has added, at most five messages. */
export const addedCards = (
  subject: Subject,
  items: readonly AddedItem[],
  talks: readonly Talk[],
  filesBaseUrl: string,
): messagingApi.Message[] => {
  const said = new Map(talks.map((talk) => [talk.key, talk]))
  return messagesOf(items).flatMap((together) => {
    const [first] = together
    if (first?.kind === 'amendment') return amendmentCard(subject, first.amendment)
    const here = together.flatMap((item) => (item.kind === 'talk' ? (said.get(item.talk) ?? []) : []))
    return here.length > 0 ? [talkCard(subject.id, here, filesBaseUrl)] : []
  })
}

const card = (
  id: ReportId,
  title: string,
  ...contents: messagingApi.FlexComponent[]
): messagingApi.Message => {
  const code = caseCode(id)
  return bubble(words.amendmentPreview(code), {
    body: column(small(code), heading(title), ...contents),
  })
}

const bold = (text: string): messagingApi.FlexText => line(text, { size: 'md', weight: 'bold' })

const amendmentCard = ({ id, chatOnly }: Subject, amendment: Amendment): messagingApi.Message[] => {
  switch (amendment.kind) {
    case 'phone': {
      const { phone } = amendment
      const callThem = chatOnly
        ? line(words.chatOnly, { color: alarmColor })
        : primaryButton(call(words.callReporter, phone), calmColor)
      return [card(id, words.phoneAdded, bold(formatPhone(phone)), callThem)]
    }
    case 'category':
      return [card(id, words.categoryChanged, bold(th.categories[amendment.category]))]
    case 'place':
    case 'again': {
      const { place } = amendment
      const address = place.address ?? place.title
      const isAgain = amendment.kind === 'again'
      const facts = { place, ...(isAgain && amendment.phone && { phone: amendment.phone }) }
      return [
        card(
          id,
          isAgain ? words.again : words.placeAdded,
          ...(isAgain ? [bold(th.categories[amendment.category])] : []),
          line(clip(address ?? coordinates(place), 300)),
          ...(facts.phone ? [line(formatPhone(facts.phone))] : []),
          ...navigationButton({ ...facts, ...(chatOnly && { chatOnly }) }),
        ),
        pin(words.newPinTitle(caseCode(id)), place, address),
      ]
    }
    case 'chatOnly':
      return [card(id, words.chatOnly)]
    case 'who':
      return [card(id, words.reporter, bold(words.who[amendment.role]))]
    case 'mistaken':
      return [card(id, words.mistaken)]
  }
}

/** Longer than LINE takes in one piece of a bubble. */
const longestPiece = 2_000

const talkCard = (id: ReportId, talks: readonly Talk[], filesBaseUrl: string): messagingApi.Message => {
  const pieces = talks.flatMap((talk) => piecesOf(talk, filesBaseUrl))
  const isAnswerable = talks.some(({ said }) => said.kind === 'text')
  return card(id, words.added, ...pieces, ...(isAnswerable ? [small(words.howToAnswer)] : []))
}

const piecesOf = ({ said, file }: Talk, filesBaseUrl: string): messagingApi.FlexComponent[] => {
  if (said.kind === 'text') return inPieces(said.text).map((text) => line(text, { size: 'md' }))
  const sent = words.fileSent[said.media]
  if (file?.kind !== 'kept') return [line(`${sent} ${words.fileLost[file?.kind ?? 'unavailable']}`)]
  return [
    line(sent),
    primaryButton(uri(words.files[said.media], fileUrl(filesBaseUrl, file.token)), calmColor),
    small(words.fileHolds),
  ]
}

/** Cut between whole letters with their marks. */
const inPieces = (text: string): readonly string[] => {
  const pieces: string[] = ['']
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)) {
    const last = pieces.at(-1) ?? ''
    if (last.length + segment.length > longestPiece) pieces.push(segment)
    else pieces[pieces.length - 1] = last + segment
  }
  return pieces.filter((piece) => piece.trim() !== '')
}
