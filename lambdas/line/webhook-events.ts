import * as z from 'zod/mini'
import type { Input } from '../core/conversation-state.ts'
import type { GroupEvent } from '../core/group.ts'
import type { IncomingEvent } from '../core/incoming.ts'
import { isOnEarth, type Place, rounded } from '../core/place.ts'
import { understand } from '../core/understand.ts'
import { readChatPostback, readGroupPostback } from './postback.ts'

const envelope = z.object({ destination: z.optional(z.string()), events: z.array(z.unknown()) })

const common = z.object({
  type: z.string(),
  mode: z.optional(z.string()),
  timestamp: z.number(),
  webhookEventId: z.string().check(z.minLength(1)),
  replyToken: z.optional(z.string()),
  source: z.object({
    type: z.string(),
    userId: z.optional(z.string()),
    groupId: z.optional(z.string()),
  }),
})
const message = z.object({ message: z.looseObject({ type: z.string() }) })
const textMessage = z.object({ type: z.literal('text'), text: z.string() })
const locationMessage = z.object({
  type: z.literal('location'),
  latitude: z.number(),
  longitude: z.number(),
  title: z.optional(z.string()),
  address: z.optional(z.string()),
})
const postback = z.object({ postback: z.object({ data: z.string() }) })

/** The events of a body; undefined where it is not a webhook body at all. Unknown types are ignored, never errors. */
export const readWebhook = (body: string): readonly IncomingEvent[] | undefined => {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return undefined
  }
  const parsed = envelope.safeParse(json)
  return parsed.success ? parsed.data.events.map(readEvent) : undefined
}

const readEvent = (raw: unknown): IncomingEvent => {
  const parsed = common.safeParse(raw)
  if (!parsed.success) return { kind: 'ignored', type: 'unreadable' }
  const { type, mode, timestamp: at, webhookEventId: id, replyToken, source } = parsed.data
  const ignored: IncomingEvent = { kind: 'ignored', type }
  if (mode === 'standby') return ignored
  const token = replyToken ? { replyToken } : {}
  if (source.type === 'user' && source.userId) {
    const input = readInput(type, raw)
    return input ? { kind: 'chat', event: { id, userId: source.userId, at, input, ...token } } : ignored
  }
  if (source.type === 'group' && source.groupId) {
    const did = readGroupAct(type, raw)
    return did ? { kind: 'group', event: { groupId: source.groupId, did, ...token } } : ignored
  }
  return ignored
}

const readInput = (type: string, raw: unknown): Input | undefined => {
  if (type === 'follow') return { kind: 'follow' }
  if (type === 'postback') {
    const press = postback.safeParse(raw)
    return press.success ? readChatPostback(press.data.postback.data) : { kind: 'unknownButton' }
  }
  if (type !== 'message') return undefined
  const sent = message.safeParse(raw)
  if (!sent.success) return { kind: 'unclear' }
  if (sent.data.message.type === 'location') return readPlace(sent.data.message)
  const text = textMessage.safeParse(sent.data.message)
  return text.success ? understand(text.data.text) : { kind: 'unclear' }
}

const readPlace = (raw: unknown): Input => {
  const parsed = locationMessage.safeParse(raw)
  if (!parsed.success) return { kind: 'invalidPlace' }
  const { latitude, longitude, title, address } = parsed.data
  const place: Place = {
    ...rounded({ latitude, longitude }),
    ...(title && { title: shorten(title, 100) }),
    ...(address && { address: shorten(address, 200) }),
  }
  return isOnEarth(place) ? { kind: 'place', place } : { kind: 'invalidPlace' }
}

/** Long enough for any address; a report item must stay small whatever somebody sends. */
const shorten = (text: string, most: number): string => {
  const visible = text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ').trim()
  return [...visible].slice(0, most).join('')
}

const readGroupAct = (type: string, raw: unknown): GroupEvent['did'] | undefined => {
  switch (type) {
    case 'join':
      return { kind: 'joined' }
    case 'postback': {
      const press = postback.safeParse(raw)
      const button = press.success ? readGroupPostback(press.data.postback.data) : undefined
      return button ? { kind: 'pressed', ...button } : { kind: 'pressedUnknown' }
    }
    default:
      return undefined
  }
}
