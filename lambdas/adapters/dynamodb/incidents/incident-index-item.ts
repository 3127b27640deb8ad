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

/** All reports by the day of their acceptance, and by province: each a few partitions in the order of `listedAt`. */
export const dayIndex = 'byDay'
export const provinceIndex = 'byProvince'
/** A surge of one day, or of one province, is spread over so many partitions of 1,000 writes a second. */
export const listShards = 4

export const dayShardName = (day: string, shard: number): string => `${day}#${shard}`
export const provinceShardName = (province: CountedProvince, shard: number): string => `${province}#${shard}`

/** What the indices carry besides their keys: the recount needs `counted`. */
export const carriedByDay = ['counted', 'countAs', 'mapPoint'] as const
export const carriedByProvince = ['countAs', 'mapPoint'] as const

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
