import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tableSettings } from '../../../../lambdas/adapters/dynamodb/settings/settings.ts'
import { settingsKey } from '../../../../lambdas/adapters/dynamodb/settings/settings-item.ts'
import { readLadder } from '../../../../lambdas/core/report/ladder.ts'
import { defaultPolicies } from '../../../../lambdas/core/settings/settings.ts'
import { type OwnTable, startTable } from '../../../support/table.ts'

let table: OwnTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

const settings = {
  version: 0,
  ladder: readLadder('stations:60,centre:120,command:180,everyone:600'),
  policies: { ...defaultPolicies, confinement: [] },
  changedAt: 1,
  changedBy: 'อรทัย ใจดี',
}

it('are saved under their version: of two at once one wins, and nothing is lost', async () => {
  const store = tableSettings(table)
  expect(await store.load()).toBeUndefined()
  const saved = await store.save(settings)
  expect(saved).toEqual({ ...settings, version: 1 })
  expect(await store.load()).toEqual(saved)
  expect(await store.save(settings)).toBeUndefined()
  const [one, two] = await Promise.all([
    store.save({ ...settings, version: 1, changedBy: 'A' }),
    store.save({ ...settings, version: 1, changedBy: 'B' }),
  ])
  expect([one, two].filter(Boolean)).toHaveLength(1)
  expect(await store.load()).toEqual(one ?? two)
})

it.each([
  ['no ladder', { ladder: 'stations:60' }],
  ['a kind of unit that there is not', { policies: { ...defaultPolicies, confinement: ['army'] } }],
])('throws for %s', async (_, broken) => {
  const Item = { ...settingsKey, ...settings, ...broken }
  await table.client.send(new PutCommand({ TableName: table.name, Item }))
  await expect(tableSettings(table).load()).rejects.toThrow()
})

it('settings stay readable when a category is added or removed: what is missing gets the default', async () => {
  const policies = { confinement: ['command'], aCategoryOfAnotherRelease: ['team'] }
  const Item = { ...settingsKey, ...settings, policies }
  await table.client.send(new PutCommand({ TableName: table.name, Item }))
  expect((await tableSettings(table).load())?.policies).toEqual({
    ...defaultPolicies,
    confinement: ['command'],
  })
})
