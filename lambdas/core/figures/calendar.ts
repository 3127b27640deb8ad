import { type CountKey, type CountScope, monthOf, periodUnitOf } from './cells.ts'
import type { CountSpan } from './ports.ts'

/** Items that count for something, or against it. */
export interface DaySpan {
  readonly span: CountSpan
  readonly sign: 1 | -1
}

/** A month is either most of its days, or all of it without the others. */
const half = 15

/** Few items that hold everything up to the end of a day (`YYYY-MM-DD`), since the beginning. */
export const spansUpTo = (day: string, scope: CountScope): readonly DaySpan[] => {
  const { month, rest } = boundary(day, scope)
  return [{ span: { scope, unit: 'month', from: '', to: month }, sign: 1 }, ...rest]
}

/** Few items that hold some days, first and last included: the months between, and some 15 days at each end. */
export const spansOf = (from: string, to: string, scope: CountScope): readonly DaySpan[] => {
  if (to < dayAfter(from, half)) return [{ span: { scope, unit: 'day', from, to }, sign: 1 }]
  const before = boundary(dayAfter(from, -1), scope)
  const upTo = boundary(to, scope)
  const months: CountSpan = { scope, unit: 'month', from: monthAfter(before.month), to: upTo.month }
  return [
    ...(months.from <= months.to ? [{ span: months, sign: 1 } as const] : []),
    ...upTo.rest,
    ...before.rest.map(({ span, sign }) => ({ span, sign: sign === 1 ? -1 : 1 }) as const),
  ]
}

/** The last month that counts as a whole up to the end of a day, and the days that are to be added or taken away. */
const boundary = (
  day: string,
  scope: CountScope,
): { readonly month: string; readonly rest: readonly DaySpan[] } => {
  const first = `${monthOf(day)}-01`
  const last = lastDayOf(monthOf(day))
  const days = (from: string, to: string, sign: 1 | -1): readonly DaySpan[] =>
    from <= to ? [{ span: { scope, unit: 'day', from, to }, sign }] : []
  return Number(day.slice(-2)) > half
    ? { month: monthOf(day), rest: days(dayAfter(day), last, -1) }
    : { month: monthOf(dayAfter(first, -1)), rest: days(first, day, 1) }
}

export const isInSpan = ({ scope, period }: CountKey, span: CountSpan): boolean =>
  scope === span.scope && periodUnitOf(period) === span.unit && period >= span.from && period <= span.to

/** Every day from one to another, both included. */
export const daysOf = (from: string, to: string): readonly string[] => {
  const days: string[] = []
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day)
  return days
}

/** 0 for Sunday. */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay()

/** The last day of a month (`YYYY-MM`). */
export const lastDayOf = (month: string): string => dayAfter(`${monthAfter(month)}-01`, -1)

const dayLength = 24 * 60 * 60 * 1000
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)
const monthAfter = (month: string): string => monthOf(dayAfter(`${month}-28`, 4))
