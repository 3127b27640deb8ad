import { describe, expect, it } from 'vitest'
import type { GroupSize } from '../../../../lambdas/core/delivery/quota/ports.ts'
import { costOfReport } from '../../../../lambdas/core/delivery/quota/report-cost.ts'
import { unit } from '../../../support/roster.ts'

const size = (groupId: string, members?: number): GroupSize => ({
  groupId,
  askedAt: 0,
  ...(members !== undefined && { members }),
})
const stationA = unit('ST-1', 'station', 13, 100, { lineGroupId: 'A' })
const stationB = unit('ST-2', 'station', 13, 100, { lineGroupId: 'B' })
const centre = unit('CE-1', 'centre191', 13, 100, { lineGroupId: 'C' })
const team = unit('TE-1', 'team', 13, 100, { lineGroupId: 'T' })
const command = unit('CO-1', 'command', 13, 100, { lineGroupId: 'X' })
const all = [stationA, stationB, centre, team, command]

describe('a typical report costs', () => {
  it('the average group of each kind, and four words to the reporter', () => {
    const sizes = [size('A', 10), size('B', 20), size('C', 8), size('T', 6)]
    expect(costOfReport(all, sizes)).toBe(15 + 8 + 6 + 4)
  })

  it('a whole number of messages, rather one too many', () => {
    expect(costOfReport([stationA, stationB], [size('A', 10), size('B', 11)])).toBe(11 + 4)
  })

  it('nothing for commanders, who are told of few', () => {
    const sizes = [size('A', 1), size('B', 1), size('C', 1), size('T', 1), size('X', 100)]
    expect(costOfReport(all, sizes)).toBe(3 + 4)
  })

  it('the average of those groups that LINE counted', () => {
    expect(costOfReport([stationA, stationB], [size('A', 30), size('B')])).toBe(30 + 4)
  })

  it('20 for a kind of which no size is known yet', () => {
    expect(costOfReport([stationA, centre], [size('C', 8)])).toBe(20 + 8 + 4)
  })

  it('nothing for a kind without any group', () => {
    expect(costOfReport([], [])).toBe(4)
  })
})
