import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf } from '../../../lambdas/core/figures/cells.ts'
import { countedNow } from '../../../lambdas/core/figures/counted.ts'
import type { Counts } from '../../../lambdas/core/figures/ports.ts'
import { bucketOf, durationOf, reachedBy } from '../../../lambdas/core/figures/reached.ts'
import { askResponseTimes } from '../../../lambdas/core/figures/response-times.ts'
import type { ResponseStage } from '../../../lambdas/core/report/counted.ts'
import type { Report } from '../../../lambdas/core/report/model.ts'
import { random } from '../../../local/demo/chance.ts'
import {
  changed,
  durations,
  rank,
  recountTimes,
  routedTo,
  someProvinces,
  someReport,
} from '../../support/counting.ts'

const counted = (reports: readonly Report[]): Counts => ({
  read: async () => ({
    items: changesOf(reports.slice(20).map((report) => ({ to: countedNow(report) }))),
    uncounted: reports.slice(0, 20).map((report) => ({ to: countedNow(report) })),
    isSettled: true,
  }),
})
it('percentiles are those of the reports themselves, a bucket at most beside them', async () => {
  const day = fc.integer({ min: 0, max: 119 })
  const province = fc.constantFrom(...someProvinces, 'unknown' as const, undefined)
  await fc.assert(
    fc.asyncProperty(fc.integer(), day, day, province, async (seed, one, other, place) => {
      const chance = random(seed)
      const reports = Array.from({ length: 200 }, (_, nth) => {
        let report = routedTo(someReport(nth, chance, 120), someProvinces[nth % 5])
        for (let times = 0; times < 8; times += 1) report = changed(report, chance)
        return report
      })
      const [from, to] = [one, other]
        .toSorted((a, b) => a - b)
        .map((nth) => new Date(Date.UTC(2026, 0, 1 + nth)).toISOString().slice(0, 10)) as [string, string]
      const question = { from, to, ...(place && { province: place }) }
      const answer = await askResponseTimes(question, counted(reports))
      expect(answer).toEqual(recountTimes(reports, question))
      for (const [stage, times] of Object.entries(durations(reports, question)) as [
        ResponseStage,
        number[],
      ][]) {
        const { p50Ms, p90Ms } = answer.stages[stage]
        expectNear(p50Ms, rank(times, 0.5))
        expectNear(p90Ms, rank(times, 0.9))
      }
    }),
    { numRuns: 40 },
  )
})

const expectNear = (found: number | undefined, exact: number | undefined): void => {
  const inBuckets = Math.max(exact ?? 100, 100)
  expect(Math.abs((found ?? inBuckets) - inBuckets) / inBuckets).toBeLessThan(0.026)
}

describe('a bucket', () => {
  it('holds its own middle, from a tenth of a second to a year', () => {
    for (let bucket = 0; bucket < 408; bucket += 1) expect(bucketOf(durationOf(bucket))).toBe(bucket)
    expect(durationOf(408)).toBeGreaterThan(365 * 24 * 60 * 60 * 1000)
  })

  it('takes what is shorter or longer than can be', () => {
    expect(bucketOf(-5)).toBe(0)
    expect(bucketOf(Number.MAX_SAFE_INTEGER)).toBe(500)
  })
})

describe('a stage', () => {
  const by = {
    unit: { code: 'ST-1', kind: 'station', nameTh: 'ก', nameEn: 'a' },
    person: { kind: 'unidentified' },
  } as const
  const report = someReport(1, random(1), 1)
  const at = (minutes: number): number => report.acceptedAt + minutes * 60_000
  const acted = (action: 'arrived' | 'acknowledge' | 'closed', minutes: number) =>
    ({ at: at(minutes), kind: 'acted', action, by, event: `${action}${minutes}` }) as const
  const reached = (timeline: Report['timeline']): Partial<Record<ResponseStage, number>> =>
    reachedBy({ ...report, timeline })
  const minutes = (many: number): number => bucketOf(many * 60_000)

  it('is that of the first time in the life of a report, whatever begins again', () => {
    const first = [acted('acknowledge', 2), acted('arrived', 9), acted('closed', 30)]
    const again = { at: at(60), kind: 'reopened', why: 'notSafe', event: 'again' } as const
    const second = [acted('acknowledge', 61), acted('arrived', 65), acted('closed', 70)]
    const expected = { acknowledged: minutes(2), arrived: minutes(9), ended: minutes(30) }
    expect(reached([...first, again, ...second])).toEqual(expected)
  })

  it('of an arrival is also that of an acknowledgement', () => {
    expect(reached([acted('arrived', 4)])).toEqual({ acknowledged: minutes(4), arrived: minutes(4) })
  })

  it('ends where nobody answers where the place is', () => {
    expect(reached([{ at: at(20), kind: 'searchEnded' }])).toEqual({ ended: minutes(20) })
  })

  it('is reached by no card of a team', () => {
    const sent = { at: at(1), kind: 'sent', notice: 'TM-1/incident' } as const
    const of = (kind: 'team' | 'station') =>
      reachedBy({
        ...report,
        timeline: [sent],
        notices: [
          {
            key: 'TM-1/incident',
            to: { kind: 'unit', unit: { ...by.unit, kind }, groupId: 'C1' },
            content: { kind: 'incident' },
          } as Report['notices'][number],
        ],
      })
    expect(of('team')).toEqual({})
    expect(of('station')).toEqual({ delivered: minutes(1) })
  })
})
