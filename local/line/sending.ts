import type { ApiAnswer } from './api/answer.ts'
import { ok, refuseRequest } from './api/answer.ts'
import type { Platform } from './platform.ts'
import { isChatId, isGroupId, isRoomId, isUserId } from './state/ids.ts'
import type { SendingEndpoint } from './state/quota.ts'
import { isRetryKey } from './state/retry-keys.ts'
import { type MessageSending, nameMessages, refuseForeignQuotes, showIn } from './state/sent-messages.ts'

/** What a retry key alone decides: 400 where it is no UUID, 409 where it was accepted before. */
export function answerRetryKey(
  { retryKeys, now }: Platform,
  retryKey: string | undefined,
): ApiAnswer | undefined {
  if (retryKey === undefined) return undefined
  if (!isRetryKey(retryKey)) return refuseRequest(400, 'Invalid retry key')
  const accepted = retryKeys.accepted(retryKey, now())
  if (accepted === undefined) return undefined
  return {
    status: 409,
    body: {
      message: 'The retry key is already accepted',
      ...(accepted.sentMessages && { sentMessages: accepted.sentMessages }),
    },
    headers: { 'x-line-accepted-request-id': accepted.requestId },
  }
}

/** Sends to one friend or group. Blocked people and strangers answer 200 and receive nothing, as on LINE. */
export function push(platform: Platform, to: string, sending: MessageSending): ApiAnswer {
  const { users, groups, now } = platform
  if (!isChatId(to))
    return refuseRequest(400, "The property, 'to', in the request body is invalid (line: -, column: -)")
  if (isUserId(to)) {
    if (users.find(to) === undefined) return refuseRequest(400, 'Failed to send messages')
    const reached = users.receives(to, now()) ? [{ chatId: to, recipients: 1 }] : []
    return refuseForeignQuotes(platform, [to], sending) ?? accept(platform, 'push', reached, sending)
  }
  if (groups.find(to)?.joined !== true) return refuseRequest(400, 'Failed to send messages')
  const reached = [{ chatId: to, recipients: groups.memberCount(to) }]
  return refuseForeignQuotes(platform, [to], sending) ?? accept(platform, 'push', reached, sending)
}

/** Sends to many friends at once; groups are refused, people it does not reach are passed over. */
export function multicast(platform: Platform, to: readonly string[], sending: MessageSending): ApiAnswer {
  const wrong = to.findIndex((id) => !isUserId(id))
  if (wrong >= 0)
    return refuseRequest(
      400,
      `The property, 'to[${wrong}]', in the request body is invalid (line: -, column: -)`,
    )
  const friends = [...new Set(to)].filter((id) => platform.users.find(id)?.friendship === 'friend')
  return sendToMany(platform, 'multicast', friends, sending)
}

export function broadcast(platform: Platform, sending: MessageSending): ApiAnswer {
  const friends = platform.users.friendIds('', Number.MAX_SAFE_INTEGER)
  return sendToMany(platform, 'broadcast', friends, sending)
}

function sendToMany(
  platform: Platform,
  endpoint: 'multicast' | 'broadcast',
  friends: readonly string[],
  sending: MessageSending,
): ApiAnswer {
  const reached = friends.map((chatId) => ({ chatId, recipients: 1 }))
  return refuseForeignQuotes(platform, friends, sending) ?? accept(platform, endpoint, reached, sending)
}

interface Reached {
  readonly chatId: string
  readonly recipients: number
}

function accept(
  platform: Platform,
  endpoint: SendingEndpoint,
  reached: Reached[],
  sending: MessageSending,
): ApiAnswer {
  const { store, quota, settings, retryKeys } = platform
  const now = platform.now()
  const cost = reached.reduce((sum, each) => sum + each.recipients, 0)
  const { monthlyLimit } = settings.read()
  if (monthlyLimit !== null && quota.used(now) + cost > monthlyLimit)
    return refuseRequest(429, 'You have reached your monthly limit.')
  return store.transaction(() => {
    const sent = reached.map(({ chatId, recipients }) =>
      showIn(platform, chatId, sending, { via: 'push', at: now, cost: recipients }),
    )
    const answered = endpoint === 'push' ? (sent[0] ?? nameMessages(sending, now)) : undefined
    quota.count(endpoint, cost, now)
    if (sending.retryKey !== undefined)
      retryKeys.accept(sending.retryKey, { requestId: sending.requestId, sentMessages: answered }, now)
    return ok(answered ? { sentMessages: answered } : {})
  })
}

/** Answers an event: free, once, and only while its token is fresh. */
export function reply(platform: Platform, replyToken: string, sending: MessageSending): ApiAnswer {
  const { replyTokens, users, groups, quota, store } = platform
  const now = platform.now()
  const chatId = replyTokens.chatOf(replyToken, now)
  if (chatId === undefined) return refuseRequest(400, 'Invalid reply token')
  const isGroup = isGroupId(chatId) || isRoomId(chatId)
  if (isGroup && groups.find(chatId)?.joined !== true) return refuseRequest(400, 'Failed to send messages')
  const refusal = refuseForeignQuotes(platform, [chatId], sending)
  if (refusal !== undefined) return refusal
  return store.transaction(() => {
    replyTokens.use(replyToken, now)
    quota.count('reply', 1, now)
    const isReached = isGroup || users.find(chatId)?.friendship !== 'blocked'
    const sentMessages = isReached
      ? showIn(platform, chatId, sending, { via: 'reply', at: now, cost: 0 })
      : nameMessages(sending, now)
    return ok({ sentMessages })
  })
}
