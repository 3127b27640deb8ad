import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ItemChange } from '../../../../local/aws/dynamodb/changes.ts'
import { type DynamoDb, startDynamoDb } from '../../../../local/aws/dynamodb/server.ts'

const TableName = 'Reports'
let dynamo: DynamoDb
let heard: ItemChange[]
let forget: () => void

beforeEach(async () => {
  dynamo = await startDynamoDb({ region: 'ap-southeast-1', account: '000000000000' })
  await dynamo.perform('CreateTable', {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  })
  heard = []
  forget = dynamo.changes.listen(TableName, (change) => heard.push(change))
})
afterEach(() => dynamo.close())

const item = (pk: string, n?: number) => ({ pk: { S: pk }, ...(n !== undefined && { n: { N: String(n) } }) })
const put = (pk: string, n?: number, more: object = {}) =>
  dynamo.perform('PutItem', { TableName, Item: item(pk, n), ...more })
const told = () => heard.map(({ before, after }) => ({ before, after }))

describe('a change is heard with the item before and after', () => {
  test('of puts, updates and deletions, in their order', async () => {
    await put('a', 1)
    await dynamo.perform('UpdateItem', {
      TableName,
      Key: item('a'),
      UpdateExpression: 'SET n = n + :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    })
    await dynamo.perform('DeleteItem', { TableName, Key: item('a') })
    expect(told()).toEqual([
      { before: undefined, after: item('a', 1) },
      { before: item('a', 1), after: item('a', 2) },
      { before: item('a', 2), after: undefined },
    ])
    expect(heard.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
  })

  test('of batches and transactions', async () => {
    await put('a', 1)
    heard = []
    await dynamo.perform('BatchWriteItem', {
      RequestItems: { [TableName]: [{ PutRequest: { Item: item('b') } }] },
    })
    await dynamo.perform('TransactWriteItems', {
      TransactItems: [{ Put: { TableName, Item: item('c') } }, { Delete: { TableName, Key: item('a') } }],
    })
    expect(told()).toEqual([
      { before: undefined, after: item('b') },
      { before: undefined, after: item('c') },
      { before: item('a', 1), after: undefined },
    ])
  })
})

describe('nothing is heard', () => {
  test('of what was refused, alone or together', async () => {
    await put('a', 1)
    heard = []
    const refused = { ConditionExpression: 'attribute_not_exists(pk)' }
    await expect(put('a', 2, refused)).rejects.toThrow()
    const TransactItems = [
      { Put: { TableName, Item: item('b') } },
      { Put: { TableName, Item: item('a'), ...refused } },
    ]
    await expect(dynamo.perform('TransactWriteItems', { TransactItems })).rejects.toThrow()
    expect(heard).toEqual([])
  })

  test('of a write that leaves an item as it is', async () => {
    await put('a', 1)
    await put('a', 1)
    expect(heard).toHaveLength(1)
  })

  test('after one has stopped listening', async () => {
    forget()
    await put('a')
    expect(heard).toEqual([])
  })
})
