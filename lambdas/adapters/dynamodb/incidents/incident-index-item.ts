import * as z from 'zod/mini'
import { countedNow } from '../../../core/figures/counted.ts'
import type { IndexedReport } from '../../../core/operator/incidents/list.ts'
import { positionOf } from '../../../core/operator/incidents/position.ts'
import type { Report } from '../../../core/report/model.ts'
import type { CountedProvince } from '../../../core/shared/province.ts'
import type { ReportId } from '../../../core/shared/report-id.ts'
import { storedCounted } from '../figures/count-item.ts'
import { lazy } from '../on-first-use.ts'
import { shardNumber } from '../table.ts'

/** A surge of one day, or of one province, is spread over so many partitions of 1,000 writes a second. */
export const listShards = 4

export const dayShardName = (day: string, shard: number): string => `${day}#${shard}`
export const provinceShardName = (province: CountedProvince, shard: number): string => `${province}#${shard}`

/** Where a report stands in the lists. */
export const listingAttributes = (pk: string, report: Report) => {
  const shard = shardNumber(pk, listShards)
  const { latitude, longitude } = report.place
  return {
    listedAt: positionOf(report),
    dayShard: dayShardName(report.day, shard),
    provinceShard: provinceShardName(countedNow(report).province, shard),
    mapPoint: { latitude, longitude },
  }
}

const listedItem = lazy(() =>
  z.object({
    listedAt: z.string(),
    countAs: storedCounted(),
    mapPoint: z.exactOptional(z.object({ latitude: z.number(), longitude: z.number() })),
  }),
)

/** What an index has of a report. */
export const readListed = (item: unknown): IndexedReport => {
  const { listedAt, countAs, mapPoint } = listedItem.parse(item)
  const [at, id] = listedAt.split('#') as [string, ReportId]
  return { id, acceptedAt: Number(at), counted: countAs, ...(mapPoint && { point: mapPoint }) }
}
