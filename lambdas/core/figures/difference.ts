import { type Cells, type CountItem, countKeyName, isHourCell, sumOf } from './cells.ts'

/** What must be added to items so that they say what is true; nothing where they do. */
export const differenceOf = (
  truth: readonly CountItem[],
  items: readonly CountItem[],
): readonly CountItem[] => {
  const both = [
    ...truth.map((item) => ({ item, sign: 1 }) as const),
    ...items.map((item) => ({ item, sign: -1 }) as const),
  ]
  const byName = Map.groupBy(both, ({ item }) => countKeyName(item))
  return [...byName.values()].flatMap((parts) => {
    const { scope, period } = (parts[0] as (typeof both)[number]).item
    const sum = sumOf(parts.map(({ item, sign }) => ({ cells: item.cells, sign })))
    const cells = Object.fromEntries(Object.entries(sum).filter(([, by]) => by !== 0))
    return Object.keys(cells).length > 0 ? [{ scope, period, cells }] : []
  })
}

/** Items of the same scope and period as one; what several pages have counted, for instance. */
export const merged = (items: readonly CountItem[]): readonly CountItem[] =>
  [...Map.groupBy(items, countKeyName).values()].map((same) => {
    const { scope, period } = same[0] as CountItem
    return { scope, period, cells: sumOf(same) }
  })

/** What the days of a month say of it: hours stand by the day only. */
export const monthFrom = (month: string, days: readonly CountItem[]): readonly CountItem[] =>
  merged(days.map(({ scope, cells }) => ({ scope, period: month, cells: withoutHours(cells) })))

const withoutHours = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([cell]) => !isHourCell(cell)))

export const isSameDifference = (one: readonly CountItem[], other: readonly CountItem[]): boolean =>
  written(one) === written(other)

const written = (items: readonly CountItem[]): string =>
  JSON.stringify(items.map((item) => [countKeyName(item), Object.entries(item.cells).toSorted()]).toSorted())
