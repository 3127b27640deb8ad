import * as z from 'zod/mini'
import type { Chat } from '../core/chat.ts'
import type { Conversation, Effect } from '../core/conversation-state.ts'
import type { Prompt } from '../core/prompt.ts'
import {
  storedAmendment,
  storedCategory,
  storedLanguage,
  storedPhone,
  storedPlace,
  storedReportId,
} from './stored.ts'

const session = z.object({
  id: z.string(),
  startedAt: z.number(),
  lastEventAt: z.number(),
  heardAt: z.number(),
})
const sessionKey = z.object({ id: z.string(), startedAt: z.number() })
const category = z.object({ value: storedCategory, at: z.number() })
const place = z.object({ value: storedPlace, at: z.number() })
const phone = z.exactOptional(storedPhone)
const given = z.exactOptional(z.object({ value: storedPhone, at: z.number() }))

const conversation = z.discriminatedUnion('step', [
  z.object({ step: z.literal('idle'), endedAt: z.exactOptional(z.number()) }),
  z.object({ step: z.literal('category'), session, place: z.exactOptional(place), phone: given }),
  z.object({ step: z.literal('place'), session, category, phone: given }),
  z.object({ step: z.literal('phone'), session, category, place, releaseAt: z.number() }),
  z.object({
    step: z.literal('reported'),
    session,
    category,
    place,
    phone: given,
    reportedAt: z.number(),
    amendments: z.number(),
    moves: z.number(),
  }),
]) satisfies z.ZodMiniType<Conversation>

const effect = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('submit'),
    session: sessionKey,
    category: storedCategory,
    place: storedPlace,
    phone,
  }),
  z.object({ kind: z.literal('amend'), session: sessionKey, amendment: storedAmendment }),
]) satisfies z.ZodMiniType<Effect>

const bare = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind) })
const report = storedReportId

const prompt = z.discriminatedUnion('kind', [
  bare('greeting'),
  bare('menu'),
  z.object({
    kind: z.literal('askCategory'),
    session: z.string(),
    kept: z.array(z.enum(['place', 'phone'])),
  }),
  z.object({ kind: z.literal('askPlace'), session: z.string(), category: storedCategory }),
  z.object({
    kind: z.literal('askPhone'),
    session: z.string(),
    category: storedCategory,
    known: phone,
  }),
  z.object({ kind: z.literal('accepted'), report, phone }),
  z.object({ kind: z.literal('amended'), report, what: z.enum(['phone', 'category', 'place']) }),
  z.object({ kind: z.literal('afterReport'), report, needsPhone: z.boolean() }),
  z.object({ kind: z.literal('undelivered'), report }),
  z.object({ kind: z.literal('notPassedOn'), report }),
  z.object({ kind: z.literal('cannotWithdraw'), report }),
  bare('cancelled'),
  bare('nothingToCancel'),
  bare('notUnderstood'),
  bare('phoneNotUnderstood'),
  bare('placeNotUnderstood'),
  bare('staleButton'),
  bare('timedOut'),
]) satisfies z.ZodMiniType<Prompt>

/** A chat as it stands in the table, read back once and then trusted. */
export const chatItem = z.object({
  userId: z.string(),
  version: z.number(),
  language: z.exactOptional(storedLanguage),
  conversation,
  recentEvents: z.array(z.string()),
  pending: z.record(
    z.string(),
    z.object({ at: z.number(), by: z.string(), effects: z.array(effect), prompts: z.array(prompt) }),
  ),
  knownPhone: phone,
}) satisfies z.ZodMiniType<Chat>
