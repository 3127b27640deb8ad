import { expect, it } from 'vitest'
import { askParticipation } from '../../../lambdas/core/figures/participation.ts'
import type { Unit } from '../../../lambdas/core/shared/unit.ts'
import { unit } from '../../support/roster.ts'

it('says how many units of a kind are linked, and which provinces have a station that is', async () => {
  const unlinked = ({ lineGroupId: _, ...rest }: Unit): Unit => rest
  const roster = [
    unit('ST-1', 'station', 13, 100, { province: '10' }),
    unlinked(unit('ST-2', 'station', 13, 100, { province: '10' })),
    unlinked(unit('ST-3', 'station', 13, 100, { province: '20' })),
    unit('CC-1', 'centre191', 13, 100, { province: '20' }),
    unit('TM-1', 'team', 13, 100, { province: '50' }),
  ]
  const friends = { days: [], friends: 7, isSettled: true }
  const answer = await askParticipation(
    { from: '2026-01-01', to: '2026-01-31' },
    { friends: { read: async () => friends }, roster: { all: async () => roster } },
  )
  expect(answer).toMatchObject({
    ...friends,
    units: {
      station: { all: 3, linked: 1 },
      centre191: { all: 1, linked: 1 },
      team: { all: 1, linked: 1 },
      command: { all: 0, linked: 0 },
    },
    provinces: { covered: 1, all: 77 },
  })
  expect(answer.provinces.uncovered).toHaveLength(76)
  expect(answer.provinces.uncovered).not.toContain('10')
})
