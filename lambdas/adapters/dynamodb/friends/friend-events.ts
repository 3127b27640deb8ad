import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { FriendEvents } from '../../../core/figures/friends/friends.ts'
import type { Clock } from '../../../core/shared/clock.ts'
import { thaiDay } from '../../../core/shared/day.ts'
import { shardNumber, type Table, unlessConditionFails } from '../table.ts'
import { friendEventKey, friendShardName, friendShards } from './friend-item.ts'

/**
 * One item for each event, which nothing writes twice: it is there until long after LINE has ceased to bring the event
 * again, and says not whose it was. Allowed by PutItem.
 */
export const tableFriendEvents = ({ client, name }: Table, now: Clock): FriendEvents => ({
  async happened({ id, kind, at }) {
    const key = friendEventKey(id)
    await unlessConditionFails(
      client.send(
        new PutCommand({
          TableName: name,
          Item: {
            ...key,
            countAs: { day: thaiDay(Math.min(at, now())), kind },
            uncountedShard: friendShardName(shardNumber(key.pk, friendShards)),
            uncountedSince: now(),
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    )
  },
})
