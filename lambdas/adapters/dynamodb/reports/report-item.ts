import * as z from 'zod/mini'
import type { Care, Report } from '../../../core/report/model.ts'
import type { Routing } from '../../../core/report/routing.ts'
import { scenes } from '../../../core/report/scene.ts'
import { careOutcomes } from '../../../core/shared/care-outcome.ts'
import { ladderSteps } from '../../../core/shared/ladder-step.ts'
import { storedCounted } from '../figures/count-item.ts'
import { lazy } from '../on-first-use.ts'
import {
  storedCategory,
  storedPhone,
  storedPlace,
  storedProvince,
  storedReporterLanguage,
  storedReporterRole,
  storedReportId,
} from '../stored.ts'
import { addedSchema, noticeSchema, storedFlags } from './notice-item.ts'
import { storedResponder, storedUnit } from './stored-responder.ts'
import { timelineSchema } from './timeline-item.ts'

/** A report with the attribute names of its item: one of them is older than the field's name. */
type StoredReport = Omit<Report, 'linkedReportNoticeDueAt'> & { readonly twinOwedAt?: number }

const reportSchema = () => {
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
    flags: storedFlags,
    candidates: z.array(
      z.object({
        unit: storedUnit,
        metres: z.number(),
        groupId: z.exactOptional(z.string()),
        seenByPlaceIndex: z.boolean(),
      }),
    ),
  }) satisfies z.ZodMiniType<Routing>

  const done = { at: z.number(), by: storedResponder }
  const yes = z.exactOptional(z.literal(true))

  const care = z.object({
    forwardedAt: z.number(),
    by: storedResponder,
    team: z.exactOptional(z.object({ unit: storedUnit, groupId: z.string() })),
    assignAt: z.exactOptional(z.number()),
    accepted: z.exactOptional(z.object(done)),
    followUps: z.array(
      z.object({
        dueAt: z.number(),
        remindedAt: z.exactOptional(z.number()),
        done: z.exactOptional(z.object(done)),
      }),
    ),
    closed: z.exactOptional(z.object({ ...done, outcome: z.enum(careOutcomes) })),
  }) satisfies z.ZodMiniType<Care>

  return z.object({
    id: storedReportId,
    version: z.number(),
    reporter: z.object({ userId: z.string(), language: storedReporterLanguage }),
    category: storedCategory,
    place: storedPlace,
    phone: z.exactOptional(storedPhone),
    chatOnly: yes,
    who: z.exactOptional(storedReporterRole),
    acceptedAt: z.number(),
    day: z.string(),
    scene: z.enum(scenes),
    round: z.number(),
    openedAt: z.number(),
    ladder: z.array(z.object({ step: z.enum(ladderSteps), after: z.number(), isExtra: yes })),
    climbed: z.number(),
    holder: z.exactOptional(storedResponder),
    search: z.exactOptional(z.object({ endsAt: z.number() })),
    prankProposal: z.exactOptional(z.object({ by: storedResponder, at: z.number() })),
    beforePrank: z.exactOptional(z.enum(scenes)),
    care: z.exactOptional(care),
    routing: z.exactOptional(routing),
    rerouteAt: z.exactOptional(z.number()),
    placeMoved: yes,
    sameAs: z.exactOptional(z.object({ report: storedReportId, reporters: z.number() })),
    twinOwedAt: z.exactOptional(z.number()),
    alsoReportedBy: z.array(storedReportId),
    notices: z.array(noticeSchema()),
    batches: z.number(),
    timeline: z.array(timelineSchema()),
    amendedBy: z.array(z.string()),
    said: z.array(addedSchema()),
    counted: z.exactOptional(storedCounted()),
  }) satisfies z.ZodMiniType<StoredReport>
}

const reportItem = lazy<StoredReport>(reportSchema)

/** Reads a report's item. Throws if it is not valid. */
export const readReport = (item: unknown): Report => {
  const { twinOwedAt, ...report } = reportItem.parse(item)
  return { ...report, ...(twinOwedAt !== undefined && { linkedReportNoticeDueAt: twinOwedAt }) }
}

/** A report as its item has it. */
export const storedReport = ({ linkedReportNoticeDueAt, ...report }: Report): StoredReport => ({
  ...report,
  ...(linkedReportNoticeDueAt !== undefined && { twinOwedAt: linkedReportNoticeDueAt }),
})
