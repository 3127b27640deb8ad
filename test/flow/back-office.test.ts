import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableAccounts } from '../../lambdas/adapters/dynamodb/accounts/accounts.ts'
import { accountIdOf } from '../../lambdas/core/access/account.ts'
import type { LocalPagesConfig } from '../../local/aws/http/back-office.ts'
import { readEndpoints } from '../../local/runtime/endpoints.ts'
import { openLocalTable } from '../../local/runtime/local-table.ts'
import { subscribeLive } from '../support/live-listener.ts'
import {
  chiangMai,
  citizen,
  codeOnceDelivered,
  fullReport,
  type OwnStack,
  startOwnStack,
} from '../support/running-stack.ts'
import { signInAs } from '../support/sign-in.ts'

let stack: OwnStack
let config: LocalPagesConfig
beforeAll(async () => {
  stack = await startOwnStack()
  config = (await (await fetch(`${stack.url}/back-office/config.json`)).json()) as LocalPagesConfig
})
afterAll(() => stack.close())

const tokenOf = async (account: string): Promise<string> =>
  (await signInAs(config, `${account}@demo.example`)).access_token

const listen = async (account: string, channel: string) =>
  subscribeLive(config.liveUrl, { host: config.liveHost, Authorization: await tokenOf(account) }, channel)

const askMe = (token?: string) =>
  fetch(`${stack.url}/api/me`, { headers: token ? { authorization: `Bearer ${token}` } : {} })

describe('somebody who signs in', () => {
  it.each([
    ['superadmin', 'superadmin'],
    ['admin.chiangmai', 'provinceAdmin'],
    ['commander', 'commander'],
    ['191.bangkok', 'operator191'],
    ['team.chiangmai', 'team'],
  ])('as %s is known to the API as %s', async (account, role) => {
    const answer = await askMe(await tokenOf(account))
    expect([answer.status, await answer.json()]).toMatchObject([200, { role }])
  })

  it('must have signed in', async () => {
    expect((await askMe()).status).toBe(401)
    const token = await tokenOf('superadmin')
    expect((await askMe(`${token.slice(0, -6)}AAAAAA`)).status).toBe(401)
  })
})

describe('a report', () => {
  it('is heard as soon as it is made and when it changes, in its province and in the country alone', async () => {
    const country = await listen('superadmin', '/incidents/all')
    const province = await listen('191.chiangmai', '/incidents/province-50')
    const bangkok = await listen('191.bangkok', '/incidents/province-10')
    const reporter = citizen('heard')
    await stack.post(fullReport(reporter, chiangMai))
    await codeOnceDelivered(stack, reporter)
    const isNew = ({ event }: { readonly event?: readonly string[] }) =>
      event?.[0]?.includes('"new"') ?? false
    const [first] = (await province.hear(isNew)).event ?? []
    const { id } = JSON.parse(first ?? '{}') as { id: string }
    expect(id).toMatch(/^[0-9A-Z]{26}$/)
    await country.hear(isNew)
    await country.hear(({ event }) => event?.[0]?.includes('"changed"') ?? false)
    expect(country.events()).toContainEqual({ id, kind: 'new' })
    for (const event of [...country.events(), ...province.events()]) expect(event).toMatchObject({ id })
    expect(bangkok.events()).toEqual([])
    await Promise.all([country, province, bangkok].map((listener) => listener.close()))
  })
})

describe('an account', () => {
  it('hears nothing beyond its province', async () => {
    const listener = await listen('191.bangkok', '/incidents/province-50')
    expect(listener.messages.at(-1)).toMatchObject({ type: 'subscribe_error' })
    await listener.close()
  })

  it('that is disabled hears nothing more, whatever its token says', async () => {
    const who = { host: config.liveHost, Authorization: await tokenOf('commander.bangkok') }
    const endpoints = (await readEndpoints(stack.dataDirectory)) ?? expect.fail('not running')
    const [table = ''] = Object.values(endpoints.tables)
    const opened = openLocalTable(table, { endpoint: endpoints.services.dynamodb, region: endpoints.region })
    const accounts = tableAccounts(opened)
    const account =
      (await accounts.find(accountIdOf('commander.bangkok@demo.example'))) ?? expect.fail('none')
    await accounts.put({ ...account, state: 'disabled' })
    opened.client.destroy()
    await expect(subscribeLive(config.liveUrl, who, '/incidents/province-10')).rejects.toThrow(
      'connection_error',
    )
  })
})
