import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Uncounted, UncountedReport } from '../../../core/figures/ports.ts'
import { queryAll } from '../query.ts'
import { uncountedIndex } from '../schema.ts'
import type { Table } from '../table.ts'
import { readChange, uncountedShardName, uncountedShards } from './count-item.ts'

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
): Promise<readonly UncountedReport[]> => {
  const items = await queryAll(table, {
    IndexName: uncountedIndex.name,
    KeyConditionExpression: 'uncountedShard = :shard AND uncountedSince <= :savedBy',
    ExpressionAttributeValues: { ':shard': uncountedShardName(shard), ':savedBy': savedBy },
  })
  return items.map(readChange)
}

/** A page of a shard is enough for whoever needs them only where they are few. */
const mostInPage = 500

/** A shard of the index; undefined where it has more than a page. */
export const sampleUncounted = async (
  { client, name }: Table,
  shard: number,
): Promise<readonly UncountedReport[] | undefined> => {
  const { Items, LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: uncountedIndex.name,
      KeyConditionExpression: 'uncountedShard = :shard',
      ExpressionAttributeValues: { ':shard': uncountedShardName(shard) },
      Limit: mostInPage,
    }),
  )
  return LastEvaluatedKey ? undefined : (Items ?? []).map(readChange)
}
