import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { GetCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { type CountItem, type CountScope, scopes } from '../../../core/figures/cells.ts'
import type { CountedReports, CountLedger } from '../../../core/figures/ports.ts'
import { inBatches } from '../../../core/shared/in-batches.ts'
import { batchGet } from '../batch-get.ts'
import { dayShardName, listShards } from '../incidents/incident-index-item.ts'
import { lazy } from '../on-first-use.ts'
import { dayIndex } from '../schema.ts'
import type { Table } from '../table.ts'
import { addition } from './count-addition.ts'
import {
  countKey,
  countPartition,
  countSortKey,
  readCountItem,
  recountKey,
  storedCounted,
  tallyMarkKey,
} from './count-item.ts'

/** Actions that DynamoDB takes in one transaction. */
const maxActions = 100

const recountItem = lazy(() =>
  z.object({ progress: z.exactOptional(z.object({ day: z.string(), isMonthRight: z.boolean() })) }),
)
const countedItem = lazy(() => z.object({ counted: z.exactOptional(storedCounted()) }))

/** How the reports of a day are counted, as the index by day has them. Allowed by Query. */
export const tableCountedReports = ({ client, name }: Table): CountedReports => ({
  async *of(day) {
    for (let shard = 0; shard < listShards; shard += 1) {
      let start: Record<string, unknown> | undefined
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: name,
            IndexName: dayIndex.name,
            KeyConditionExpression: 'dayShard = :shard',
            ProjectionExpression: 'counted',
            ExpressionAttributeValues: { ':shard': dayShardName(day, shard) },
            ...(start && { ExclusiveStartKey: start }),
          }),
        )
        yield (page.Items ?? []).flatMap((item) => countedItem.parse(item).counted ?? [])
        start = page.LastEvaluatedKey
      } while (start)
    }
  },
})

/** The figures for whoever proves them. Allowed by GetItem, BatchGetItem, Query and UpdateItem. */
export const tableLedger = (table: Table): CountLedger => ({
  async mark() {
    const Item = await read(table, tallyMarkKey)
    return Number(Item?.transactions ?? 0)
  },
  async items(period) {
    const keys = scopes.map((scope) => countKey({ scope, period }))
    const items = await batchGet(table, keys)
    return items.map((item) => {
      const pk = String(item.pk)
      return readCountItem(pk.slice(pk.indexOf('#') + 1) as CountScope, item)
    })
  },
  async repair(difference, mark) {
    const groups = inBatches(difference, maxActions - 1)
    for (const [nth, group] of groups.entries()) if (!(await add(table, group, mark + nth))) return false
    return true
  },
  async firstDay() {
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :all AND begins_with(sk, :day)',
        ExpressionAttributeValues: { ':all': countPartition('all'), ':day': countSortKey('day', '') },
        Limit: 1,
      }),
    )
    const first = Items?.[0]
    return first && readCountItem('all', first).period
  },
  async progress() {
    return recountItem.parse((await read(table, recountKey)) ?? {}).progress
  },
  async goOnWith(progress) {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: recountKey,
        UpdateExpression: progress ? 'SET progress = :progress' : 'REMOVE progress',
        ...(progress && { ExpressionAttributeValues: { ':progress': progress } }),
      }),
    )
  },
})

const read = async ({ client, name }: Table, Key: Readonly<Record<string, string>>) => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }))
  return Item
}

/** Adds to counters, unless somebody has counted since the mark; false then. */
const add = async (
  { client, name }: Table,
  difference: readonly CountItem[],
  mark: number,
): Promise<boolean> => {
  const write = new TransactWriteCommand({
    TransactItems: [
      ...difference.map((item) => addition(name, item)),
      {
        Update: {
          TableName: name,
          Key: tallyMarkKey,
          UpdateExpression: 'SET transactions = :next',
          ConditionExpression: mark === 0 ? 'attribute_not_exists(transactions)' : 'transactions = :mark',
          ExpressionAttributeValues: { ':next': mark + 1, ...(mark > 0 && { ':mark': mark }) },
        },
      },
    ],
  })
  try {
    await client.send(write)
    return true
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    const codes = (error.CancellationReasons ?? []).map(({ Code = 'None' }) => Code)
    if (codes.length === 0 || codes.some((code) => !beaten.includes(code))) throw error
    return false
  }
}

const beaten = ['None', 'ConditionalCheckFailed', 'TransactionConflict']
