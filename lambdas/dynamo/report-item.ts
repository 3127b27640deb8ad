import * as z from 'zod/mini'
import type { Notice } from '../core/notice.ts'
import { type Report, statuses } from '../core/report.ts'
import type { Routing } from '../core/routing.ts'
import type { TimelineEntry } from '../core/timeline.ts'
import { unitKinds } from '../core/unit.ts'
import {
  storedAmendment,
  storedCategory,
  storedLanguage,
  storedPhone,
  storedPlace,
  storedProvince,
  storedReportId,
} from './stored.ts'

const refusal = z.enum(['monthlyLimit', 'badRequest', 'forbidden', 'notFound'])
const flags = z.array(
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

const unit = z.object({
  code: z.string(),
  kind: z.enum(unitKinds),
  nameTh: z.string(),
  nameEn: z.string(),
  phone: z.exactOptional(z.string()),
})

const routing = z.object({
  decidedAt: z.number(),
  method: z.enum(['placeIndexAndRoster', 'roster']),
  reason: z.enum(['nearestLinkedStation', 'nearestCentre', 'nobodyLinked']),
  address: z.exactOptional(
    z.object({
      label: z.exactOptional(z.string()),
      country: z.exactOptional(z.string()),
      province: z.exactOptional(storedProvince),
      district: z.exactOptional(z.string()),
    }),
  ),
  province: z.exactOptional(storedProvince),
  flags,
  candidates: z.array(
    z.object({
      unit,
      metres: z.number(),
      groupId: z.exactOptional(z.string()),
      seenByPlaceIndex: z.boolean(),
    }),
  ),
}) satisfies z.ZodMiniType<Routing>

const notice = z.object({
  key: z.string(),
  retryKey: z.string(),
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('unit'), unit, groupId: z.string() }),
    z.object({ kind: z.literal('reporter') }),
  ]),
  content: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('incident'),
      category: storedCategory,
      place: storedPlace,
      phone: z.exactOptional(storedPhone),
      address: z.exactOptional(z.string()),
      metres: z.number(),
      flags,
      alsoTold: z.array(z.string()),
      acceptedAt: z.number(),
    }),
    z.object({ kind: z.literal('amendment'), amendment: storedAmendment }),
    z.object({
      kind: z.literal('delivered'),
      unit,
      metres: z.number(),
      maybeAbroad: z.boolean(),
    }),
    z.object({ kind: z.literal('undelivered') }),
  ]),
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('owed'), dueAt: z.number(), attempts: z.number() }),
    z.object({ kind: z.literal('sent'), at: z.number(), attempts: z.number() }),
    z.object({ kind: z.literal('refused'), at: z.number(), attempts: z.number(), reason: refusal }),
  ]),
}) satisfies z.ZodMiniType<Notice>

const at = z.number()
const timelineEntry = z.discriminatedUnion('kind', [
  z.object({ at, kind: z.literal('accepted') }),
  z.object({ at, kind: z.literal('amended'), what: z.enum(['phone', 'category', 'place']) }),
  z.object({ at, kind: z.literal('routed'), units: z.array(z.string()) }),
  z.object({ at, kind: z.literal('sent'), notice: z.string(), requestId: z.exactOptional(z.string()) }),
  z.object({ at, kind: z.literal('refused'), notice: z.string(), reason: refusal }),
  z.object({ at, kind: z.literal('passedOn'), from: z.string(), to: z.string() }),
  z.object({ at, kind: z.literal('undeliverable') }),
]) satisfies z.ZodMiniType<TimelineEntry>

/** A report as it stands in the table, read back once and then trusted. */
export const reportItem = z.object({
  id: storedReportId,
  version: z.number(),
  reporter: z.object({ userId: z.string(), language: storedLanguage }),
  category: storedCategory,
  place: storedPlace,
  phone: z.exactOptional(storedPhone),
  acceptedAt: z.number(),
  day: z.string(),
  status: z.enum(statuses),
  routing: z.exactOptional(routing),
  rerouteAt: z.exactOptional(z.number()),
  placeMoved: z.exactOptional(z.literal(true)),
  notices: z.array(notice),
  timeline: z.array(timelineEntry),
  amendedBy: z.array(z.string()),
}) satisfies z.ZodMiniType<Report>
