import * as z from 'zod/mini'
import type { ChatInput } from '../../../core/conversation/conversation-state.ts'
import type { ChatEvent } from '../../../core/conversation/converse.ts'
import { understand } from '../../../core/conversation/understand.ts'
import type { Said } from '../../../core/report/talk.ts'
import { isOnEarth, type Place, roundToCentimetre } from '../../../core/shared/place.ts'
import { oneLine } from '../flex/one-line.ts'
import { readChatPostback } from './postback.ts'

const postback = z.object({ postback: z.object({ data: z.string() }) })
const message = z.object({ message: z.looseObject({ type: z.string() }) })
const textMessage = z.object({ type: z.literal('text'), text: z.string() })
const fileMessage = z.object({
  type: z.enum(['image', 'audio', 'video', 'file']),
  id: z.string().check(z.minLength(1), z.maxLength(100)),
})
const locationMessage = z.object({
  type: z.literal('location'),
  latitude: z.number(),
  longitude: z.number(),
  title: z.optional(z.string()),
  address: z.optional(z.string()),
})

/** What a citizen did in the 1:1 chat, and their own words or file where it was that; undefined for other events. */
export const readChatInput = (type: string, raw: unknown): Pick<ChatEvent, 'input' | 'said'> | undefined => {
  if (type === 'follow') return { input: { kind: 'follow' } }
  if (type === 'postback') {
    const press = postback.safeParse(raw)
    return {
      input: press.success ? readChatPostback(press.data.postback.data) : { kind: 'unknownButton' },
    }
  }
  return type === 'message' ? readMessage(raw) : undefined
}

const readMessage = (raw: unknown): Pick<ChatEvent, 'input' | 'said'> => {
  const sent = message.safeParse(raw)
  if (!sent.success) return { input: { kind: 'unclear' } }
  if (sent.data.message.type === 'location') return { input: readPlace(sent.data.message) }
  const text = textMessage.safeParse(sent.data.message)
  if (text.success) return { input: understand(text.data.text), ...words(text.data.text) }
  const file = fileMessage.safeParse(sent.data.message)
  if (!file.success) return { input: { kind: 'unclear' } }
  const { type: media, id: messageId } = file.data
  return { input: { kind: 'unclear' }, said: { kind: 'file', media, messageId } }
}

/** Longer than anybody writes (UTF-16 units), and as much as fits a bubble of 30 KB in any script. */
const longestText = 9_000

/** What somebody has typed, as it can be stored and passed on. */
export const typedInput = (text: string): string => text.slice(0, longestText).toWellFormed()

const words = (text: string): { readonly said?: Said } => {
  const typed = typedInput(text)
  return typed.trim() ? { said: { kind: 'text', text: typed } } : {}
}

/** Long enough for any address; a report item must stay small whatever somebody sends. */
const longest = { title: 100, address: 200 }

const readPlace = (raw: unknown): ChatInput => {
  const parsed = locationMessage.safeParse(raw)
  if (!parsed.success) return { kind: 'invalidPlace' }
  const { latitude, longitude, title, address } = parsed.data
  const place: Place = {
    ...roundToCentimetre({ latitude, longitude }),
    ...(title && { title: oneLine(title, longest.title) }),
    ...(address && { address: oneLine(address, longest.address) }),
  }
  return isOnEarth(place) ? { kind: 'place', place } : { kind: 'invalidPlace' }
}
