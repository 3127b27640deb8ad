import { describe, expect, it } from 'vitest'
import type { Account } from '../../../lambdas/core/access/account.ts'
import { createLiveAccessHandler } from '../../../lambdas/functions/live-access/handler.ts'
import { accountOf } from '../../support/accounts.ts'

const team = accountOf({ role: 'team', province: '50' })
const handler = createLiveAccessHandler({
  readToken: async (token) => {
    if (token === 'nobody answers') throw new Error('no keys')
    return token.startsWith('token of ') ? token.slice('token of '.length) : undefined
  },
  accounts: { find: async (id): Promise<Account | undefined> => (id === team.id ? team : undefined) },
})

const ask = (authorizationToken: string, operation: string, channel?: string | null) =>
  handler({
    authorizationToken,
    requestContext: {
      apiId: 'a',
      accountId: '000000000000',
      requestId: 'r',
      operation,
      ...(channel !== undefined && { channel, channelNamespaceName: 'incidents' }),
    },
    requestHeaders: { host: 'live.example' },
  })

const good = `token of ${team.id}`

describe('who asks for the live updates', () => {
  it.each([
    ['connects', true, good, 'EVENT_CONNECT', undefined],
    ['connects, where AppSync names an empty channel', true, good, 'EVENT_CONNECT', null],
    ['hears the own province', true, good, 'EVENT_SUBSCRIBE', '/incidents/province-50'],
    ['hears no other', false, good, 'EVENT_SUBSCRIBE', '/incidents/province-10'],
    ['hears nothing without a channel', false, good, 'EVENT_SUBSCRIBE', undefined],
    ['publishes nothing', false, good, 'EVENT_PUBLISH', '/incidents/province-50'],
    ['stays out with a bad token', false, 'forged', 'EVENT_CONNECT', undefined],
    ['stays out without an account', false, 'token of nobody', 'EVENT_CONNECT', undefined],
  ])('%s', async (_what, isAuthorized, token, operation, channel) => {
    expect(await ask(token, operation, channel)).toEqual({ isAuthorized, ttlOverride: 0 })
  })

  it('is not let in where nobody can tell', async () => {
    await expect(ask('nobody answers', 'EVENT_CONNECT')).rejects.toThrow('no keys')
  })
})
