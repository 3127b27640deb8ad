import { describe, expect, it } from 'vitest'
import {
  groupSizeLifetime,
  groupsToAsk,
  maxGroupsAsked,
} from '../../../../lambdas/core/delivery/quota/group-sizes.ts'
import type { GroupSize } from '../../../../lambdas/core/delivery/quota/ports.ts'

const now = Date.UTC(2026, 10, 21)
const minutes = (count: number): number => count * 60_000

describe('the groups to ask for', () => {
  it('are those never asked for, then the oldest answers, and none that is fresh', () => {
    const known = [
      { groupId: 'fresh', askedAt: now - groupSizeLifetime + 1, members: 3 },
      { groupId: 'old', askedAt: now - groupSizeLifetime, members: 3 },
      { groupId: 'older', askedAt: now - 2 * groupSizeLifetime, members: 3 },
    ]
    expect(groupsToAsk(['fresh', 'old', 'older', 'new'], known, now)).toEqual(['new', 'older', 'old'])
  })

  it('do not include one that LINE would not say, until its time has come again', () => {
    const known = [{ groupId: 'gone', askedAt: now }]
    expect(groupsToAsk(['gone'], known, now + minutes(15))).toEqual([])
    expect(groupsToAsk(['gone'], known, now + groupSizeLifetime)).toEqual(['gone'])
  })

  it('are asked for once where two units share a group, and not at all without a unit', () => {
    const known = [{ groupId: 'unlinked', askedAt: 0, members: 3 }]
    expect(groupsToAsk(['shared', 'shared'], known, now)).toEqual(['shared'])
  })

  it('of 3,000 are all known within a day and never older than two, with at most 60 calls a run', () => {
    const linked = Array.from({ length: 3_000 }, (_, index) => `G${index}`)
    const sizes = new Map<string, GroupSize>()
    const oldest: number[] = []
    for (let at = now; at < now + 3 * 24 * 3_600_000; at += minutes(15)) {
      const asked = groupsToAsk(linked, [...sizes.values()], at)
      expect(asked.length).toBeLessThanOrEqual(60)
      for (const groupId of asked) sizes.set(groupId, { groupId, askedAt: at, members: 9 })
      if (at >= now + 24 * 3_600_000) {
        expect(sizes.size).toBe(3_000)
        oldest.push(at - Math.min(...[...sizes.values()].map(({ askedAt }) => askedAt)))
      }
    }
    expect(maxGroupsAsked * 96).toBeGreaterThan(3_000)
    expect(Math.max(...oldest)).toBeLessThan(24 * 3_600_000)
  })
})
