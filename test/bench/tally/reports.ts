import { categories } from '../../../lambdas/core/category.ts'
import { provinces } from '../../../lambdas/core/province.ts'
import { statuses } from '../../../lambdas/core/report.ts'
import { type Cells, type CountItem, changesOf, nameOf, sumOf } from '../../../lambdas/core/tally/cells.ts'
import type { Counted } from '../../../lambdas/core/tally/counted.ts'
import { random } from '../../support/scheduling.ts'

export const days: readonly string[] = Array.from({ length: 220 }, (_, nth) =>
  new Date(Date.UTC(2026, 3, 15 + nth)).toISOString().slice(0, 10),
)
export const lastDay = days.at(-1) as string

const chance = random(220)
const one = <Thing>(list: readonly Thing[]): Thing => list[Math.floor(chance() * list.length)] as Thing

const someCounted = (day: string): Counted => ({
  day,
  hour: Math.floor(chance() * 24),
  province: one(provinces).code,
  category: one(categories),
  status: one(statuses),
})

/** The counters after so many reports, spread evenly over days and provinces: the worst case, nothing is zero. */
export const countersOf = (reports: number): readonly CountItem[] => {
  const perDay = Math.round(reports / days.length)
  const counters = new Map<string, CountItem>()
  for (const day of days) {
    const moves = Array.from({ length: perDay }, () => ({ to: someCounted(day) }))
    for (const item of changesOf(moves)) {
      const before = counters.get(nameOf(item))
      const cells: Cells = sumOf(before ? [before, item] : [item])
      counters.set(nameOf(item), { ...item, cells })
    }
  }
  return [...counters.values()]
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
