import { describe, expect, it } from 'vitest'
import { check } from './responders/checks/check.ts'
import { simulate } from './responders/simulate.ts'
import { storyOf } from './responders/story.ts'
import { weathers } from './responders/trouble.ts'

/** So many reports in each world; `npm run simulate` plays thousands. */
const reports = 45

describe('reports, officers who press at random, and whatever may go wrong', () => {
  it.each(weathers.map((weather, seed) => [weather, seed] as const))(
    'keep every promise while %s',
    async (weather, seed) => {
      const simulated = await simulate(seed, reports, weather)
      expect(simulated.world.reports.size).toBeGreaterThanOrEqual(reports)
      const told = check(simulated).map(({ promise, how, history }) => [promise, how, storyOf(history)])
      expect(told).toEqual([])
    },
  )

  it('comes out the same for the same seed', async () => {
    const [one, other] = await Promise.all([
      simulate(3, 20, 'everything goes wrong'),
      simulate(3, 20, 'everything goes wrong'),
    ])
    expect([...other.world.reports.values()]).toEqual([...one.world.reports.values()])
  })
})
