import * as z from 'zod/mini'
import { chatSchema, entrySchema } from './chat.ts'

/** The fake LINE platform's control API. Answers that are not of the agreed form are errors, never guesses. */

const chatsSchema = z.object({ chats: z.array(chatSchema) })
const logSchema = z.object({ id: z.string(), entries: z.array(entrySchema) })
const groupSchema = z.object({
  group: z.object({ members: z.array(z.object({ userId: z.string(), name: z.string() })) }),
})
/** A status of 0 is no answer at all. */
const deliverySchema = z.object({ status: z.number() })
const deliveriesSchema = z.object({
  deliveries: z.array(deliverySchema),
})

const createdSchema = z.object({
  user: z.object({ userId: z.string() }),
  deliveries: z.array(deliverySchema),
})

export type Delivery = z.infer<typeof deliverySchema>

/** A webhook event as LINE's schema has it, without what the platform fills in. */
export type OutgoingEvent = { readonly type: string; readonly source: Source } & Readonly<
  Record<string, unknown>
>
export type Source =
  | { readonly type: 'user'; readonly userId: string }
  | { readonly type: 'group'; readonly groupId: string; readonly userId?: string }

const ask = async <S extends z.ZodMiniType>(schema: S, path: string, body?: unknown): Promise<z.infer<S>> => {
  const response = await fetch(`/_line/${path}`, {
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
  if (!response.ok) throw new Error(`${response.status} ${(await response.text()).slice(0, 200)}`)
  return schema.parse(await response.json())
}

export const readChats = async () => (await ask(chatsSchema, 'chats')).chats

export const readEntries = async (chatId: string) =>
  (await ask(logSchema, `chats/${encodeURIComponent(chatId)}`)).entries

export const readMembers = async (groupId: string) =>
  (await ask(groupSchema, `groups/${encodeURIComponent(groupId)}`)).group.members

export const sendEvent = async (event: OutgoingEvent) =>
  (await ask(deliveriesSchema, 'events', { events: [event] })).deliveries

/** Makes a user who adds the account as a friend at once, and answers with their id and how that was taken. */
export const createUser = async (name: string, language: 'th' | 'en') => {
  const { user, deliveries } = await ask(createdSchema, 'users', { name, language })
  return { userId: user.userId, deliveries }
}
