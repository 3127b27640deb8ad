import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { CountChange, CountItem } from '../../../core/figures/cells.ts'
import { isSameCount } from '../../../core/figures/counted.ts'
import type { CountSpan, Counts, UncountedReport } from '../../../core/figures/ports.ts'
import { batchGet, UnprocessedKeys } from '../batch-get.ts'
import { queryAll } from '../query.ts'
import { reportKey, type Table } from '../table.ts'
import {
  countPartition,
  countSortKey,
  readChange,
  readCountItem,
  tallyMarkKey,
  uncountedShards,
} from './count-item.ts'
import { uncountedOf } from './uncounted.ts'

/** The tally needs some 50 ms for a transaction and makes one or two in a minute, unless there is a surge. */
const mostTries = 6
/** More uncounted reports than this are a surge, whose figures are old before anybody has read them. */
const mostLookedAt = 500

/**
 * Figures of one moment: they are read between two looks at the number of transactions, again where that has changed.
 * Reports in the sparse index, which is a moment behind the table, are looked at themselves.
 */
export const tableCounts = (table: Table): Counts => ({
  async read(spans) {
    let before = await transactions(table)
    for (let tries = 1; ; tries += 1) {
      const [items, uncounted] = await Promise.all([itemsIn(table, spans), uncountedIn(table)])
      const after = await transactions(table)
      const isSettled = before === after
      if (isSettled || tries === mostTries) return { items, uncounted, isSettled }
      before = after
    }
  },
})

const transactions = async ({ client, name }: Table): Promise<unknown> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: tallyMarkKey, ConsistentRead: true }),
  )
  return Item?.transactions
}

/** The counters of some days or months, as they are. */
export const itemsIn = async (table: Table, spans: readonly CountSpan[]): Promise<readonly CountItem[]> => {
  const found = await Promise.all(
    spans.map(async ({ scope, from, to, unit }) => {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :scope AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':scope': countPartition(scope),
          ':from': countSortKey(unit, from),
          ':to': countSortKey(unit, to),
        },
        ConsistentRead: true,
      })
      return items.map((item) => readCountItem(scope, item))
    }),
  )
  return found.flat()
}

const uncountedIn = async (table: Table): Promise<readonly CountChange[]> => {
  const shards = Array.from({ length: uncountedShards }, (_, shard) => shard)
  const found = await Promise.all(shards.map((shard) => uncountedOf(table, shard, Number.MAX_SAFE_INTEGER)))
  const changes = found.flat()
  return changes.length > mostLookedAt ? changes : asTheyAre(table, changes)
}

/** The index is a moment behind. If the table is too busy to tell, its word counts. */
const asTheyAre = async (
  table: Table,
  changes: readonly UncountedReport[],
): Promise<readonly CountChange[]> => {
  const keys = changes.map(({ report }) => reportKey(report))
  try {
    const items = await batchGet(table, keys, { ProjectionExpression: 'pk, version, counted, countAs' })
    return items.map(readChange).filter(({ from, to }) => !isSameCount(from, to))
  } catch (error) {
    if (error instanceof UnprocessedKeys) return changes
    throw error
  }
}
