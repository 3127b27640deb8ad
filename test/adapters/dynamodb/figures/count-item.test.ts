import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { countKey } from '../../../../lambdas/adapters/dynamodb/figures/count-item.ts'
import { itemsIn } from '../../../../lambdas/adapters/dynamodb/figures/counts.ts'
import { byCategory, totalOf } from '../../../../lambdas/core/figures/numbers.ts'
import { type OwnTable, startTable } from '../../../support/table.ts'

let table: OwnTable
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

const day = { scope: 'all', period: '2026-02-03' } as const
const read = async () => {
  const [item] = await itemsIn(table, [{ scope: day.scope, unit: 'day', from: day.period, to: day.period }])
  return item?.cells ?? {}
}

it('figures that an earlier release counted by the numbers of categories are read under their names', async () => {
  const Item = { ...countKey(day), '1:new': 4, '2:closed': 7, '5:forwarded': 1, at07: 12 }
  await table.client.send(new PutCommand({ TableName: table.name, Item }))
  expect(await read()).toEqual({
    'threatOrAssault:new': 4,
    'confinement:closed': 7,
    'unlawfulGathering:forwarded': 1,
    at07: 12,
  })
})

it('what is counted since then is added to them: a report that moves on leaves the old count', async () => {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: countKey(day),
      UpdateExpression: 'ADD #from :less, #to :more',
      ExpressionAttributeNames: { '#from': 'threatOrAssault:new', '#to': 'threatOrAssault:closed' },
      ExpressionAttributeValues: { ':less': -1, ':more': 1 },
    }),
  )
  const { threatOrAssault } = byCategory(await read())
  expect(threatOrAssault).toMatchObject({ new: 3, closed: 1 })
  expect(totalOf(threatOrAssault)).toBe(4)
})
