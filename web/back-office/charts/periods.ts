type Numbers = Readonly<Record<string, number>>

/** Days that a chart shows as one: `from` and `to` are the same where it is a day alone. */
export interface ChartPeriod<Counts extends Numbers> {
  readonly from: string
  readonly to: string
  readonly counts: Counts
}

/** More bars than this cannot be told apart. */
const mostBars = 62
const dayMs = 86_400_000

const mondayOf = (day: string): string => {
  const at = Date.parse(day)
  return new Date(at - ((new Date(at).getUTCDay() + 6) % 7) * dayMs).toISOString().slice(0, 10)
}

const added = <Counts extends Numbers>(a: Counts, b: Counts): Counts =>
  Object.fromEntries(Object.entries(a).map(([key, count]) => [key, count + (b[key] ?? 0)])) as Counts

const together = <Counts extends Numbers>(
  days: readonly ChartPeriod<Counts>[],
  startOf: (day: string) => string,
): ChartPeriod<Counts>[] => {
  const periods = new Map<string, ChartPeriod<Counts>>()
  for (const { from, to, counts } of days) {
    const start = startOf(from)
    const before = periods.get(start)
    periods.set(
      start,
      before ? { ...before, to, counts: added(before.counts, counts) } : { from, to, counts },
    )
  }
  return [...periods.values()]
}

export type PeriodStep = 'day' | 'week' | 'month'

/** By how much a chart of so many days goes on: by days as long as they can be told apart. */
export const stepOf = (days: number): PeriodStep =>
  days <= mostBars ? 'day' : days <= mostBars * 7 ? 'week' : 'month'

/** Days in their order, put together as weeks (from Monday) or calendar months where there are many. Nothing is lost: the sum stays. */
export const periodsOf = <Counts extends Numbers>(
  days: readonly { readonly day: string; readonly counts: Counts }[],
): ChartPeriod<Counts>[] => {
  const single = days.map(({ day, counts }) => ({ from: day, to: day, counts }))
  switch (stepOf(days.length)) {
    case 'day':
      return single
    case 'week':
      return together(single, mondayOf)
    case 'month':
      return together(single, (day) => day.slice(0, 7))
  }
}
