import * as z from 'zod/mini'
import { responderActions } from '../../../core/report/actions.ts'
import type { AddedItem, Notice } from '../../../core/report/model.ts'
import { careOutcomes } from '../../../core/shared/care-outcome.ts'
import {
  storedAmendment,
  storedCategory,
  storedPhone,
  storedPlace,
  storedReporterRole,
  storedReportId,
} from '../stored.ts'
import { storedResponder, storedUnit } from './stored-responder.ts'

export const storedRefusal = z.enum(['monthlyLimit', 'badRequest', 'forbidden', 'notFound'])
export const storedFlags = z.array(
  z.enum([
    'outsideThailand',
    'placeUnconfirmed',
    'provinceWithoutStation',
    'centreOfAnotherProvince',
    'noStation',
    'noCentre',
    'noTeam',
  ]),
)
export const storedAction = z.enum(responderActions)
export const storedReason = z.enum(['notSafe', 'newPin', 'again'])

/** One thing that a reporter has added. */
export const addedSchema = () =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('amendment'), amendment: storedAmendment }),
    z.object({ kind: z.literal('talk'), talk: z.string(), length: z.number() }),
  ]) satisfies z.ZodMiniType<AddedItem>

/** A notice as it stands on a report. */
export const noticeSchema = () => {
  const yes = z.exactOptional(z.literal(true))
  const phone = z.exactOptional(storedPhone)
  const acted = z.object({
    action: storedAction,
    by: storedResponder,
    at: z.number(),
    isInCare: yes,
    outcome: z.exactOptional(z.enum(careOutcomes)),
  })
  const kind = <Kind extends string>(name: Kind) => ({ kind: z.literal(name) })

  const facts = {
    category: storedCategory,
    place: storedPlace,
    phone,
    address: z.exactOptional(z.string()),
    metres: z.exactOptional(z.number()),
    flags: storedFlags,
    alsoTold: z.array(z.string()),
    acceptedAt: z.number(),
    chatOnly: yes,
    who: z.exactOptional(storedReporterRole),
    sameAs: z.exactOptional(z.object({ report: storedReportId, reporters: z.number() })),
    saidBefore: z.exactOptional(z.number()),
    waited: z.exactOptional(z.number()),
  }

  const content = z.discriminatedUnion('kind', [
    z.object({ ...kind('incident'), ...facts, metres: z.number() }),
    z.object({ ...kind('added'), items: z.array(addedSchema()) }),
    z.object({ ...kind('reminder'), ...facts, waited: z.number() }),
    z.object(kind('answerLost')),
    z.object({ ...kind('acted'), acted }),
    z.object({ ...kind('standDown'), acted }),
    z.object({ ...kind('reopened'), why: storedReason, ...facts }),
    z.object({
      ...kind('corroborated'),
      report: storedReportId,
      place: storedPlace,
      phone,
      chatOnly: yes,
      reporters: z.number(),
    }),
    z.object({ ...kind('forwarded'), by: storedResponder, ...facts }),
    z.object({ ...kind('followUpDue'), nth: z.number(), isAccepted: z.boolean() }),
    z.object({ ...kind('delivered'), unit: storedUnit, metres: z.number(), maybeAbroad: z.boolean() }),
    z.object(kind('undelivered')),
    z.object(kind('unacknowledged')),
    z.object({ ...kind('acknowledged'), unit: storedUnit, role: z.exactOptional(z.string()) }),
    z.object({ ...kind('arrived'), unit: storedUnit }),
    z.object(kind('ended')),
    z.object(kind('searching')),
    z.object({ ...kind('answer'), talk: z.string(), unit: storedUnit }),
  ])

  return z.object({
    key: z.string(),
    retryKey: z.string(),
    to: z.discriminatedUnion('kind', [
      z.object({ ...kind('unit'), unit: storedUnit, groupId: z.string() }),
      z.object({ ...kind('dutyPhone'), unit: storedUnit, phone: z.string() }),
      z.object(kind('reporter')),
    ]),
    content,
    isSilent: yes,
    state: z.discriminatedUnion('kind', [
      z.object({ ...kind('owed'), dueAt: z.number(), attempts: z.number() }),
      z.object({ ...kind('sent'), at: z.number(), attempts: z.number() }),
      z.object({ ...kind('refused'), at: z.number(), attempts: z.number(), reason: storedRefusal }),
      z.object({ ...kind('withdrawn'), at: z.number(), attempts: z.number() }),
    ]),
  }) satisfies z.ZodMiniType<Notice>
}
