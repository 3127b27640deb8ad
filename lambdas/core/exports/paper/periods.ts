import type { Numbers } from '../../figures/numbers.ts'
import type { Language } from '../../shared/language.ts'
import { type Status, statuses } from '../../shared/status.ts'
import { formatMonth, formatRowDay, formatShortDay, formatYear } from '../written.ts'

interface Day {
  readonly day: string
  readonly byStatus: Numbers
}

/** Some days together: a day, a month or a year, or the part of one that was asked for. */
export interface PaperPeriod {
  /** As it stands in a row, and under a column. */
  readonly name: string
  readonly short: string
  readonly numbers: Numbers
}

/** So many rows or columns are still read; beyond that, days stand together. */
const mostDays = 62
const mostMonths = 48

/** Days by day, by month or by year, as many as a page holds; those without a report too. */
export const figuresOverTime = (
  days: readonly Day[],
  language: Language,
): { readonly by: 'day' | 'month' | 'year'; readonly periods: readonly PaperPeriod[] } => {
  if (days.length <= mostDays) {
    const periods = days.map(({ day, byStatus }) => ({
      name: formatRowDay(day, language),
      short: formatShortDay(day, language),
      numbers: byStatus,
    }))
    return { by: 'day', periods }
  }
  const months = together(days, 'YYYY-MM'.length)
  const by = months.length <= mostMonths ? 'month' : 'year'
  const written = by === 'month' ? formatMonth : formatYear
  const groups = by === 'month' ? months : together(days, 'YYYY'.length)
  return {
    by,
    periods: groups.map(([key, numbers]) => {
      const name = written(key, language)
      return { name, short: name, numbers }
    }),
  }
}

const together = (days: readonly Day[], length: number): readonly (readonly [string, Numbers])[] =>
  [...Map.groupBy(days, ({ day }) => day.slice(0, length))].map(([key, some]) => [key, sumOf(some)])

const sumOf = (days: readonly Day[]): Numbers =>
  Object.fromEntries(
    statuses.map((status) => [status, days.reduce((sum, { byStatus }) => sum + byStatus[status], 0)]),
  ) as Record<Status, number>
