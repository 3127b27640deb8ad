import type { Platform } from '../platform.ts'
import { chatOf, type WebhookEvent } from './webhook-event.ts'

/**
 * Lets an event happen on the platform: people and groups change, the chat shows it, its reply token exists.
 * `told` is the same event as the bot gets it.
 */
export function recordEvent(platform: Platform, event: WebhookEvent, told: WebhookEvent): void {
  const chatId = chatOf(event)
  if (chatId === undefined) return
  changePeople(platform, event, chatId)
  changeMessages(platform, event, chatId)
  platform.chats.add(chatId, {
    at: event.timestamp,
    via: 'event',
    messages: event.message === undefined ? [] : [event.message],
    event: told,
    userId: event.source?.userId,
  })
  if (event.replyToken !== undefined) platform.replyTokens.issue(event.replyToken, chatId, event.timestamp)
}

function changeMessages({ knownMessages }: Platform, { message, unsend }: WebhookEvent, chatId: string) {
  if (message?.id !== undefined)
    knownMessages.add({
      id: String(message.id),
      chatId,
      type: String(message.type),
      quoteToken: message.quoteToken,
    })
  if (typeof unsend?.messageId === 'string') knownMessages.unsend(unsend.messageId)
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
