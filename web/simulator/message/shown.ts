import type { Action } from '../line/action.ts'
import type { ChatEvent, Entry, Message } from '../line/chat.ts'

/** One line of a chat as a person sees it. */
export type Shown = { readonly key: string; readonly entry: number; readonly at: number } & (
  | { readonly from: 'bot'; readonly message: Message }
  | { readonly from: 'person'; readonly userId: string | undefined; readonly message: Message }
  | { readonly from: 'platform'; readonly event: ChatEvent; readonly label: string | undefined }
)

/** Every postback in what the bot sent: a press comes back with its data alone, without label or displayText. */
const postbacksIn = (value: unknown, found: Map<string, Action>): void => {
  if (Array.isArray(value)) for (const item of value) postbacksIn(item, found)
  else if (typeof value === 'object' && value !== null) {
    const action = value as Action
    if (action.type === 'postback') found.set(action.data, action)
    else for (const child of Object.values(value)) postbacksIn(child, found)
  }
}

const shownEvent = (entry: Entry, event: ChatEvent, pressed: ReadonlyMap<string, Action>): Shown => {
  const common = { key: String(entry.n), entry: entry.n, at: entry.at }
  if (event.type === 'message') {
    return { ...common, from: 'person', userId: event.source?.userId, message: event.message as Message }
  }
  const data = (event.postback as { data?: string } | undefined)?.data
  const action = data === undefined ? undefined : pressed.get(data)
  if (action?.type === 'postback' && action.displayText) {
    const message: Message = { type: 'text', text: action.displayText }
    return { ...common, from: 'person', userId: event.source?.userId, message }
  }
  return { ...common, from: 'platform', event, label: action?.label }
}

/** All lines of a chat. `menu` holds the rich menu's actions, which are pressed without having been sent. */
export const shownOf = (entries: readonly Entry[], menu: readonly Action[] = []): Shown[] => {
  const pressed = new Map<string, Action>()
  postbacksIn(menu, pressed)
  return entries.flatMap((entry): Shown[] => {
    if (entry.via === 'event') return entry.event ? [shownEvent(entry, entry.event, pressed)] : []
    postbacksIn(entry.messages, pressed)
    return entry.messages.map((message, index) => ({
      key: `${entry.n}.${index}`,
      entry: entry.n,
      at: entry.at,
      from: 'bot',
      message: message as unknown as Message,
    }))
  })
}

export interface QuickReplies {
  /** Identifies the message that they hang on. */
  readonly key: string
  readonly actions: readonly Action[]
}

/** Only the latest message's quick replies are offered, and only until somebody says something after it. */
export const quickRepliesOf = (shown: readonly Shown[]): QuickReplies | undefined => {
  const latest = shown.findLast(({ from }) => from !== 'platform')
  if (latest?.from !== 'bot' || !latest.message.quickReply) return undefined
  return { key: latest.key, actions: latest.message.quickReply.items.map(({ action }) => action) }
}

/** Whether a tapped quick reply takes the row away: those that open a picker stay until something is sent. */
export const dismisses = ({ type }: Action): boolean => !['location', 'camera', 'cameraRoll'].includes(type)
