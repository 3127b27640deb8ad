import database, { type BatchOperation, type Item, type Table } from 'dynalite/db/index.js'
import {
  dayShardName,
  listShards,
  provinceShardName,
} from '../../../lambdas/adapters/dynamodb/incidents/incident-index-item.ts'
import { dayIndex, provinceIndex } from '../../../lambdas/adapters/dynamodb/schema.ts'
import { reportKey, shardNumber } from '../../../lambdas/adapters/dynamodb/table.ts'
import type { CountItem } from '../../../lambdas/core/figures/cells.ts'
import { positionOf } from '../../../lambdas/core/operator/incidents/position.ts'
import type { Counted } from '../../../lambdas/core/report/counted.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'
import { openEngine } from '../../../local/aws/dynamodb/engine.ts'
import { startTable } from '../../support/table.ts'
import { daysOfReports, startCounters } from './reports.ts'

/** Where the benchmark's table is. */
export const place = { region: 'ap-southeast-1', account: '000000000000' } as const

/**
 * A table in a directory with so many reports in its lists; their counters are to be written by whoever opens it.
 * Straight into the database, since a million writes over HTTP take an hour; the reports themselves no list reads.
 */
export const storeReports = async (path: string, reports: number): Promise<readonly CountItem[]> => {
  const table = await startTable(path)
  await table.close()
  const engine = await openEngine({ ...place, path })
  const schema = await engine.table(table.name)
  const counters = startCounters()
  let nth = 0
  for (const day of daysOfReports(reports)) {
    counters.add(day)
    await engine.store.db.batch(
      day.flatMap((counted) => {
        nth += 1
        return linesOf(schema, counted, nth)
      }),
    )
  }
  await engine.close()
  return counters.all()
}

/** The lines of a report in both lists, as the local DynamoDB keeps them. */
const linesOf = (schema: Table, counted: Counted, nth: number): readonly BatchOperation[] => {
  const id = String(nth).padStart(26, '0') as ReportId
  const { pk, sk } = reportKey(id)
  const shard = shardNumber(pk, listShards)
  const acceptedAt =
    Date.parse(`${counted.day}T00:00:00+07:00`) + counted.hour * 3_600_000 + (nth % 3_600_000)
  const countAs = stored(counted)
  const line: Item = {
    pk: { S: pk },
    sk: { S: sk },
    listedAt: { S: positionOf({ acceptedAt, id }) },
    countAs,
    mapPoint: stored({ latitude: 13 + (nth % 700) / 100, longitude: 99 + (nth % 300) / 100 }),
  }
  return (schema.GlobalSecondaryIndexes ?? []).flatMap(({ IndexName, KeySchema }): BatchOperation[] => {
    const own = {
      [dayIndex.name]: { dayShard: { S: dayShardName(counted.day, shard) }, counted: countAs },
      [provinceIndex.name]: { provinceShard: { S: provinceShardName(counted.province, shard) } },
    }[IndexName]
    if (!own) return []
    const value = { ...line, ...own }
    const key = database.createIndexKey(value, schema, KeySchema)
    return [{ type: 'put', key: `index-global~${schema.TableName}~${IndexName}~${key}`, value }]
  })
}

/** An object as DynamoDB writes it. */
const stored = (value: object): Record<string, unknown> => ({
  M: Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      typeof one === 'object' ? stored(one) : typeof one === 'number' ? { N: String(one) } : { S: one },
    ]),
  ),
})
