import { isChatId, newMessageId, newQuoteToken, newReplyToken, newWebhookEventId } from './ids.ts'
import type { Platform } from './platform.ts'

/** A webhook event ready to deliver. Only what the platform itself reads is typed; the rest passes untouched. */
export interface WebhookEvent {
  readonly type: string
  readonly webhookEventId: string
  readonly timestamp: number
  readonly mode: string
  readonly deliveryContext: { readonly isRedelivery: boolean }
  readonly source?: EventSource
  readonly replyToken?: string
  readonly message?: { readonly type?: string; readonly id?: string }
  readonly [property: string]: unknown
}

interface EventSource {
  readonly type: string
  readonly userId?: string
  readonly groupId?: string
  readonly roomId?: string
}

/** An event as the control API takes it: LINE's own shape with anything left out. */
export interface GivenEvent {
  readonly type: string
  readonly source?: EventSource | undefined
  readonly message?: Record<string, unknown> | undefined
  readonly [property: string]: unknown
}

const ANSWERABLE = [
  'message',
  'messageEdited',
  'follow',
  'join',
  'memberJoined',
  'postback',
  'videoPlayComplete',
  'beacon',
  'accountLink',
  'membership',
]
const QUOTABLE = ['text', 'sticker', 'image', 'video']
const MEDIA = ['image', 'video', 'audio']

/** Fills in what LINE would have added; what is given stays as it is, even where LINE would never send it. */
export function completeEvent(given: GivenEvent, now: number, redelivered: boolean): WebhookEvent {
  const timestamp = typeof given.timestamp === 'number' ? given.timestamp : now
  const mode = typeof given.mode === 'string' ? given.mode : 'active'
  const answerable = ANSWERABLE.includes(given.type) && mode !== 'standby'
  return {
    ...given,
    ...(given.message && { message: completeMessage(given.message, now) }),
    ...(given.type === 'follow' && { follow: given.follow ?? { isUnblocked: false } }),
    ...(answerable && { replyToken: given.replyToken ?? newReplyToken() }),
    webhookEventId: given.webhookEventId ?? newWebhookEventId(timestamp),
    timestamp,
    mode,
    deliveryContext: redelivered
      ? { isRedelivery: true }
      : (given.deliveryContext ?? { isRedelivery: false }),
  } as WebhookEvent
}

function completeMessage(message: Record<string, unknown>, now: number): Record<string, unknown> {
  const type = String(message.type)
  return {
    ...message,
    id: message.id ?? newMessageId(now),
    ...(QUOTABLE.includes(type) && { quoteToken: message.quoteToken ?? newQuoteToken() }),
    ...(MEDIA.includes(type) && { contentProvider: message.contentProvider ?? { type: 'line' } }),
    ...(type === 'sticker' && { stickerResourceType: message.stickerResourceType ?? 'STATIC' }),
  }
}

/** The chat an event happened in. */
function chatOf(event: { readonly source?: EventSource | undefined }): string | undefined {
  const { source } = event
  return source?.groupId ?? source?.roomId ?? source?.userId
}

/** Lets an event happen on the platform: people and groups change, the chat shows it, its reply token exists. */
export function recordEvent(platform: Platform, event: WebhookEvent): void {
  const chatId = chatOf(event)
  if (chatId === undefined) return
  changePeople(platform, event, chatId)
  platform.chats.add(chatId, {
    at: event.timestamp,
    via: 'event',
    messages: event.message === undefined ? [] : [event.message],
    event,
  })
  if (event.replyToken !== undefined) platform.replyTokens.issue(event.replyToken, chatId, event.timestamp)
}

function changePeople({ users, groups }: Platform, event: WebhookEvent, chatId: string) {
  const userId = event.source?.userId
  const isGroup = chatId !== userId
  if (userId !== undefined) users.ensure(userId, isGroup ? 'stranger' : 'friend')
  if (isGroup) {
    groups.ensure(chatId)
    if (userId !== undefined) groups.addMember(chatId, userId)
  } else if (event.type === 'message') users.wroteAt(chatId, event.timestamp)
  if (event.type === 'follow') users.setFriendship(chatId, 'friend')
  if (event.type === 'unfollow') users.setFriendship(chatId, 'blocked')
  if (event.type === 'join' || event.type === 'leave') groups.setJoined(chatId, event.type === 'join')
  for (const joined of membersIn(event.joined)) {
    users.ensure(joined, 'stranger')
    groups.addMember(chatId, joined)
  }
  for (const left of membersIn(event.left)) groups.removeMember(chatId, left)
}

function membersIn(change: unknown): string[] {
  const members = (change as { members?: { userId?: unknown }[] } | undefined)?.members
  return Array.isArray(members)
    ? members.flatMap(({ userId }) => (typeof userId === 'string' ? [userId] : []))
    : []
}

/** What is odd about an event without being refused. */
export function warningsOf(event: WebhookEvent): string[] {
  const { source } = event
  return [source?.userId, source?.groupId, source?.roomId]
    .filter((id) => id !== undefined && !isChatId(id))
    .map(
      (id) =>
        `${event.webhookEventId}: LINE ids are U, C or R and 32 hex digits; pushes to "${id}" will be refused`,
    )
}
