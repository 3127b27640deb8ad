import { type CountItem, monthOf, provinceCell } from '../../figures/cells.ts'
import type { CountSpan } from '../../figures/ports.ts'
import type { Counted } from '../../report/counted.ts'
import { type CountedProvince, provinces } from '../../shared/province.ts'
import type { ListFilter } from './list.ts'
import { matchesFilter, matchesIn } from './matches.ts'

/** What says on which days there is anything to look for. Throws where the store does not answer. */
export interface DayCounts {
  counted(span: CountSpan): Promise<readonly CountItem[]>
  /** Reports that the counters do not know as they are; undefined where there are so many that any day may have some. */
  uncounted(): Promise<readonly Counted[] | undefined>
}

/** A day of the list, as the counters have it: how many of its reports are meant, of how many to look through. */
export interface ListDay {
  readonly day: string
  readonly rows: number
  readonly meant: number
  /** Where to look instead of through all of the day: the provinces that have any. */
  readonly provinces?: readonly CountedProvince[]
}

/** Of a day with so many reports, one in so many is rare: its provinces are fewer reports than the day. */
const manyReports = 300
const rare = 1 / 50

/** The months that may have something, each with its days, in their order. */
export const monthsToLookAt = async (
  filter: ListFilter,
  months: readonly (readonly string[])[],
  uncounted: readonly Counted[] | undefined,
  guides: DayCounts,
): Promise<readonly (readonly string[])[]> => {
  const all = months.flat().toSorted()
  const [from, to] = [monthOf(all[0] as string), monthOf(all.at(-1) as string)]
  const counted = await guides.counted({ scope: filter.province ?? 'all', unit: 'month', from, to })
  return months.filter((days) => {
    const own = counted.filter(({ period }) => period === monthOf(days[0] as string))
    const isWaiting = !uncounted || uncounted.some((one) => days.includes(one.day) && isAsked(one, filter))
    return isWaiting || own.some(({ cells }) => matchesIn(cells, filter) > 0)
  })
}

/** What the counters know of the days of a month. */
export const daysToLookAt = async (
  filter: ListFilter,
  days: readonly string[],
  uncounted: readonly Counted[] | undefined,
  guides: DayCounts,
): Promise<readonly ListDay[]> => {
  const [from, to] = [days[0], days.at(-1)].toSorted() as [string, string]
  const counted = await guides.counted({ scope: filter.province ?? 'all', unit: 'day', from, to })
  const found = days.map((day) => {
    const own = counted.filter(({ period }) => period === day)
    // Where it is not known what waits, every day may have something.
    const more = uncounted ? uncounted.filter((one) => one.day === day && isAsked(one, filter)).length : 1
    const count = (of: Pick<ListFilter, 'statuses' | 'categories'>): number =>
      own.reduce((sum, { cells }) => sum + matchesIn(cells, of), more)
    return { day, rows: count({}), meant: count(filter) }
  })
  const isRare = ({ rows, meant }: ListDay): boolean => rows > manyReports && meant < rows * rare
  const knowsProvinces = !filter.province && filter.statuses && filter.statuses.length > 0 && uncounted
  if (!knowsProvinces || !found.some(isRare)) return found
  const byProvince = await guides.counted({ scope: 'provinces', unit: 'day', from, to })
  return found.map((one) => (isRare(one) ? inProvinces(one, filter, byProvince, uncounted) : one))
}

const isAsked = (one: Counted, filter: ListFilter): boolean =>
  (filter.province ?? one.province) === one.province && matchesFilter(one, filter)

const inProvinces = (
  { day, rows, meant }: ListDay,
  filter: ListFilter,
  byProvince: readonly CountItem[],
  uncounted: readonly Counted[],
): ListDay => {
  const cells = byProvince.filter(({ period }) => period === day).map((item) => item.cells)
  const waiting = new Set(
    uncounted.filter((one) => one.day === day && isAsked(one, filter)).map((one) => one.province),
  )
  const own = everywhere.filter(
    (province) =>
      waiting.has(province) ||
      cells.some((item) =>
        (filter.statuses ?? []).some((status) => (item[provinceCell(province, status)] ?? 0) > 0),
      ),
  )
  return { day, rows: (rows * own.length) / everywhere.length, meant, provinces: own }
}

const everywhere: readonly CountedProvince[] = [...provinces.map(({ code }) => code), 'unknown']
