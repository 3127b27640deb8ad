import { type Cells, categoryCell } from '../../figures/cells.ts'
import type { Counted } from '../../report/counted.ts'
import { categories } from '../../shared/category.ts'
import { statuses } from '../../shared/status.ts'
import type { ListFilter } from './list.ts'

type ByKind = Pick<ListFilter, 'statuses' | 'categories'>

const anyOf = <Kind>(some: readonly Kind[] | undefined, all: readonly Kind[]): readonly Kind[] =>
  some && some.length > 0 ? some : all

/** Whether only some statuses or categories are meant. */
export const isFiltered = ({ statuses = [], categories = [] }: ByKind): boolean =>
  statuses.length + categories.length > 0

/** How many of the reports that counters know are meant. */
export const matchesIn = (cells: Cells, filter: ByKind): number => {
  let sum = 0
  for (const category of anyOf(filter.categories, categories))
    for (const status of anyOf(filter.statuses, statuses)) sum += cells[categoryCell(category, status)] ?? 0
  return sum
}

/** Whether a report is meant, wherever and whenever it was. */
export const matchesFilter = ({ category, status }: Pick<Counted, 'category' | 'status'>, filter: ByKind) =>
  anyOf(filter.categories, categories).includes(category) && anyOf(filter.statuses, statuses).includes(status)
