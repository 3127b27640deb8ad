import {
  broadcastRequest,
  multicastRequest,
  pushRequest,
  replyRequest,
  validateRequest,
} from '../messages/message-request.ts'
import type { Platform } from '../platform.ts'
import { answerRetryKey, broadcast, multicast, push, reply } from '../sending.ts'
import type { SendingEndpoint } from '../state/quota.ts'
import type { MessageSending } from '../state/sent-messages.ts'
import { type ApiAnswer, ok, refuseRequest } from './answer.ts'
import { type Call, type Endpoint, withBody } from './endpoint.ts'

const RETRY_KEY = 'x-line-retry-key'

// The messages as they were sent, not as a schema rewrote them.
function sendingOf(call: Call): MessageSending {
  const { messages, notificationDisabled } = call.body.json as {
    messages: MessageSending['messages']
    notificationDisabled?: boolean
  }
  const silent = notificationDisabled === true
  return { requestId: call.requestId, retryKey: call.header(RETRY_KEY), silent, messages }
}

/** Sending and checking messages, and what sending has cost. */
export function messageEndpoints(platform: Platform): Endpoint[] {
  const { quota, settings, now } = platform
  const sends = (name: SendingEndpoint, handle: Endpoint['handle']): Endpoint => ({
    method: 'POST',
    path: `/v2/bot/message/${name}`,
    name,
    body: 'json',
    handle: (call) => answerRetryKey(platform, call.header(RETRY_KEY)) ?? handle(call),
  })
  return [
    sends(
      'push',
      withBody(pushRequest, ({ to }, call) => push(platform, to, sendingOf(call))),
    ),
    sends(
      'multicast',
      withBody(multicastRequest, ({ to }, call) => multicast(platform, to, sendingOf(call))),
    ),
    sends(
      'broadcast',
      withBody(broadcastRequest, (_, call) => broadcast(platform, sendingOf(call))),
    ),
    {
      method: 'POST',
      path: '/v2/bot/message/reply',
      name: 'reply',
      body: 'json',
      handle: (call) =>
        call.header(RETRY_KEY) === undefined
          ? withBody(replyRequest, ({ replyToken }) => reply(platform, replyToken, sendingOf(call)))(call)
          : refuseRequest(400, "The 'X-Line-Retry-Key' header is not supported by this endpoint"),
    },
    {
      method: 'POST',
      path: '/v2/bot/message/narrowcast',
      name: 'narrowcast',
      handle: () => refuseRequest(403, 'Access to this API is not available for your account'),
    },
    ...['push', 'reply', 'multicast', 'broadcast', 'narrowcast'].map(
      (kind): Endpoint => ({
        method: 'POST',
        path: `/v2/bot/message/validate/${kind}`,
        name: 'validate',
        body: 'json',
        handle: withBody(validateRequest, () => ok()),
      }),
    ),
    {
      method: 'GET',
      path: '/v2/bot/message/quota',
      name: 'quota',
      handle: () => {
        const { monthlyLimit } = settings.read()
        return ok(monthlyLimit === null ? { type: 'none' } : { type: 'limited', value: monthlyLimit })
      },
    },
    {
      method: 'GET',
      path: '/v2/bot/message/quota/consumption',
      name: 'quotaConsumption',
      handle: () => ok({ totalUsage: quota.used(now()) }),
    },
    ...(['push', 'reply', 'multicast', 'broadcast'] as const).map(
      (kind): Endpoint => ({
        method: 'GET',
        path: `/v2/bot/message/delivery/${kind}`,
        name: 'delivery',
        handle: (call) => delivered(call.query('date'), (day) => quota.sentOn(day, kind)),
      }),
    ),
  ]
}

function delivered(day: string | undefined, count: (day: string) => number): ApiAnswer {
  if (!/^\d{8}$/.test(day ?? '')) return refuseRequest(400, "The value for the 'date' parameter is invalid")
  return ok({ status: 'ready', success: count(day ?? '') })
}
