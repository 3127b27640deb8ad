import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DaySpan, daysOf, isInSpan, spansOf, spansUpTo } from '../../../lambdas/core/figures/calendar.ts'

const everyDay = daysOf('2027-11-01', '2028-04-30')
const day = fc.constantFrom(...everyDay)

/** How often the parts count a report of this day, by its day and by its month. */
const timesCounted = (parts: readonly DaySpan[], on: string): number =>
  parts
    .flatMap(({ span, sign }) =>
      [on, on.slice(0, 7)].map((period) => (isInSpan({ scope: 'all', period }, span) ? sign : 0)),
    )
    .reduce((sum: number, one) => sum + one, 0)

/** How many items of days are read for it. */
const daysRead = (parts: readonly DaySpan[]): number =>
  parts
    .filter(({ span }) => span.unit === 'day')
    .reduce((sum, { span }) => sum + daysOf(span.from, span.to).length, 0)

it('the parts of a range count each of its days once and no other, over a leap year and its end', () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [from, to] = [one, other].toSorted() as [string, string]
      const parts = spansOf(from, to, 'all')
      for (const on of everyDay)
        expect(timesCounted(parts, on), `${on} in ${from} to ${to}`).toBe(on >= from && on <= to ? 1 : 0)
      expect(daysRead(parts)).toBeLessThanOrEqual(31)
    }),
    { numRuns: 300 },
  )
})

it('so do those of everything up to a day', () => {
  for (const to of everyDay) {
    const parts = spansUpTo(to, 'all')
    for (const on of everyDay) expect(timesCounted(parts, on), `${on} up to ${to}`).toBe(on <= to ? 1 : 0)
    expect(daysRead(parts)).toBeLessThanOrEqual(15)
  }
})

it('a day that is asked for alone is read alone', () => {
  expect(spansOf('2028-02-29', '2028-02-29', '10')).toEqual([
    { span: { scope: '10', unit: 'day', from: '2028-02-29', to: '2028-02-29' }, sign: 1 },
  ])
})
