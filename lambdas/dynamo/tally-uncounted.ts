import type { Change, Uncounted } from '../core/tally/ports.ts'
import { queryAll } from './query.ts'
import type { Table } from './table.ts'
import { readChange, uncountedIndex, uncountedShardName, uncountedShards } from './tally-item.ts'

/** The sparse index, a shard at a time: it carries what counting needs, so that whoever counts reads no report. */
export const tableUncounted = (table: Table): Uncounted => ({
  async *pages(savedBy) {
    for (let shard = 0; shard < uncountedShards; shard += 1) yield await uncountedOf(table, shard, savedBy)
  },
})

/** What was just written may be missing, and what was just counted may still be there. */
export const uncountedOf = async (
  table: Table,
  shard: number,
  savedBy: number,
): Promise<readonly Change[]> => {
  const items = await queryAll(table, {
    IndexName: uncountedIndex,
    KeyConditionExpression: 'uncountedShard = :shard AND uncountedSince <= :savedBy',
    ExpressionAttributeValues: { ':shard': uncountedShardName(shard), ':savedBy': savedBy },
  })
  return items.map(readChange)
}
