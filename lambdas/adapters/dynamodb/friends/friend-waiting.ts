import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { UncountedFriend } from '../../../core/figures/friends/count-friends.ts'
import { uncountedIndex } from '../schema.ts'

import type { Table } from '../table.ts'
import { friendShardName } from './friend-item.ts'

const waitingItem = z.object({
  pk: z.string(),
  countAs: z.object({ day: z.string(), kind: z.enum(['follow', 'unfollow']) }),
})

export const readWaiting = (item: unknown): UncountedFriend => {
  const { pk, countAs } = waitingItem.parse(item)
  return { id: pk.slice(pk.indexOf('#') + 1), ...countAs }
}

/** A page of the events that the figures do not know yet, or the first of them. */
export const waitingIn = async (
  { client, name }: Table,
  shard: number,
  start?: Readonly<Record<string, unknown>>,
) => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: uncountedIndex.name,
      KeyConditionExpression: 'uncountedShard = :shard',
      ExpressionAttributeValues: { ':shard': friendShardName(shard) },
      ...(start && { ExclusiveStartKey: start }),
    }),
  )
  return { events: Items.map(readWaiting), next: LastEvaluatedKey }
}
