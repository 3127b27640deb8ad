import { BatchGetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { batchGet, UnprocessedKeys } from '../../../lambdas/adapters/dynamodb/batch-get.ts'
import type { Table } from '../../../lambdas/adapters/dynamodb/table.ts'
import { type OwnTable, startTable } from '../../support/table.ts'

let table: OwnTable
const keyOf = (nth: number) => ({ pk: `ITEM#${nth}`, sk: 'ITEM' })
const keys = Array.from({ length: 120 }, (_, nth) => keyOf(nth))

beforeAll(async () => {
  table = await startTable()
  for (const key of keys)
    await table.client.send(new PutCommand({ TableName: table.name, Item: { ...key, text: 'x' } }))
})
afterAll(() => table.close())

/** The same table, which leaves all keys but one of each call unprocessed, so many times. */
const busy = (times: number): Table => {
  let left = times
  const send: Table['client']['send'] = async (command: unknown) => {
    if (!(command instanceof BatchGetCommand) || left <= 0)
      return table.client.send(command as BatchGetCommand)
    left -= 1
    const { Keys = [], ...rest } = command.input.RequestItems?.[table.name] ?? {}
    const answer = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { ...rest, Keys: Keys.slice(0, 1) } } }),
    )
    return { ...answer, UnprocessedKeys: { [table.name]: { ...rest, Keys: Keys.slice(1) } } }
  }
  return { name: table.name, client: { send } as Table['client'] }
}

describe('A batch of items', () => {
  it('is read whole, however many calls it takes; what does not exist is left out', async () => {
    const items = await batchGet(table, [...keys, keyOf(999)])
    expect(items.map(({ pk }) => pk).toSorted()).toEqual(keys.map(({ pk }) => pk).toSorted())
  })

  it('has only the attributes that were asked for', async () => {
    expect(await batchGet(table, [keyOf(1)], { ProjectionExpression: 'pk' })).toEqual([{ pk: 'ITEM#1' }])
  })

  it('is asked for again while DynamoDB leaves keys unprocessed', async () => {
    const items = await batchGet(busy(3), keys.slice(0, 10))
    expect(items).toHaveLength(10)
  })

  it('fails if DynamoDB leaves keys unprocessed on every attempt', async () => {
    await expect(batchGet(busy(99), keys.slice(0, 10))).rejects.toThrow(UnprocessedKeys)
  })
})
