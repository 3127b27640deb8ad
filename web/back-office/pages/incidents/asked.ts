import { type Category, categories } from '../../../../lambdas/core/shared/category.ts'
import type { ProvinceCode } from '../../../../lambdas/core/shared/province.ts'
import type { Status } from '../../../../lambdas/core/shared/status.ts'
import { type Range, rangeIn } from '../../filters/range.ts'
import { statusLooks } from '../../format/statuses.ts'
import type { Search } from '../../shell/search.ts'

export interface Filters extends Range {
  readonly statuses: readonly Status[]
  readonly categories: readonly Category[]
}

/** Those of the values that an address names, separated by commas; what is none of them is left out. */
const namedIn = <Value extends string>(text: string | undefined, values: readonly Value[]): Value[] =>
  values.filter((value) => text?.split(',').includes(value))

/** What a list or a map is asked for, from its address. */
export const filtersIn = (search: Search, now: number, own?: ProvinceCode): Filters => ({
  ...rangeIn(search, now, own),
  statuses: namedIn(search.status, statusLooks),
  categories: namedIn(search.category, categories),
})

/** The same as parameters, of the address as of the API; all statuses or categories are none. */
export const searchOf = ({ from, to, province, statuses: some, categories: kinds }: Filters) => ({
  from,
  to,
  province,
  status: some.length > 0 ? some.join(',') : undefined,
  category: kinds.length > 0 ? kinds.join(',') : undefined,
})

/** A question for the API: parameters without a value are left out. */
export const questionOf = (filters: Filters) => {
  const { from, to, province, status, category } = searchOf(filters)
  return { from, to, ...(province && { province }), ...(status && { status }), ...(category && { category }) }
}
