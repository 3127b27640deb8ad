import * as z from 'zod/mini'
import { chatSchema, entrySchema } from './chat.ts'

/** The fake LINE platform's control API. Answers that are not of the agreed form are errors, never guesses. */

const chatsSchema = z.object({ chats: z.array(chatSchema) })
const logSchema = z.object({ id: z.string(), entries: z.array(entrySchema) })
/** A status of 0 is no answer at all. */
const deliverySchema = z.object({ status: z.number() })
export const deliveriesSchema = z.object({ deliveries: z.array(deliverySchema) })

export type LineDelivery = z.infer<typeof deliverySchema>

/** A webhook event as LINE's schema has it, without what the platform fills in. */
export type OutgoingEvent = { readonly type: string; readonly source: Source } & Readonly<
  Record<string, unknown>
>
export type Source =
  | { readonly type: 'user'; readonly userId: string }
  | { readonly type: 'group'; readonly groupId: string; readonly userId?: string }

/** Asks the control API; a refusal is thrown in its own words. */
export const ask = async <S extends z.ZodMiniType>(
  schema: S,
  path: string,
  request?: RequestInit,
): Promise<z.infer<S>> => {
  const response = await fetch(`/_line/${path}`, request)
  if (!response.ok) throw new Error(`${response.status} ${(await response.text()).slice(0, 200)}`)
  return schema.parse(await response.json())
}

/** A request with a JSON body. */
export const withJson = (method: 'POST' | 'PATCH' | 'PUT', body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export const readChats = async () => (await ask(chatsSchema, 'chats')).chats

export const readEntries = async (chatId: string) =>
  (await ask(logSchema, `chats/${encodeURIComponent(chatId)}`)).entries

/** Lets events happen; several reach the webhook at the same instant, each in a call of its own. */
export const sendEvents = async (events: readonly OutgoingEvent[]) =>
  (await ask(deliveriesSchema, 'events', withJson('POST', { events, options: { atOnce: true } }))).deliveries
