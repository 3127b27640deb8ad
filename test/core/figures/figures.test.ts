import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf } from '../../../lambdas/core/figures/cells.ts'
import { countedNow, isSameCount } from '../../../lambdas/core/figures/counted.ts'
import { askFigures } from '../../../lambdas/core/figures/figures.ts'
import type { Numbers } from '../../../lambdas/core/figures/numbers.ts'
import type { Counts } from '../../../lambdas/core/figures/ports.ts'
import { statuses } from '../../../lambdas/core/shared/status.ts'
import { random } from '../../../local/demo/chance.ts'
import { changed, comparable, recount, routedTo, someProvinces, someReport } from '../../support/counting.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const all = (numbers: Numbers): number => sum(statuses.map((status) => numbers[status]))

/** So many reports, some of which the tally has counted as they are, as they were, or not at all. */
const someFigures = (seed: number, count: number) => {
  const chance = random(seed)
  const reports = Array.from({ length: count }, (_, nth) => {
    const before = changed(someReport(nth, chance, 120), chance)
    return { before, now: changed(before, chance), isNew: chance() < 0.2, isLate: chance() < 0.3 }
  })
  const counts: Counts = {
    read: async () => ({
      items: changesOf(
        reports
          .filter(({ isNew }) => !isNew)
          .map(({ before, now, isLate }) => ({ to: countedNow(isLate ? before : now) })),
      ),
      uncounted: reports
        .filter(({ isNew, isLate }) => isNew || isLate)
        .map(({ before, now, isNew }) => ({
          to: countedNow(now),
          ...(!isNew && { from: countedNow(before) }),
        })),
      isSettled: true,
    }),
  }
  return { reports: reports.map(({ now }) => now), counts }
}

it('figures equal a recount of the reports, and the six statuses add up to all of them', async () => {
  const days = fc.integer({ min: 0, max: 119 })
  const province = fc.constantFrom(...someProvinces, 'unknown' as const, undefined)
  await fc.assert(
    fc.asyncProperty(fc.integer(), days, days, province, async (seed, one, other, place) => {
      const [from, to] = [one, other]
        .toSorted((a, b) => a - b)
        .map((nth) => new Date(Date.UTC(2026, 0, 1 + nth)).toISOString().slice(0, 10)) as [string, string]
      const question = { from, to, ...(place && { province: place }) }
      const { reports, counts } = someFigures(seed, 150)
      const answer = await askFigures(question, counts)
      expect(comparable(answer)).toEqual(recount(reports, question))
      for (const { total, byStatus, byCategory } of [answer.ofRange, answer.ofLastDay, answer.cumulative]) {
        expect(all(byStatus)).toBe(total)
        expect(sum(Object.values(byCategory).map(all))).toBe(total)
      }
      expect(sum([...answer.ofRange.byProvince.values()].map(all))).toBe(answer.ofRange.total)
      expect(sum(answer.days.map(({ byStatus }) => all(byStatus)))).toBe(answer.ofRange.total)
      expect(sum(answer.byHour.flat())).toBe(answer.ofRange.total)
    }),
    { numRuns: 100 },
  )
})

describe('a report is counted', () => {
  const report = someReport(1, random(1), 31)
  const acceptedAt = Date.UTC(2026, 6, 5, 17, 30)

  it('by day and hour of its acceptance in Thailand, on that weekday', async () => {
    const to = countedNow({ ...report, acceptedAt, day: '2026-07-06' })
    expect(to).toMatchObject({ day: '2026-07-06', hour: 0, province: 'unknown', status: 'new' })
    const counts: Counts = { read: async () => ({ items: [], uncounted: [{ to }], isSettled: true }) }
    const { byHour, days } = await askFigures({ from: '2026-07-01', to: '2026-07-31' }, counts)
    expect(byHour[1]?.[0]).toBe(1)
    expect(sum(byHour.flat())).toBe(1)
    expect(days).toHaveLength(31)
  })

  it('in the province of its routing', () => {
    const counted = countedNow(routedTo(report, '50'))
    expect(counted.province).toBe('50')
    expect(isSameCount(countedNow(report), counted)).toBe(false)
    expect(isSameCount(countedNow(routedTo(report, '50')), counted)).toBe(true)
    expect(isSameCount(undefined, counted)).toBe(false)
  })
})
