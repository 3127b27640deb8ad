import type { Platform } from '../platform.ts'
import { isChatId } from '../state/ids.ts'
import { chatOf, type WebhookEvent } from './webhook-event.ts'

type GroupUserIds = 'always' | 'messages' | 'never'

// LINE promises a person's id for messages of a group alone; its own example of an unsend event has one too.
const NAMING = ['message', 'unsend']

/** The event as the bot gets it: LINE does not always tell who of a group it was. */
export function asTold(event: WebhookEvent, groupUserIds: GroupUserIds): WebhookEvent {
  const { source } = event
  if (source?.userId === undefined || (source.groupId ?? source.roomId) === undefined) return event
  if (groupUserIds === 'always' || (groupUserIds === 'messages' && NAMING.includes(event.type))) return event
  const { userId: _, ...nameless } = source
  return { ...event, source: nameless }
}

/** Whether LINE tells the account of the event at all: not of a group that it is not in. */
export function isHeard({ groups }: Platform, event: WebhookEvent): boolean {
  const groupId = event.source?.groupId ?? event.source?.roomId
  return groupId === undefined || event.type === 'join' || groups.find(groupId)?.joined !== false
}

/** What is odd about an event without being refused; asked before the event has happened. */
export function warningsOf(platform: Platform, event: WebhookEvent): string[] {
  const { source, message, webhookEventId } = event
  const odd: string[] = []
  for (const id of [source?.userId, source?.groupId, source?.roomId])
    if (id !== undefined && !isChatId(id))
      odd.push(`LINE ids are U, C or R and 32 hex digits; pushes to "${id}" will be refused`)
  if (!isHeard(platform, event))
    odd.push('the account is not in this group: LINE tells it nothing of the event')
  const quoted = message?.quotedMessageId
  if (quoted !== undefined && platform.knownMessages.find(String(quoted))?.chatId !== chatOf(event))
    odd.push(`message ${quoted} was not said in this chat: LINE would not let anybody quote it`)
  return odd.map((words) => `${webhookEventId}: ${words}`)
}
