import type { LineAction } from '../line/action.ts'
import type { Entry, LineMessage, SimulatedEvent } from '../line/chat.ts'
import { type MessageBook, messagesIn } from './message-book.ts'

interface Common {
  readonly key: string
  readonly entry: number
  readonly at: number
}

/** What a message of a chat has besides its content. */
interface Said extends Common {
  readonly message: LineMessage
  /** Its id, by which it can be quoted and taken back. */
  readonly messageId: string | undefined
  /** The message it answers; null where this chat does not hold it. */
  readonly quoted: LineMessage | null | undefined
  readonly isUnsent: boolean
}

/** One line of a chat as a person sees it. */
export type Shown =
  | (Said & {
      readonly from: 'bot'
      readonly isSilent: boolean
      /** What it cost of the monthly quota. */
      readonly cost: number
    })
  | (Said & { readonly from: 'person'; readonly userId: string | undefined })
  | (Common & {
      readonly from: 'platform'
      readonly event: SimulatedEvent
      readonly userId: string | undefined
      readonly label: string | undefined
    })

/** Every postback in what the bot sent: a press comes back with its data alone, without label or displayText. */
const postbacksIn = (value: unknown, found: Map<string, LineAction>): void => {
  if (Array.isArray(value)) for (const item of value) postbacksIn(item, found)
  else if (typeof value === 'object' && value !== null) {
    const action = value as LineAction
    if (action.type === 'postback') found.set(action.data, action)
    else for (const child of Object.values(value)) postbacksIn(child, found)
  }
}

const said = (book: MessageBook, message: LineMessage, messageId: string | undefined) => ({
  message,
  messageId,
  quoted: book.quotedBy(message),
  isUnsent: messageId !== undefined && book.isUnsent(messageId),
})

const shownEvent = (
  entry: Entry,
  event: SimulatedEvent,
  book: MessageBook,
  pressed: ReadonlyMap<string, LineAction>,
): Shown[] => {
  const common = { key: String(entry.n), entry: entry.n, at: entry.at, userId: entry.userId ?? undefined }
  if (event.type === 'unsend') return []
  if (event.type === 'message') {
    const message = event.message as LineMessage
    return [{ ...common, from: 'person', ...said(book, message, message.id) }]
  }
  const action = event.postback && pressed.get(event.postback.data)
  if (action?.type === 'postback' && action.displayText) {
    const message: LineMessage = { type: 'text', text: action.displayText }
    return [{ ...common, from: 'person', ...said(book, message, undefined) }]
  }
  return [{ ...common, from: 'platform', event, label: action?.label }]
}

/** All lines of a chat. `menu` holds the rich menu's actions, which are pressed without having been sent. */
export const shownOf = (entries: readonly Entry[], menu: readonly LineAction[] = []): Shown[] => {
  const pressed = new Map<string, LineAction>()
  const book = messagesIn(entries)
  postbacksIn(menu, pressed)
  return entries.flatMap((entry): Shown[] => {
    if (entry.via === 'event') return entry.event ? shownEvent(entry, entry.event, book, pressed) : []
    postbacksIn(entry.messages, pressed)
    return entry.messages.map((message, index) => ({
      key: `${entry.n}.${index}`,
      entry: entry.n,
      at: entry.at,
      from: 'bot',
      isSilent: entry.silent,
      cost: entry.cost ?? 0,
      ...said(book, message as unknown as LineMessage, entry.sentMessages?.[index]?.id),
    }))
  })
}

export interface QuickReplies {
  /** Identifies the message that they hang on. */
  readonly key: string
  readonly actions: readonly LineAction[]
}

/** Only the latest message's quick replies are offered, and only until somebody says something after it. */
export const quickRepliesOf = (shown: readonly Shown[]): QuickReplies | undefined => {
  const latest = shown.findLast(({ from }) => from !== 'platform')
  if (latest?.from !== 'bot' || !latest.message.quickReply) return undefined
  return { key: latest.key, actions: latest.message.quickReply.items.map(({ action }) => action) }
}

/** Whether a tapped quick reply takes the row away: those that open a picker stay until something is sent. */
export const dismisses = ({ type }: LineAction): boolean =>
  !['location', 'camera', 'cameraRoll'].includes(type)
