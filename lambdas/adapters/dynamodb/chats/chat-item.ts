import * as z from 'zod/mini'
import type { Chat } from '../../../core/conversation/chat.ts'
import type { Conversation, Effect } from '../../../core/conversation/conversation-state.ts'
import type { Prompt } from '../../../core/conversation/prompt.ts'
import { lazy } from '../on-first-use.ts'
import {
  storedAmendment,
  storedCategory,
  storedPhone,
  storedPlace,
  storedReporterLanguage,
  storedReportId,
  storedSaid,
} from '../stored.ts'

const chatSchema = () => {
  const session = z.object({
    id: z.string(),
    startedAt: z.number(),
    lastEventAt: z.number(),
    heardAt: z.number(),
  })
  const category = z.object({ value: storedCategory, at: z.number() })
  const place = z.object({ value: storedPlace, at: z.number() })
  const phone = z.exactOptional(storedPhone)
  const given = z.exactOptional(z.object({ value: storedPhone, at: z.number() }))
  const report = storedReportId

  const reported = z.object({
    step: z.literal('reported'),
    report,
    session,
    category,
    place,
    phone: given,
    reportedAt: z.number(),
    amendments: z.number(),
    moves: z.number(),
    repeats: z.number(),
    talks: z.number(),
    resumedAt: z.exactOptional(z.number()),
  })
  const previous = z.exactOptional(reported)

  const unfinished = [
    z.object({ step: z.literal('category'), session, previous, place: z.exactOptional(place), phone: given }),
    z.object({ step: z.literal('place'), session, previous, category, phone: given }),
    z.object({ step: z.literal('phone'), session, previous, category, place, releaseAt: z.number() }),
  ] as const

  const conversation = z.discriminatedUnion('step', [
    z.object({ step: z.literal('idle'), endedAt: z.exactOptional(z.number()) }),
    ...unfinished,
    reported,
    z.object({
      step: z.literal('practising'),
      stage: z.discriminatedUnion('step', unfinished),
      previous,
    }),
    z.object({ step: z.literal('registering'), session, previous, number: z.exactOptional(z.string()) }),
  ]) satisfies z.ZodMiniType<Conversation>

  const effect = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('submit'), report, category: storedCategory, place: storedPlace, phone }),
    z.object({ kind: z.literal('amend'), report, amendment: storedAmendment }),
    z.object({ kind: z.literal('talk'), report, said: storedSaid }),
    z.object({ kind: z.literal('reopen'), report }),
    z.object({ kind: z.literal('register'), number: z.string(), phone: storedPhone }),
  ]) satisfies z.ZodMiniType<Effect>

  const bare = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind) })
  const saying = z.discriminatedUnion('kind', [
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
    z.object({
      kind: z.literal('amended'),
      report,
      what: z.enum(['phone', 'category', 'place', 'again', 'chatOnly', 'who', 'mistaken']),
    }),
    z.object({
      kind: z.literal('talked'),
      report,
      startsNew: z.exactOptional(z.literal(true)),
      isOver: z.exactOptional(z.literal(true)),
    }),
    z.object({ kind: z.literal('afterReport'), report, needsPhone: z.boolean() }),
    z.object({
      kind: z.enum(['askWho', 'undelivered', 'notPassedOn', 'reopened', 'stillOpen']),
      report,
    }),
    z.object({ kind: z.literal('cancelled'), report: z.exactOptional(report) }),
    bare('nothingToCancel'),
    bare('notUnderstood'),
    bare('phoneNotUnderstood'),
    bare('placeNotUnderstood'),
    bare('staleButton'),
    bare('timedOut'),
    bare('forReal'),
    z.object({ kind: z.literal('practised'), category: storedCategory, place: storedPlace, phone }),
    z.object({ kind: z.enum(['askOfficerNumber', 'askOfficerPhone']), session: z.string() }),
    bare('notRegistering'),
    z.object({
      kind: z.enum(['registered', 'alreadyRegistered']),
      rank: z.string(),
      nameTh: z.string(),
      role: z.string(),
      unit: z.exactOptional(z.string()),
    }),
    z.object({ kind: z.literal('notMatched'), triesLeft: z.number() }),
    bare('takenByAnother'),
    z.object({ kind: z.literal('tooManyTries'), until: z.number() }),
  ])

  const prompt = z.intersection(
    saying,
    z.object({ practice: z.exactOptional(z.literal(true)) }),
  ) satisfies z.ZodMiniType<Prompt>

  return z.object({
    userId: z.string(),
    version: z.number(),
    language: z.exactOptional(storedReporterLanguage),
    conversation,
    recentEvents: z.array(z.string()),
    pending: z.record(
      z.string(),
      z.object({ at: z.number(), by: z.string(), effects: z.array(effect), prompts: z.array(prompt) }),
    ),
    knownPhone: phone,
  }) satisfies z.ZodMiniType<Chat>
}

/** A chat as it stands in the table, read back once and then trusted. */
export const chatItem = lazy<Chat>(chatSchema)
