import { setTimeout as pause } from 'node:timers/promises'
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { ExportedReport, ExportedReports } from '../core/exports/ports.ts'
import type { ReportId } from '../core/report-id.ts'
import { careOutcomes } from '../core/response/care.ts'
import { scenes } from '../core/response/scene.ts'
import { unitKinds } from '../core/unit.ts'
import { storedCategory, storedProvince, storedReportId } from './stored.ts'
import { reportKey, type Table } from './table.ts'

/** What DynamoDB gives out at once. */
const mostInBatch = 100
/** Where it is asked for too much, it gives out some and the rest a little later (ms). */
const wait = 50

const unitName = z.object({
  code: z.string(),
  kind: z.enum(unitKinds),
  nameTh: z.string(),
  nameEn: z.string(),
})

const exportedItem = z.object({
  id: storedReportId,
  category: storedCategory,
  acceptedAt: z.number(),
  day: z.string(),
  scene: z.enum(scenes),
  round: z.number(),
  holder: z.exactOptional(z.object({ unit: unitName })),
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
      candidates: z.array(z.object({ unit: unitName })),
    }),
  ),
  sameAs: z.exactOptional(z.object({ report: storedReportId })),
  alsoReportedBy: z.array(storedReportId),
  timeline: z.array(
    z.object({
      at: z.number(),
      kind: z.string(),
      action: z.exactOptional(z.string()),
      units: z.exactOptional(z.array(z.string())),
    }),
  ),
}) satisfies z.ZodMiniType<ExportedReport>

/** The attributes that are read, and no others: DynamoDB itself leaves the reporter out. */
const attributes = [
  'id',
  'category',
  'acceptedAt',
  'day',
  'scene',
  'round',
  'holder.unit',
  'care.forwardedAt',
  'care.closed.outcome',
  'routing.province',
  'routing.address.district',
  'routing.candidates',
  'sameAs.report',
  'alsoReportedBy',
  'timeline',
] as const

/** Some of those words mean something to DynamoDB, so that none is written as it is. */
const projection = {
  ProjectionExpression: attributes.map((path) => `#${path.replaceAll('.', '.#')}`).join(', '),
  ExpressionAttributeNames: Object.fromEntries(
    attributes.flatMap((path) => path.split('.')).map((name) => [`#${name}`, name]),
  ),
}

/** Reports for files, in batches beside each other. Allowed by BatchGetItem. */
export const tableExportedReports = (table: Table): ExportedReports => ({
  async load(ids) {
    const batches = Array.from({ length: Math.ceil(ids.length / mostInBatch) }, (_, nth) =>
      ids.slice(nth * mostInBatch, (nth + 1) * mostInBatch),
    )
    const found = (await Promise.all(batches.map((batch) => batchOf(table, batch)))).flat()
    const byId = new Map(found.map((report) => [report.id, report]))
    return ids.flatMap((id) => byId.get(id) ?? [])
  },
})

const batchOf = async ({ client, name }: Table, ids: readonly ReportId[]): Promise<ExportedReport[]> => {
  const reports: ExportedReport[] = []
  let keys: Record<string, unknown>[] = ids.map(reportKey)
  for (;;) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [name]: { Keys: keys, ...projection } } }),
    )
    for (const item of Responses?.[name] ?? []) reports.push(exportedItem.parse(item))
    keys = UnprocessedKeys?.[name]?.Keys ?? []
    if (keys.length === 0) return reports
    await pause(wait)
  }
}
