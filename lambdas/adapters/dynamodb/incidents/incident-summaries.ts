import { setTimeout as pause } from 'node:timers/promises'
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { IncidentSummaries, IncidentSummary } from '../../../core/operator/incidents/incident-summary.ts'
import { scenes } from '../../../core/report/scene.ts'
import { careOutcomes } from '../../../core/shared/care-outcome.ts'
import type { ReportId } from '../../../core/shared/report-id.ts'
import { lazy } from '../on-first-use.ts'
import { storedUnit } from '../reports/stored-responder.ts'
import { storedCategory, storedProvince, storedReportId } from '../stored.ts'
import { reportKey, type Table } from '../table.ts'

/** What DynamoDB gives out at once. */
const mostInBatch = 100
/** So often it may give out only a part; the pause is for the partition that is too busy (ms). */
const mostTries = 5
const shortPause = 20

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

const sketchItem = lazy(() =>
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

const readSketch = (item: unknown): IncidentSummary => {
  const { notices, ...sketch } = sketchItem.parse(item)
  const first = notices?.[0]?.to
  return { ...sketch, ...(first?.kind === 'unit' && first.unit && { firstTold: first.unit }) }
}

/** Rows' parts of reports, read a hundred at once and as they are at this moment. */
export const tableIncidentSummaries = (table: Table): IncidentSummaries => ({
  async of(ids) {
    const batches = Array.from({ length: Math.ceil(ids.length / mostInBatch) }, (_, nth) =>
      ids.slice(nth * mostInBatch, (nth + 1) * mostInBatch),
    )
    const found = (await Promise.all(batches.map((batch) => readBatch(table, batch)))).flat()
    const byId = new Map(found.map((sketch) => [sketch.id, sketch]))
    return ids.flatMap((id) => byId.get(id) ?? [])
  },
})

const readBatch = async (
  { client, name }: Table,
  ids: readonly ReportId[],
): Promise<readonly IncidentSummary[]> => {
  const found: IncidentSummary[] = []
  let keys: Record<string, unknown>[] = [...new Set(ids)].map(reportKey)
  for (let tries = 1; keys.length > 0; tries += 1) {
    if (tries > mostTries) throw new Error('The table does not give out all rows of a list')
    if (tries > 1) await pause(shortPause * 2 ** tries)
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [name]: { Keys: keys, ConsistentRead: true, ...projection } } }),
    )
    found.push(...(Responses?.[name] ?? []).map(readSketch))
    keys = UnprocessedKeys?.[name]?.Keys ?? []
  }
  return found
}
