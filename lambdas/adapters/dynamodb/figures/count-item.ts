import * as z from 'zod/mini'
import {
  type CountItem,
  type CountKey,
  type CountScope,
  categoryCell,
  periodUnitOf,
} from '../../../core/figures/cells.ts'
import { countedNow, isSameCount } from '../../../core/figures/counted.ts'
import type { CountSpan, UncountedReport } from '../../../core/figures/ports.ts'
import type { Counted } from '../../../core/report/counted.ts'
import type { Report } from '../../../core/report/model.ts'
import type { Category } from '../../../core/shared/category.ts'
import type { ReportId } from '../../../core/shared/report-id.ts'
import { statuses } from '../../../core/shared/status.ts'
import { lazy } from '../on-first-use.ts'
import { partitions } from '../schema.ts'
import { storedCategory, storedProvince } from '../stored.ts'
import { shardNumber } from '../table.ts'

/** A dashboard asks them all, so few; together they take 4,000 saves of uncounted reports a second. */
export const uncountedShards = 4
export const uncountedShardName = (shard: number): string => `uncounted#${shard}`

/** What a report's item says of the figures; it stands in the sparse index while they do not know it. */
export const countingAttributes = (pk: string, report: Report, now: number) => {
  const countAs = countedNow(report)
  if (isSameCount(report.counted, countAs)) return { countAs }
  const uncountedShard = uncountedShardName(shardNumber(pk, uncountedShards))
  return { countAs, uncountedShard, uncountedSince: now }
}

export const storedCounted = () =>
  z.object({
    day: z.string(),
    hour: z.number(),
    province: z.union([storedProvince, z.literal('unknown')]),
    category: storedCategory,
    status: z.enum(statuses),
    reached: z.exactOptional(
      z.object({
        delivered: z.exactOptional(z.number()),
        acknowledged: z.exactOptional(z.number()),
        arrived: z.exactOptional(z.number()),
        ended: z.exactOptional(z.number()),
      }),
    ),
  }) satisfies z.ZodMiniType<Counted>

const changeItem = lazy(() =>
  z.object({
    pk: z.string(),
    version: z.number(),
    counted: z.exactOptional(storedCounted()),
    countAs: storedCounted(),
    uncountedSince: z.exactOptional(z.number()),
  }),
)

/** A report's item or what the index has of it; one that is counted as it is has waited for nothing. */
export const readChange = (item: unknown): UncountedReport => {
  const { pk, version, counted, countAs, uncountedSince = 0 } = changeItem.parse(item)
  const report = pk.slice(pk.indexOf('#') + 1) as ReportId
  return { report, version, to: countAs, since: uncountedSince, ...(counted && { from: counted }) }
}

/** The figures stand by scope, so that a question reads one partition for each, in the order of time. */
export const countPartition = (scope: CountScope): string => `${partitions.tallyOf}${scope}`
export const countSortKey = (unit: CountSpan['unit'], period: string): string =>
  `${unit.toUpperCase()}#${period}`
export const countKey = ({ scope, period }: CountKey) => ({
  pk: countPartition(scope),
  sk: countSortKey(periodUnitOf(period), period),
})
/** Counts the transactions: what is read between two equal numbers is of one moment. */
export const tallyMarkKey = { pk: partitions.tally, sk: 'MARK' }
/** Where the nightly recount goes on. */
export const recountKey = { pk: partitions.tally, sk: 'RECOUNT' }

/** Earlier releases counted a category by its number in this list. Those counters stay in the table and are added. */
const numberedCategories: readonly Category[] = [
  'threatOrAssault',
  'confinement',
  'sexualAbuseRisk',
  'violentlyDisturbed',
  'unlawfulGathering',
]
const numberedCells = new Map<string, string>(
  numberedCategories.flatMap((category, index) =>
    statuses.map((status) => [`${index + 1}:${status}`, categoryCell(category, status)] as const),
  ),
)

/** Whatever is a number in it is a counter: items are read by the hundred, and this is the quickest way. */
export const readCountItem = (scope: CountScope, item: Readonly<Record<string, unknown>>): CountItem => {
  const cells: Record<string, number> = {}
  for (const cell in item) {
    const count = item[cell]
    if (typeof count !== 'number') continue
    const name = numberedCells.get(cell) ?? cell
    cells[name] = (cells[name] ?? 0) + count
  }
  const sk = String(item.sk)
  return { scope, period: sk.slice(sk.indexOf('#') + 1), cells }
}
