import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  CreateTableCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  IdempotentParameterMismatchException,
  PutItemCommand,
  QueryCommand,
  ResourceNotFoundException,
  TransactGetItemsCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DynamoDb, startDynamoDb } from '../../../../local/aws/dynamodb/server.ts'

const TableName = 'Reports'
let path: string
let dynamo: DynamoDb
let client: DynamoDBClient

const open = async (): Promise<void> => {
  dynamo = await startDynamoDb({ path, region: 'ap-southeast-1', account: '000000000000' })
  client = new DynamoDBClient({
    region: 'ap-southeast-1',
    endpoint: dynamo.url,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  })
}

const shut = async (): Promise<void> => {
  client.destroy()
  await dynamo.close()
}

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'dynamodb-'))
  await open()
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
        { AttributeName: 'owedShard', AttributeType: 'S' },
        { AttributeName: 'owedAt', AttributeType: 'N' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'owed',
          KeySchema: [
            { AttributeName: 'owedShard', KeyType: 'HASH' },
            { AttributeName: 'owedAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  )
})

afterEach(async () => {
  await shut()
  await rm(path, { recursive: true })
})

const key = (pk: string, sk = '#') => ({ pk: { S: pk }, sk: { S: sk } })
const get = async (pk: string, sk = '#') =>
  (await client.send(new GetItemCommand({ TableName, Key: key(pk, sk), ConsistentRead: true }))).Item
const put = (pk: string, more: Record<string, { S: string } | { N: string }> = {}, sk = '#') =>
  client.send(new PutItemCommand({ TableName, Item: { ...key(pk, sk), ...more } }))
const owed = async (shard = 'a') =>
  (
    await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'owed',
        KeyConditionExpression: 'owedShard = :shard AND owedAt <= :now',
        ExpressionAttributeValues: { ':shard': { S: shard }, ':now': { N: '1000' } },
      }),
    )
  ).Items
const failureOf = async <T>(attempt: Promise<T>): Promise<Error> =>
  attempt.then(
    () => Promise.reject(new Error('It was not refused')),
    (error) => error,
  )

describe('conditions', () => {
  test('a refused condition leaves the item and carries its old image where asked for', async () => {
    await put('r1', { status: { S: 'new' } })
    const attempt = (ReturnValuesOnConditionCheckFailure: 'ALL_OLD' | 'NONE') =>
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: key('r1'),
          UpdateExpression: 'SET #s = :next',
          ConditionExpression: '#s = :prior',
          ExpressionAttributeNames: { '#s': 'status' },
          ExpressionAttributeValues: { ':next': { S: 'closed' }, ':prior': { S: 'acknowledged' } },
          ReturnValuesOnConditionCheckFailure,
        }),
      )
    const told = await failureOf(attempt('ALL_OLD'))
    expect(told).toBeInstanceOf(ConditionalCheckFailedException)
    expect((told as ConditionalCheckFailedException).Item).toEqual({
      ...key('r1'),
      status: { S: 'new' },
    })
    expect(((await failureOf(attempt('NONE'))) as ConditionalCheckFailedException).Item).toBeUndefined()
    expect((await get('r1'))?.status).toEqual({ S: 'new' })
  })

  test.each(['PutItem', 'DeleteItem'] as const)('%s brings the old image too', async (operation) => {
    await put('r1', { version: { N: '3' } })
    const refused = {
      TableName,
      ConditionExpression: 'version = :v',
      ExpressionAttributeValues: { ':v': { N: '2' } },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    }
    const failure = await failureOf<unknown>(
      operation === 'PutItem'
        ? client.send(new PutItemCommand({ ...refused, Item: key('r1') }))
        : client.send(new DeleteItemCommand({ ...refused, Key: key('r1') })),
    )
    expect((failure as ConditionalCheckFailedException).Item?.version).toEqual({ N: '3' })
  })

  /** Past the wire, so that all of them really are under way together. */
  test('of writes at once on one version exactly one wins', async () => {
    await put('r1', { version: { N: '0' } })
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        dynamo.perform('UpdateItem', {
          TableName,
          Key: key('r1'),
          UpdateExpression: 'ADD version :one',
          ConditionExpression: 'version = :zero',
          ExpressionAttributeValues: { ':one': { N: '1' }, ':zero': { N: '0' } },
        }),
      ),
    )
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1)
    expect((await get('r1'))?.version).toEqual({ N: '1' })
  })
})

test('of many writes at once none is lost to those that are refused, in the table or in the index', async () => {
  const names = Array.from({ length: 40 }, (_, number) => `r${number}`)
  await Promise.allSettled(
    names.flatMap((name) => [
      dynamo.perform('PutItem', {
        TableName,
        Item: { ...key(name), owedShard: { S: 'a' }, owedAt: { N: '1' } },
      }),
      dynamo.perform('PutItem', { TableName, Item: key('x'), ConditionExpression: 'attribute_exists(pk)' }),
    ]),
  )
  expect(await Promise.all(names.map((name) => get(name)))).not.toContain(undefined)
  expect(await owed()).toHaveLength(names.length)
})

test('a table can be written as soon as its creation was answered', async () => {
  await dynamo.perform('CreateTable', {
    TableName: 'Another',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  })
  await dynamo.perform('PutItem', { TableName: 'Another', Item: { pk: { S: 'x' } } })
})

describe('transactions', () => {
  const move = (ClientRequestToken: string, amount = '1') =>
    new TransactWriteItemsCommand({
      ClientRequestToken,
      TransactItems: [
        {
          Update: {
            TableName,
            Key: key('count', 'old'),
            UpdateExpression: 'ADD amount :less',
            ExpressionAttributeValues: { ':less': { N: `-${amount}` } },
          },
        },
        {
          Update: {
            TableName,
            Key: key('count', 'new'),
            UpdateExpression: 'ADD amount :more',
            ExpressionAttributeValues: { ':more': { N: amount } },
          },
        },
      ],
    })

  test('a repeated token changes nothing, also after a restart; another request under it is refused', async () => {
    const token = randomUUID()
    await client.send(move(token))
    await client.send(move(token))
    await shut()
    await open()
    await client.send(move(token))
    expect((await get('count', 'new'))?.amount).toEqual({ N: '1' })
    expect((await get('count', 'old'))?.amount).toEqual({ N: '-1' })
    expect(await failureOf(client.send(move(token, '2')))).toBeInstanceOf(
      IdempotentParameterMismatchException,
    )
  })

  test('one refused action cancels all, with a reason for each and the old image', async () => {
    await put('taken', { owner: { S: 'x' } })
    const failure = await failureOf(
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            { Put: { TableName, Item: { ...key('fresh'), owedShard: { S: 'a' }, owedAt: { N: '1' } } } },
            {
              Put: {
                TableName,
                Item: key('taken'),
                ConditionExpression: 'attribute_not_exists(pk)',
                ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
              },
            },
            {
              ConditionCheck: {
                TableName,
                Key: key('absent'),
                ConditionExpression: 'attribute_exists(pk)',
              },
            },
          ],
        }),
      ),
    )
    expect(failure).toBeInstanceOf(TransactionCanceledException)
    expect((failure as TransactionCanceledException).CancellationReasons).toMatchObject([
      { Code: 'None' },
      { Code: 'ConditionalCheckFailed', Item: { owner: { S: 'x' } } },
      { Code: 'ConditionalCheckFailed' },
    ])
    expect(failure.message).toContain('[None, ConditionalCheckFailed, ConditionalCheckFailed]')
    expect(await get('fresh')).toBeUndefined()
    expect(await owed()).toEqual([])
  })

  test('a satisfied check lets the others through, and a deletion leaves the index', async () => {
    await put('gate')
    await put('r1', { owedShard: { S: 'a' }, owedAt: { N: '1' } })
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          {
            ConditionCheck: { TableName, Key: key('gate'), ConditionExpression: 'attribute_exists(pk)' },
          },
          { Delete: { TableName, Key: key('r1') } },
        ],
      }),
    )
    expect(await get('r1')).toBeUndefined()
    expect(await owed()).toEqual([])
  })

  test('two actions on one item are refused', async () => {
    const failure = await failureOf(
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: [{ Put: { TableName, Item: key('r1') } }, { Delete: { TableName, Key: key('r1') } }],
        }),
      ),
    )
    expect(failure).toMatchObject({
      name: 'ValidationException',
      message: 'Transaction request cannot include multiple operations on one item',
    })
  })

  test('a read of several items answers in their order, with nothing for an absent one', async () => {
    await put('r2', { n: { N: '2' } })
    const { Responses } = await client.send(
      new TransactGetItemsCommand({
        TransactItems: [
          { Get: { TableName, Key: key('r1') } },
          { Get: { TableName, Key: key('r2'), ProjectionExpression: 'n' } },
        ],
      }),
    )
    expect(Responses).toEqual([{}, { Item: { n: { N: '2' } } }])
  })
})

describe('the sparse index', () => {
  test('holds only items with both attributes, follows changes and lists in order of time', async () => {
    await put('r1', { owedShard: { S: 'a' }, owedAt: { N: '900' } })
    await put('r2', { owedShard: { S: 'a' }, owedAt: { N: '80' } })
    await put('r3', { owedShard: { S: 'a' } })
    await put('r4', { owedShard: { S: 'a' }, owedAt: { N: '2000' } })
    expect((await owed())?.map((item) => item.pk?.S)).toEqual(['r2', 'r1'])
    await client.send(
      new UpdateItemCommand({
        TableName,
        Key: key('r2'),
        UpdateExpression: 'REMOVE owedShard, owedAt',
      }),
    )
    expect(await owed()).toEqual([{ ...key('r1'), owedShard: { S: 'a' }, owedAt: { N: '900' } }])
  })

  test('an empty string as its key is refused, however it is written', async () => {
    const refusal = { name: 'ValidationException', message: expect.stringContaining('IndexKey: owedShard') }
    expect(await failureOf(put('r1', { owedShard: { S: '' }, owedAt: { N: '1' } }))).toMatchObject(refusal)
    await put('r2', { owedAt: { N: '1' } })
    const update = new UpdateItemCommand({
      TableName,
      Key: key('r2'),
      UpdateExpression: 'SET owedShard = :empty',
      ExpressionAttributeValues: { ':empty': { S: '' } },
    })
    expect(await failureOf(client.send(update))).toMatchObject(refusal)
    expect(await get('r1')).toBeUndefined()
  })
})

test('pages go on where the last one ended', async () => {
  const numbers = Array.from({ length: 55 }, (_, n) => String(n).padStart(3, '0'))
  for (let start = 0; start < numbers.length; start += 25) {
    await client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [TableName]: numbers
            .slice(start, start + 25)
            .map((n) => ({ PutRequest: { Item: key('list', n) } })),
        },
      }),
    )
  }
  const seen: (string | undefined)[] = []
  let ExclusiveStartKey: Record<string, never> | undefined
  do {
    const page = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :zero)',
        ExpressionAttributeValues: { ':pk': { S: 'list' }, ':zero': { S: '0' } },
        Limit: 20,
        ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
      }),
    )
    seen.push(...(page.Items ?? []).map((item) => item.sk?.S))
    ExclusiveStartKey = page.LastEvaluatedKey as Record<string, never> | undefined
  } while (ExclusiveStartKey)
  expect(seen).toEqual(numbers)
})

test('expired items go, others stay, also those without a number', async () => {
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName,
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    }),
  )
  const now = Date.now()
  const seconds = Math.floor(now / 1000)
  await put('past', { expiresAt: { N: String(seconds - 5) } })
  await put('future', { expiresAt: { N: String(seconds + 5) } })
  await put('text', { expiresAt: { S: '1' } })
  await put('never')
  expect(await dynamo.deleteExpired(now)).toBe(1)
  expect(await get('past')).toBeUndefined()
  expect(await Promise.all([get('future'), get('text'), get('never')])).not.toContain(undefined)
})

test('everything is there after the database was opened again', async () => {
  await put('r1', { owedShard: { S: 'a' }, owedAt: { N: '1' } })
  await shut()
  await open()
  expect(await get('r1')).toBeDefined()
  expect(await owed()).toHaveLength(1)
  const { Table } = await client.send(new DescribeTableCommand({ TableName }))
  expect(Table?.TableStatus).toBe('ACTIVE')
})

test('an unknown table is refused as on AWS', async () => {
  const read = new GetItemCommand({ TableName: 'Nowhere', Key: key('x') })
  expect(await failureOf(client.send(read))).toBeInstanceOf(ResourceNotFoundException)
})
