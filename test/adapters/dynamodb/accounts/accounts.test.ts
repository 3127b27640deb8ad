import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accountKey } from '../../../../lambdas/adapters/dynamodb/accounts/account-item.ts'
import { tableAccounts } from '../../../../lambdas/adapters/dynamodb/accounts/accounts.ts'
import type { Post } from '../../../../lambdas/core/shared/post.ts'
import { accountOf } from '../../../support/accounts.ts'
import { type OwnTable, startTable } from '../../../support/table.ts'

let table: OwnTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

const posts: readonly Post[] = [
  { role: 'superadmin' },
  { role: 'commander' },
  { role: 'commander', province: '10' },
  { role: 'provinceAdmin', province: '50' },
]

it('an account reads back as it was saved', async () => {
  const accounts = tableAccounts(table)
  for (const post of posts) {
    const saved = await accounts.put(accountOf(post))
    expect(saved).toEqual({ ...accountOf(post), version: 1 })
    expect(await accounts.find(accountOf(post).id)).toEqual(saved)
  }
  expect(await accounts.all()).toHaveLength(posts.length)
  expect(await accounts.find('nobody')).toBeUndefined()
})

it('of two who change it at once, the second is told so', async () => {
  const accounts = tableAccounts(table)
  const account = accountOf({ role: 'team', province: '50' })
  const read = (await accounts.put(account)) ?? expect.fail()
  expect(await accounts.put({ ...account, name: 'คนอื่น' })).toBeUndefined()
  expect(await accounts.put({ ...read, state: 'disabled' })).toMatchObject({ version: 2 })
  expect(await accounts.put({ ...read, name: 'คนอื่น' })).toBeUndefined()
  expect(await accounts.find(account.id)).toMatchObject({ state: 'disabled', name: account.name })
})

it('is not changed by somebody whose own account has changed since', async () => {
  const accounts = tableAccounts(table)
  const save = async (email: string) =>
    (await accounts.put(accountOf({ role: 'superadmin' }, email))) ?? expect.fail()
  const [by, account] = [await save('by@example.go.th'), await save('account@example.go.th')]
  const changed = await accounts.put({ ...account, name: 'หนึ่ง' }, by)
  expect(changed).toMatchObject({ name: 'หนึ่ง', version: 2 })
  expect(await accounts.put({ ...by, state: 'disabled' }, by)).toMatchObject({ version: 2 })
  if (changed) expect(await accounts.put({ ...changed, name: 'สอง' }, by)).toBeUndefined()
  expect(await accounts.put({ ...account, name: 'สาม' }, { ...by, version: 2 })).toBeUndefined()
  expect(await accounts.find(account.id)).toEqual(changed)
})

it('a sign-in is remembered, a later one instead, and it is no change of the account', async () => {
  const accounts = tableAccounts(table)
  const read = (await accounts.put(accountOf({ role: 'commander' }, 'seen@example.go.th'))) ?? expect.fail()
  for (const at of [2_000, 1_000]) await accounts.seen(read.id, at)
  expect(await accounts.find(read.id)).toEqual({ ...read, lastSeenAt: 2_000 })
  await accounts.seen('nobody-at-all', 1_000)
  expect(await accounts.find('nobody-at-all')).toBeUndefined()
  expect(await accounts.put({ ...read, name: 'คนอื่น' })).toMatchObject({ version: 2 })
})

it('a provincial role without its province is no account, and never one of the whole country', async () => {
  const { province: _, ...item } = accountOf({ role: 'operator191', province: '50' })
  await table.client.send(
    new PutCommand({ TableName: table.name, Item: { ...accountKey(item.id), ...item } }),
  )
  await expect(tableAccounts(table).find(item.id)).rejects.toThrow(/do not go together/)
})
