import { describe, expect, it } from 'vitest'
import { lineQuota } from '../../../lambdas/adapters/line/quota.ts'
import { STATION, startPlatform, TOKEN } from '../../local/line/running-platform.ts'

const start = async (token = TOKEN) => {
  const platform = await startPlatform()
  const failures: [string, number][] = []
  const quota = lineQuota({
    baseUrl: platform.url,
    accessToken: async () => token,
    deadline: 2_000,
    onFailure: (call, status) => failures.push([call, status]),
  })
  return { platform, quota, failures }
}

describe('the quota', () => {
  it('has no limit where the plan has none', async () => {
    const { quota } = await start()
    expect(await quota.read()).toEqual({ used: 0 })
  })

  it('counts a push to a group once for each member', async () => {
    const { platform, quota } = await start()
    await platform.control('PUT', '/settings', { monthlyLimit: 500 })
    await platform.line.pushMessage({ to: STATION, messages: [{ type: 'text', text: 'สวัสดี' }] })
    expect(await quota.read()).toEqual({ used: 3, limit: 500 })
  })

  it('is unknown where LINE refuses the token, which is said', async () => {
    const { quota, failures } = await start('rotated')
    expect(await quota.read()).toBeUndefined()
    expect(failures.toSorted()).toEqual([
      ['consumption', 401],
      ['quota', 401],
    ])
  })

  it.each(['quota', 'quotaConsumption'])('is unknown where half of it is missing: %s', async (endpoint) => {
    const { platform, quota } = await start()
    await platform.control('POST', '/faults', { endpoint, fault: 'serverError', times: 1 })
    expect(await quota.read()).toBeUndefined()
    expect(await quota.read()).toEqual({ used: 0 })
  })

  it('is unknown where the token cannot be had', async () => {
    const { platform } = await start()
    const quota = lineQuota({
      baseUrl: platform.url,
      accessToken: () => Promise.reject(new Error('no secret')),
      deadline: 2_000,
      onFailure: () => undefined,
    })
    expect(await quota.read()).toBeUndefined()
  })
})

describe('a group', () => {
  it('has as many members as LINE says', async () => {
    const { quota } = await start()
    expect(await quota.membersOf(STATION)).toEqual({ kind: 'counted', members: 3 })
  })

  it.each([
    ['is unknown', `C${'9'.repeat(32)}`],
    ['has an id that is none', 'nonsense'],
  ])('that %s is not there', async (_what, groupId) => {
    const { quota } = await start()
    expect(await quota.membersOf(groupId)).toEqual({ kind: 'notThere' })
  })

  it.each([
    ['forbidden', 'notThere'],
    ['rateLimit', 'unanswered'],
    ['serverError', 'unanswered'],
    ['unauthorized', 'unanswered'],
  ])('is, after %s, %s', async (fault, kind) => {
    const { platform, quota } = await start()
    await platform.control('POST', '/faults', { endpoint: 'groupMemberCount', fault, times: 1 })
    expect(await quota.membersOf(STATION)).toEqual({ kind })
  })

  it('is unanswered where LINE takes longer than it may', async () => {
    const { platform, failures } = await start()
    await platform.control('POST', '/faults', { endpoint: 'groupMemberCount', fault: 'hang', times: 1 })
    const quota = lineQuota({
      baseUrl: platform.url,
      accessToken: async () => TOKEN,
      deadline: 100,
      onFailure: (call, status) => failures.push([call, status]),
    })
    expect(await quota.membersOf(STATION)).toEqual({ kind: 'unanswered' })
    expect(failures).toEqual([['group size', 0]])
  })
})
