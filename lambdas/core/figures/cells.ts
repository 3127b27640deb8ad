import { type Counted, type ResponseStage, responseStages } from '../report/counted.ts'
import type { Category } from '../shared/category.ts'
import { type CountedProvince, provinces } from '../shared/province.ts'
import type { Status } from '../shared/status.ts'

type Area = 'all' | CountedProvince

/**
 * What a count item is about: all reports, those of a province, all of them province by province, or response times;
 * or friends of the official account.
 */
export type CountScope = Area | 'provinces' | `times:${Area}` | 'friends'

export const timesOf = (area: Area): CountScope => `times:${area}`

/** Named counters: `confinement:closed` (category, status), `10:closed` (province, status), `at07` (hour), `2@75` (stage, bucket). */
export type Cells = Readonly<Record<string, number>>

/** One item of the figures: a scope in a day (`YYYY-MM-DD`) or a month (`YYYY-MM`). */
export interface CountKey {
  readonly scope: CountScope
  readonly period: string
}

export type PeriodUnit = 'day' | 'month'
export const periodUnitOf = (period: string): PeriodUnit =>
  period.length === 'YYYY-MM'.length ? 'month' : 'day'

export interface CountItem extends CountKey {
  readonly cells: Cells
}

/** A report that is to be counted otherwise than it is: from nothing where it is new. */
export interface CountChange {
  readonly from?: Counted
  readonly to: Counted
}

export const categoryCell = (category: Category, status: Status): string => `${category}:${status}`
export const provinceCell = (province: CountedProvince, status: Status): string => `${province}:${status}`
export const hourCell = (hour: number): string => `at${String(hour).padStart(2, '0')}`

export const isHourCell = (cell: string): boolean => /^at\d\d$/.test(cell)

/** Stored with every count of response times: a number stays with its stage for good. */
const stageNumbers: Readonly<Record<ResponseStage, number>> = {
  delivered: 1,
  acknowledged: 2,
  arrived: 3,
  ended: 4,
}

export const timeCell = (stage: ResponseStage, bucket: number): string => `${stageNumbers[stage]}@${bucket}`

export const monthOf = (day: string): string => day.slice(0, 7)

/** The items that count a report, with its counters in each. Hours stand by the day, whose weekday says the rest. */
const placesOf = ({ day, hour, province, category, status, reached }: Counted): readonly CountPlace[] => {
  const month = monthOf(day)
  const own = [categoryCell(category, status)]
  const ownByHour = [...own, hourCell(hour)]
  const byProvince = [provinceCell(province, status)]
  const times = responseStages.flatMap((stage) => {
    const bucket = reached?.[stage]
    return bucket === undefined ? [] : [timeCell(stage, bucket)]
  })
  return [
    { scope: 'all', period: day, cells: ownByHour },
    { scope: 'all', period: month, cells: own },
    { scope: province, period: day, cells: ownByHour },
    { scope: province, period: month, cells: own },
    { scope: 'provinces', period: day, cells: byProvince },
    { scope: 'provinces', period: month, cells: byProvince },
    { scope: timesOf('all'), period: day, cells: times },
    { scope: timesOf('all'), period: month, cells: times },
    { scope: timesOf(province), period: day, cells: times },
    { scope: timesOf(province), period: month, cells: times },
  ]
}

interface CountPlace extends CountKey {
  readonly cells: readonly string[]
}

/** Every scope in which reports are counted. */
export const scopes: readonly CountScope[] = [
  'provinces',
  ...(['all', 'unknown', ...provinces.map(({ code }) => code)] as const).flatMap((area) => [
    area,
    timesOf(area),
  ]),
]

export const countKeyName = ({ scope, period }: CountKey): string => `${scope}/${period}`

/** The items that a move changes, by name: together with other moves it changes no more than these. */
export const countItemsTouchedBy = (move: CountChange): readonly string[] =>
  changesOf([move]).map(countKeyName)

/** What moves change, together: one item each with what is to be added to its counters, nothing where nothing changes. */
export const changesOf = (moves: readonly CountChange[]): readonly CountItem[] => {
  const changes = new Map<string, { readonly key: CountKey; readonly cells: Map<string, number> }>()
  const add = (counted: Counted, by: number): void => {
    for (const { scope, period, cells } of placesOf(counted)) {
      const key = { scope, period }
      const change = changes.get(countKeyName(key)) ?? { key, cells: new Map<string, number>() }
      changes.set(countKeyName(key), change)
      for (const cell of cells) change.cells.set(cell, (change.cells.get(cell) ?? 0) + by)
    }
  }
  for (const { from, to } of moves) {
    if (from) add(from, -1)
    add(to, 1)
  }
  return [...changes.values()].flatMap(({ key, cells }) => {
    const changed = [...cells].filter(([, by]) => by !== 0)
    return changed.length > 0 ? [{ ...key, cells: Object.fromEntries(changed) }] : []
  })
}

/** The counters of several items together, those with a minus taken away. */
export const sumOf = (items: readonly { readonly cells: Cells; readonly sign?: 1 | -1 }[]): Cells => {
  const sum = new Map<string, number>()
  for (const { cells, sign = 1 } of items)
    for (const cell in cells) sum.set(cell, (sum.get(cell) ?? 0) + sign * (cells[cell] ?? 0))
  return Object.fromEntries(sum)
}
