import * as z from 'zod/mini'
import type { Container } from '../flex/flex.ts'
import type { LineAction } from './action.ts'

export const chatSchema = z.object({
  id: z.string(),
  type: z.enum(['user', 'group']),
  name: z.string(),
  /** The code of the unit whose group it is. */
  unit: z.nullable(z.string()),
  /** Whether the account is in the group; null for people. */
  joined: z.nullable(z.boolean()),
  /** The groups that a person is in. */
  groups: z.array(z.object({ id: z.string(), name: z.string() })),
  /** When something last happened in it, epoch ms; null where nothing has. */
  lastAt: z.nullable(z.number()),
})
export type SimulatedChat = z.infer<typeof chatSchema>

const messageSchema = z.looseObject({ type: z.string() })
const sentMessageSchema = z.object({ id: z.string(), quoteToken: z.optional(z.string()) })
const eventSchema = z.looseObject({
  type: z.string(),
  webhookEventId: z.optional(z.string()),
  message: z.optional(messageSchema),
  postback: z.optional(z.looseObject({ data: z.string() })),
  unsend: z.optional(z.looseObject({ messageId: z.string() })),
})

export const entrySchema = z.object({
  /** Rises over the whole platform: an entry's identity. */
  n: z.number(),
  at: z.number(),
  via: z.enum(['push', 'reply', 'event']),
  retryKey: z.optional(z.nullable(z.string())),
  messages: z.array(messageSchema),
  event: z.optional(z.nullable(eventSchema)),
  /** Who did it; null on what the bot sent. */
  userId: z.nullable(z.string()),
  /** Sent so that no phone rings. */
  silent: z.boolean(),
  /** What it cost of the monthly quota; null on events. */
  cost: z.nullable(z.number()),
  /** The ids of what the bot sent, in the order of `messages`. */
  sentMessages: z.nullable(z.array(sentMessageSchema)),
})

/** One thing that happened in a chat: messages that the bot sent, or an event of a person. */
export type Entry = z.infer<typeof entrySchema>
export type SimulatedEvent = z.infer<typeof eventSchema>

interface Common {
  /** On what people say. */
  readonly id?: string
  readonly quotedMessageId?: string
  /** On what people say: how to quote it. On what the bot sends: what it quotes. */
  readonly quoteToken?: string
  readonly sender?: { readonly name?: string; readonly iconUrl?: string }
  readonly quickReply?: {
    readonly items: readonly { readonly action: LineAction; readonly imageUrl?: string }[]
  }
}

export interface Located {
  readonly title?: string
  readonly address?: string
  readonly latitude: number
  readonly longitude: number
}

/** The messages that this page draws. The fake platform lets through only what LINE accepts. */
export type LineMessage = Common &
  (
    | { readonly type: 'text' | 'textV2'; readonly text: string }
    | { readonly type: 'sticker'; readonly packageId?: string; readonly stickerId?: string }
    | { readonly type: 'image'; readonly originalContentUrl?: string; readonly previewImageUrl?: string }
    | { readonly type: 'audio' | 'video'; readonly duration?: number }
    | { readonly type: 'file'; readonly fileName?: string }
    | ({ readonly type: 'location' } & Located)
    | { readonly type: 'flex'; readonly altText: string; readonly contents: Container }
    | { readonly type: 'template' | 'imagemap'; readonly altText: string }
  )
