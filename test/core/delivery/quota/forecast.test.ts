import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecastQuota, type QuotaForecast } from '../../../../lambdas/core/delivery/quota/forecast.ts'
import { quotaMonth } from '../../../../lambdas/core/delivery/quota/quota-month.ts'

const hour = 3_600_000
/** 1 November 2026, 00:00 in UTC+9. */
const start = Date.UTC(2026, 9, 31, 15)
const days = (count: number): number => start + count * 24 * hour
const month = 30 * 24 * hour

type Limited = Extract<QuotaForecast, { kind: 'limited' }>
const limited = (used: number, limit: number, cost: number, reserve: number, now: number): Limited => {
  const found = forecastQuota({ used, limit }, cost, reserve, now)
  return found.kind === 'limited' ? found : expect.fail('not limited')
}

describe('the month', () => {
  it.each([
    ['begins at midnight in UTC+9', start, start, start + month],
    ['lasts to its last millisecond', start + month - 1, start, start + month],
    ['is followed by the next', start + month, start + month, start + month + 31 * 24 * hour],
    [
      'may be February of a leap year',
      Date.UTC(2028, 1, 10),
      Date.UTC(2028, 0, 31, 15),
      Date.UTC(2028, 1, 29, 15),
    ],
  ])('%s', (_what, at, startedAt, endsAt) => {
    expect(quotaMonth(at)).toEqual({ startedAt, endsAt })
  })
})

describe('the reserve', () => {
  it.each([
    // used, limit, cost, reserve, day, reports left, state
    ['is kept while plenty is left', 0, 60_000, 60, 500, 15, 1_000, 'kept'],
    ['is kept at an even pace that leaves more', 15_000, 60_000, 60, 400, 15, 750, 'kept'],
    ['is fading where that pace would use it up', 16_000, 60_000, 60, 500, 15, 733, 'fading'],
    ['is touched with exactly as many reports left', 30_000, 60_000, 60, 500, 29, 500, 'touched'],
    ['is kept with two more at the very end', 29_880, 60_000, 60, 500, 29.999, 502, 'kept'],
    ['is touched when nothing is left', 60_000, 60_000, 60, 0, 10, 0, 'touched'],
    ['is touched when more was used than there was', 70_000, 60_000, 60, 500, 10, 0, 'touched'],
    ['is touched from the first where the plan is too small for it', 0, 300, 60, 500, 0, 5, 'touched'],
    ['has no pace in the first hours', 6_000, 60_000, 60, 500, 0.5, 900, 'kept'],
    ['has one after a day', 6_000, 60_000, 60, 500, 1, 900, 'fading'],
  ] as const)('%s', (_what, used, limit, cost, reserve, day, reportsLeft, state) => {
    expect(limited(used, limit, cost, reserve, days(day))).toMatchObject({ reportsLeft, reserve: state })
  })

  it('does not exist without a limit', () => {
    expect(forecastQuota({ used: 1_000_000 }, 60, 500, start)).toEqual({ kind: 'unlimited' })
  })

  it('says what is used of the month in percent', () => {
    expect(limited(15_000, 60_000, 60, 0, start)).toMatchObject({ usedShare: 25, remaining: 45_000 })
    expect(limited(0, 0, 60, 0, start)).toMatchObject({ usedShare: 100, remaining: 0 })
  })
})

const situation = fc.record({
  used: fc.nat(200_000),
  limit: fc.nat(200_000),
  cost: fc.integer({ min: 1, max: 500 }),
  reserve: fc.nat(2_000),
  now: fc.integer({ min: start, max: start + month - 1 }),
})
const order = ['kept', 'fading', 'touched']

describe('whatever the figures', () => {
  it('the reports that are left fit into what remains, and one more would not', () => {
    fc.assert(
      fc.property(situation, ({ used, limit, cost, reserve, now }) => {
        const { remaining, reportsLeft } = limited(used, limit, cost, reserve, now)
        expect(reportsLeft * cost).toBeLessThanOrEqual(remaining)
        expect((reportsLeft + 1) * cost).toBeGreaterThan(remaining)
      }),
    )
  })

  it('it is touched exactly where no more reports are left than it holds', () => {
    fc.assert(
      fc.property(situation, ({ used, limit, cost, reserve, now }) => {
        const { reportsLeft, reserve: state } = limited(used, limit, cost, reserve, now)
        expect(state === 'touched').toBe(reportsLeft <= reserve)
      }),
    )
  })

  it('using more never makes it look better', () => {
    fc.assert(
      fc.property(situation, fc.nat(50_000), ({ used, limit, cost, reserve, now }, more) => {
        const before = limited(used, limit, cost, reserve, now).reserve
        const after = limited(used + more, limit, cost, reserve, now).reserve
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before))
      }),
    )
  })
})
