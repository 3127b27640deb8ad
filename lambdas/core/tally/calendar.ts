import { type CountKey, monthOf, type Scope, unitOf } from './cells.ts'
import type { Span } from './ports.ts'

/** Days as `YYYY-MM-DD`, Common Era, both included; without a first one since the beginning. */
export interface Range {
  readonly from?: string
  readonly to: string
}

/** As few items as hold a range: whole months as months, the days before and after them as days. */
export const partsOf = ({ from = '', to }: Range, scope: Scope): readonly Span[] => {
  const days = (first: string, last: string): Span => ({ scope, unit: 'day', from: first, to: last })
  const beginsWhole = from === '' || from.endsWith('-01')
  const endsWhole = monthOf(dayAfter(to)) !== monthOf(to)
  if (!beginsWhole && !endsWhole && monthOf(from) === monthOf(to)) return [days(from, to)]
  const first = beginsWhole ? monthOf(from) : monthOf(dayAfter(lastDayOf(from)))
  const last = endsWhole ? monthOf(to) : monthOf(dayBefore(firstDayOf(to)))
  return [
    ...(beginsWhole ? [] : [days(from, lastDayOf(from))]),
    ...(first <= last ? [{ scope, unit: 'month', from: first, to: last } as const] : []),
    ...(endsWhole ? [] : [days(firstDayOf(to), to)]),
  ]
}

export const isIn = ({ scope, period }: CountKey, span: Span): boolean =>
  scope === span.scope && unitOf(period) === span.unit && period >= span.from && period <= span.to

/** Every day of a range, first to last. */
export const daysOf = ({ from, to }: Required<Range>): readonly string[] => {
  const days: string[] = []
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day)
  return days
}

/** 0 for Sunday. */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay()

const dayLength = 24 * 60 * 60 * 1000
const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10)
const dayAfter = (day: string): string => dayText(Date.parse(day) + dayLength)
const dayBefore = (day: string): string => dayText(Date.parse(day) - dayLength)
const firstDayOf = (day: string): string => `${monthOf(day)}-01`
const lastDayOf = (day: string): string => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return dayText(Date.UTC(year, month, 0))
}
