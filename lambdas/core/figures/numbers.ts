import { type Category, categories } from '../shared/category.ts'
import { type CountedProvince, provinces } from '../shared/province.ts'
import { type Status, statuses } from '../shared/status.ts'
import { type Cells, categoryCell, provinceCell } from './cells.ts'

/** Reports by status: the six are exclusive and add up. */
export type Numbers = Readonly<Record<Status, number>>

export const totalOf = (numbers: Numbers): number =>
  statuses.reduce((sum, status) => sum + numbers[status], 0)

export const byCategory = (cells: Cells): Readonly<Record<Category, Numbers>> =>
  record(categories, (category) => numbersOf((status) => cells[categoryCell(category, status)]))

export const byStatus = (cells: Cells): Numbers =>
  numbersOf((status) =>
    categories.reduce((sum, category) => sum + (cells[categoryCell(category, status)] ?? 0), 0),
  )

/** Provinces that have any. */
export const byProvince = (cells: Cells): ReadonlyMap<CountedProvince, Numbers> =>
  new Map(
    countedProvinces
      .map((one) => [one, numbersOf((status) => cells[provinceCell(one, status)])] as const)
      .filter(([, numbers]) => totalOf(numbers) > 0),
  )

const countedProvinces: readonly CountedProvince[] = [...provinces.map(({ code }) => code), 'unknown']

const numbersOf = (count: (status: Status) => number | undefined): Numbers =>
  record(statuses, (status) => count(status) ?? 0)

const record = <Key extends string, Value>(
  keys: readonly Key[],
  of: (key: Key) => Value,
): Readonly<Record<Key, Value>> => Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>
