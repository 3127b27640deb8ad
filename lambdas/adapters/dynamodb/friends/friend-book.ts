import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { type FriendBook, friendChanges } from '../../../core/figures/friends/count-friends.ts'
import type { Clock } from '../../../core/shared/clock.ts'
import { addition } from '../figures/count-addition.ts'
import type { Table } from '../table.ts'
import { friendEventKey, friendMarkKey, friendShards } from './friend-item.ts'
import { waitingIn } from './friend-waiting.ts'

/** LINE brings nothing again after this, and neither does a queue of ours (seconds). */
const rememberedFor = 30 * 24 * 60 * 60

/** Who became a friend and who is none any more, for whoever counts them. Allowed by Query and UpdateItem. */
export const tableFriendBook = (table: Table, now: Clock): FriendBook => ({
  async *pages() {
    for (let shard = 0; shard < friendShards; shard += 1) {
      let start: Readonly<Record<string, unknown>> | undefined
      do {
        const { events, next } = await waitingIn(table, shard, start)
        yield events
        start = next
      } while (start)
    }
  },
  async count(events) {
    const { client, name } = table
    const write = new TransactWriteCommand({
      TransactItems: [
        ...events.map(({ id }) => ({
          Update: {
            TableName: name,
            Key: friendEventKey(id),
            UpdateExpression: 'SET expiresAt = :until REMOVE uncountedShard, uncountedSince',
            ConditionExpression: 'attribute_exists(uncountedShard)',
            ExpressionAttributeValues: { ':until': Math.floor(now() / 1000) + rememberedFor },
          },
        })),
        ...friendChanges(events).map((item) => addition(name, item)),
        {
          Update: {
            TableName: name,
            Key: friendMarkKey,
            UpdateExpression: 'ADD transactions :one',
            ExpressionAttributeValues: { ':one': 1 },
          },
        },
      ],
    })
    try {
      await client.send(write)
      return { kind: 'counted' }
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const codes = (error.CancellationReasons ?? []).map(({ Code = 'None' }) => Code)
      const figures = codes.slice(events.length)
      // A counter has no condition: only somebody who counts at the same time is in its way.
      if (figures.length === 0 || figures.some((code) => !passing.includes(code))) throw error
      return { kind: 'held', events: events.filter((_, nth) => codes[nth] !== 'None').map(({ id }) => id) }
    }
  },
})

const passing = ['None', 'TransactionConflict']
