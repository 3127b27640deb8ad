import { describe, expect, it } from 'vitest'
import { lineInsight } from '../../../lambdas/adapters/line/insight.ts'
import { startPlatform, TOKEN } from '../../local/line/running-platform.ts'

const start = async (token = TOKEN) => {
  const platform = await startPlatform()
  const failures: [string, number][] = []
  const insight = lineInsight({
    baseUrl: platform.url,
    accessToken: async () => token,
    deadline: 2_000,
    onFailure: (call, status) => failures.push([call, status]),
  })
  return { platform, insight, failures }
}

describe('LINE’s own figure of friends', () => {
  it('is that of a day that is over', async () => {
    const { insight, failures } = await start()
    const figures = await insight.followersOn('2026-11-20')
    expect(figures).toEqual({
      day: '2026-11-20',
      followers: expect.any(Number),
      targetedReaches: expect.any(Number),
      blocks: expect.any(Number),
    })
    expect(failures).toEqual([])
  })

  it('is not there before the day is over, which is no failure', async () => {
    const { insight, failures } = await start()
    expect(await insight.followersOn('2999-01-01')).toBeUndefined()
    expect(failures).toEqual([])
  })

  it('is not there where LINE does not answer, which is said', async () => {
    const { insight, failures, platform } = await start()
    await platform.control('POST', '/faults', {
      endpoint: 'insightFollowers',
      fault: 'serverError',
      times: 1,
    })
    expect(await insight.followersOn('2026-11-20')).toBeUndefined()
    expect(failures).toEqual([['followers', 500]])
  })
})
