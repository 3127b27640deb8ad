import { describe, expect, it } from 'vitest'
import type { QuotaReading } from '../../../../lambdas/core/delivery/quota/forecast.ts'
import { groupSizeLifetime } from '../../../../lambdas/core/delivery/quota/group-sizes.ts'
import type { GroupSize, LineQuotaCount } from '../../../../lambdas/core/delivery/quota/ports.ts'
import { watchQuota } from '../../../../lambdas/core/delivery/quota/watch-quota.ts'
import type { Unit } from '../../../../lambdas/core/shared/unit.ts'
import type { Signal } from '../../../../lambdas/core/shared/watch.ts'
import { unit } from '../../../support/roster.ts'

/** The last hour of November 2026 in UTC+9, where the pace is what was used. */
const now = Date.UTC(2026, 10, 30, 14)
const group = (code: string, lineGroupId: string): Unit => unit(code, 'station', 13, 100, { lineGroupId })
const station = group('ST-1', 'A')
const centre = unit('CE-1', 'centre191', 13, 100, { lineGroupId: 'C' })
const team = unit('TE-1', 'team', 13, 100, { lineGroupId: 'T' })

interface Situation {
  readonly reading?: QuotaReading | undefined
  readonly roster?: readonly Unit[]
  readonly known?: readonly GroupSize[]
  readonly count?: (groupId: string) => LineQuotaCount
}

const look = async (reserve: number, situation: Situation = {}) => {
  const { roster = [station, centre, team], known = [] } = situation
  const reading = 'reading' in situation ? situation.reading : { used: 0, limit: 10_000 }
  const { count = () => ({ kind: 'counted', members: 12 }) as const } = situation
  const asked: string[] = []
  const put: GroupSize[] = []
  const figures: object[] = []
  const signals: Signal[] = []
  const result = await watchQuota(reserve, {
    lineQuota: {
      read: async () => reading,
      membersOf: async (groupId) => {
        asked.push(groupId)
        return count(groupId)
      },
    },
    groupSizes: { all: async () => known, put: async (size) => void put.push(size) },
    roster: { all: async () => roster },
    figures: { record: (recorded) => figures.push(recorded) },
    watch: { raise: (signal) => signals.push(signal) },
    now: () => now,
  })
  return { result, asked, put, figures, signals }
}

describe('a look at the quota', () => {
  it('measures the groups and says how many reports are left', async () => {
    const { result, put, figures, signals } = await look(100)
    expect(put).toEqual(['A', 'C', 'T'].map((groupId) => ({ groupId, askedAt: now, members: 12 })))
    expect(result).toMatchObject({ cost: 40, asked: 3 })
    expect(figures).toEqual([
      { LineQuotaUsedShare: 0, LineQuotaRemaining: 10_000, LineQuotaReportsLeft: 250 },
    ])
    expect(signals).toEqual([])
  })

  it.each([
    ['touched', 6_000],
    ['about to be, at the pace of the month', 5_956],
  ])('raises the alarm where the reserve is %s', async (_what, used) => {
    const { signals } = await look(100, { reading: { used, limit: 10_000 } })
    expect(signals).toEqual(['LineReserveReached'])
  })

  it('has nothing to say about a plan without a limit but that it looked', async () => {
    const { figures, signals } = await look(100, { reading: { used: 1_000_000 } })
    expect(figures).toEqual([{ LineQuotaUsedShare: 0 }])
    expect(signals).toEqual([])
  })

  it('gives no figures where LINE does not answer, and asks it nothing more', async () => {
    const { result, asked, figures, signals } = await look(100, { reading: undefined })
    expect(result).toEqual({ forecast: 'unanswered', cost: 64, asked: 0 })
    expect([asked, figures, signals]).toEqual([[], [], []])
  })
})

describe('the sizes of groups', () => {
  it('are taken as they are known where they are fresh', async () => {
    const known = ['A', 'C', 'T'].map((groupId) => ({ groupId, askedAt: now - 1, members: 2 }))
    const { result, asked } = await look(0, { known })
    expect(asked).toEqual([])
    expect(result.cost).toBe(10)
  })

  it('are unknown for a group that we are not in, and stay so for a while', async () => {
    const known = [{ groupId: 'A', askedAt: now - groupSizeLifetime, members: 90 }]
    const { result, put } = await look(0, { roster: [station], known, count: () => ({ kind: 'notThere' }) })
    expect(put).toEqual([{ groupId: 'A', askedAt: now }])
    expect(result.cost).toBe(24)
  })

  it('are not touched by an answer that did not come', async () => {
    const known = [{ groupId: 'A', askedAt: now - groupSizeLifetime, members: 90 }]
    const { result, put } = await look(0, { roster: [station], known, count: () => ({ kind: 'unanswered' }) })
    expect(put).toEqual([])
    expect(result.cost).toBe(94)
  })

  it('wait for the next time after three questions without an answer in a row', async () => {
    const roster = Array.from({ length: 8 }, (_, index) => group(`ST-${index}`, `G${index}`))
    const silent = ['G0', 'G1', 'G3', 'G4', 'G5']
    const { asked, put } = await look(0, {
      roster,
      count: (groupId) =>
        silent.includes(groupId) ? { kind: 'unanswered' } : { kind: 'counted', members: 5 },
    })
    expect(asked).toEqual(['G0', 'G1', 'G2', 'G3', 'G4', 'G5'])
    expect(put.map(({ groupId }) => groupId)).toEqual(['G2'])
  })
})
