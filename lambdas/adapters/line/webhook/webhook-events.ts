import * as z from 'zod/mini'
import type { IncomingEvent } from '../../../core/conversation/incoming.ts'
import type { GroupEvent } from '../../../core/groups/group-events.ts'
import { readChatInput, typedInput } from './chat-input.ts'
import { readGroupPostback } from './group-postback.ts'

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
const postback = z.object({ postback: z.object({ data: z.string() }) })

const textInGroup = z.object({
  message: z.object({
    type: z.literal('text'),
    text: z.string(),
    quotedMessageId: z.optional(z.string()),
  }),
})

/** The events of a body; undefined where it is not a webhook body at all. Unknown types are ignored, never errors. */
export const readWebhook = (body: string): readonly IncomingEvent[] | undefined => {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return undefined
  }
  const parsed = envelope.safeParse(json)
  return parsed.success ? parsed.data.events.flatMap(readEvent) : undefined
}

/** What one event of LINE's is to us: a new friend is greeted and counted. */
const readEvent = (raw: unknown): IncomingEvent | readonly IncomingEvent[] => {
  const parsed = common.safeParse(raw)
  if (!parsed.success) return { kind: 'ignored', type: 'unreadable' }
  const { type, mode, timestamp: at, webhookEventId: id, replyToken, source } = parsed.data
  const ignored: IncomingEvent = { kind: 'ignored', type }
  if (mode === 'standby') return ignored
  const token = replyToken ? { replyToken } : {}
  if (source.type === 'user' && source.userId) {
    if (type === 'unfollow') return { kind: 'friend', event: { id, kind: type, at } }
    const did = readChatInput(type, raw)
    if (!did) return ignored
    const inChat: IncomingEvent = { kind: 'chat', event: { id, userId: source.userId, at, ...did, ...token } }
    return type === 'follow' ? [inChat, { kind: 'friend', event: { id, kind: type, at } }] : inChat
  }
  if (source.type === 'group' && source.groupId) {
    const did = readGroupAct(type, raw)
    const { groupId, userId } = source
    const who = userId ? { userId } : {}
    return did ? { kind: 'group', event: { id, groupId, at, did, ...who, ...token } } : ignored
  }
  return ignored
}

const readGroupAct = (type: string, raw: unknown): GroupEvent['did'] | undefined => {
  switch (type) {
    case 'join':
      return { kind: 'joined' }
    case 'leave':
      return { kind: 'left' }
    case 'postback': {
      const button = postback.safeParse(raw)
      const press = button.success ? readGroupPostback(button.data.postback.data) : undefined
      return press ? { kind: 'pressed', press } : { kind: 'pressedUnknown' }
    }
    case 'message': {
      const said = textInGroup.safeParse(raw)
      if (!said.success) return undefined
      const { text, quotedMessageId } = said.data.message
      return { kind: 'said', text: typedInput(text), ...(quotedMessageId && { quoted: quotedMessageId }) }
    }
    default:
      return undefined
  }
}
