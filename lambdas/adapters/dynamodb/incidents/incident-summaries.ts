import * as z from 'zod/mini'
import type { IncidentSummaries, IncidentSummary } from '../../../core/operator/incidents/incident-summary.ts'
import { scenes } from '../../../core/report/scene.ts'
import { careOutcomes } from '../../../core/shared/care-outcome.ts'
import { batchGet } from '../batch-get.ts'
import { lazy } from '../on-first-use.ts'
import { storedUnit } from '../reports/stored-responder.ts'
import { storedCategory, storedProvince, storedReportId } from '../stored.ts'
import { reportKey, type Table } from '../table.ts'

/** The parts of a report that are read; a part by a path carries nothing else along. */
const parts = [
  'id',
  'version',
  'acceptedAt',
  'category',
  'scene',
  'round',
  'climbed',
  'holder.unit',
  'care.forwardedAt',
  'care.closed.outcome',
  'routing.province',
  'routing.address.district',
  'notices[0].to',
  'sameAs.report',
  'alsoReportedBy',
  'timeline',
]
const nameFor = (name: string): string => name.replace(/^\w+/, '#$&')
const projection = {
  ProjectionExpression: parts.map((part) => part.split('.').map(nameFor).join('.')).join(', '),
  ExpressionAttributeNames: Object.fromEntries(
    parts
      .flatMap((part) => part.split('.'))
      .map((name) => name.replace(/\[.*/, ''))
      .map((name) => [`#${name}`, name]),
  ),
}

const summaryItem = lazy(() =>
  z.object({
    id: storedReportId,
    version: z.number(),
    acceptedAt: z.number(),
    category: storedCategory,
    scene: z.enum(scenes),
    round: z.number(),
    climbed: z.number(),
    holder: z.exactOptional(z.object({ unit: storedUnit })),
    care: z.exactOptional(
      z.object({
        forwardedAt: z.number(),
        closed: z.exactOptional(z.object({ outcome: z.enum(careOutcomes) })),
      }),
    ),
    routing: z.exactOptional(
      z.object({
        province: z.exactOptional(storedProvince),
        address: z.exactOptional(z.object({ district: z.exactOptional(z.string()) })),
      }),
    ),
    notices: z.exactOptional(
      z.array(z.object({ to: z.object({ kind: z.string(), unit: z.exactOptional(storedUnit) }) })),
    ),
    sameAs: z.exactOptional(z.object({ report: storedReportId })),
    alsoReportedBy: z.array(storedReportId),
    timeline: z.array(z.object({ at: z.number(), kind: z.string(), action: z.exactOptional(z.string()) })),
  }),
)

const readSummary = (item: unknown): IncidentSummary => {
  const { notices, ...summary } = summaryItem.parse(item)
  const first = notices?.[0]?.to
  return { ...summary, ...(first?.kind === 'unit' && first.unit && { firstTold: first.unit }) }
}

/** The parts of reports that rows show, as they are at this moment, in the order of the ids. */
export const tableIncidentSummaries = (table: Table): IncidentSummaries => ({
  async of(ids) {
    const items = await batchGet(table, [...new Set(ids)].map(reportKey), projection)
    const byId = new Map(items.map(readSummary).map((summary) => [summary.id, summary]))
    return ids.flatMap((id) => byId.get(id) ?? [])
  },
})
