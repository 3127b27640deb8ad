import {
  type Cells,
  type CountItem,
  changesOf,
  countKeyName,
  sumOf,
} from '../../../lambdas/core/figures/cells.ts'
import type { ListFilter } from '../../../lambdas/core/operator/incidents/list.ts'
import type { Counted, ReachedStages } from '../../../lambdas/core/report/counted.ts'
import { categories } from '../../../lambdas/core/shared/category.ts'
import { provinces } from '../../../lambdas/core/shared/province.ts'
import { type Status, statuses } from '../../../lambdas/core/shared/status.ts'
import { random } from '../../../local/demo/chance.ts'

export const days: readonly string[] = Array.from({ length: 220 }, (_, nth) =>
  new Date(Date.UTC(2026, 3, 15 + nth)).toISOString().slice(0, 10),
)
export const lastDay = days.at(-1) as string

const chance = random(220)
const one = <Thing>(list: readonly Thing[]): Thing => list[Math.floor(chance() * list.length)] as Thing

/** Around a minute, an hour at most: buckets as busy nights have them. */
const someBucket = (around: number): number =>
  around + Math.floor((chance() + chance() + chance() - 1.5) * 40)

const someReached = (): ReachedStages => {
  const reached = chance()
  return {
    delivered: someBucket(50),
    ...(reached < 0.9 && { acknowledged: someBucket(120) }),
    ...(reached < 0.7 && { arrived: someBucket(180) }),
    ...(reached < 0.6 && { ended: someBucket(220) }),
  }
}

/** One in a thousand is a prank: what somebody may have to look for. */
const someStatus = (): Status => (chance() < 0.001 ? 'prank' : one(usualStatuses))
const usualStatuses = statuses.filter((status) => status !== 'prank')

const someCounted = (day: string): Counted => ({
  day,
  hour: Math.floor(chance() * 24),
  province: one(provinces).code,
  category: one(categories),
  status: someStatus(),
  reached: someReached(),
})

/** So many reports, a day at a time, spread evenly over days and provinces: the worst case, nothing is zero. */
export function* daysOfReports(reports: number): Generator<readonly Counted[]> {
  for (const day of days)
    yield Array.from({ length: Math.round(reports / days.length) }, () => someCounted(day))
}

/** Counters that grow with the reports of one day after another. */
export const startCounters = () => {
  const counters = new Map<string, CountItem>()
  return {
    add(reports: readonly Counted[]): void {
      for (const item of changesOf(reports.map((to) => ({ to })))) {
        const before = counters.get(countKeyName(item))
        const cells: Cells = sumOf(before ? [before, item] : [item])
        counters.set(countKeyName(item), { ...item, cells })
      }
    },
    all: (): readonly CountItem[] => [...counters.values()],
  }
}

/** What a dashboard may ask: ranges of every length up to all of it, half of them of one province. */
export const someQuestion = () => {
  const [first, last] = [Math.floor(chance() * days.length), Math.floor(chance() * days.length)].toSorted(
    (a, b) => a - b,
  ) as [number, number]
  const range = { from: days[first] as string, to: days[last] as string }
  return chance() < 0.5 ? range : { ...range, province: one(provinces).code }
}
export const everything = { from: days[0] as string, to: lastDay }

/** What a list may be asked for: any range, all or one province, all statuses, one, or the rare one. */
export const someList = (): ListFilter => {
  const range = someQuestion()
  const which = chance()
  if (which < 0.4) return range
  return { ...range, statuses: [which < 0.7 ? one(usualStatuses) : 'prank'] }
}
