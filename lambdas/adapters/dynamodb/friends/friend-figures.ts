import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { friendsNow, type UncountedFriend } from '../../../core/figures/friends/count-friends.ts'
import type { FriendFigures } from '../../../core/figures/participation.ts'
import type { CountSpan } from '../../../core/figures/ports.ts'
import { batchGet } from '../batch-get.ts'
import { itemsIn } from '../figures/counts.ts'
import type { Table } from '../table.ts'
import { friendEventKey, friendMarkKey, friendShards } from './friend-item.ts'
import { readWaiting, waitingIn } from './friend-waiting.ts'
import { tableFollowers } from './line-followers.ts'

/** The tally counts friends in moments, once a minute. */
const mostTries = 5
/** What DynamoDB gives out at once; more than that wait only in a campaign, and are taken as the index has them. */
const mostLookedAt = 100

/** The figures of friends, all of one moment, those that wait included. Allowed by GetItem, BatchGetItem and Query. */
export const tableFriendFigures = (table: Table): FriendFigures => ({
  async read({ from, to }) {
    const spans: readonly CountSpan[] = [
      { scope: 'friends', unit: 'day', from, to },
      { scope: 'friends', unit: 'month', from: '', to: '9' },
    ]
    const line = await tableFollowers(table).read()
    let before = await transactions(table)
    for (let tries = 1; ; tries += 1) {
      const [items, waiting] = await Promise.all([itemsIn(table, spans), waitingNow(table)])
      const after = await transactions(table)
      const isSettled = before === after
      if (isSettled || tries === mostTries)
        return { ...friendsNow(items, waiting, { from, to }), ...(line && { line }), isSettled }
      before = after
    }
  },
})

const transactions = async ({ client, name }: Table): Promise<unknown> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: friendMarkKey, ConsistentRead: true }),
  )
  return Item?.transactions
}

/** The index is a moment behind: what it has may be counted already, which the event itself says. */
const waitingNow = async (table: Table): Promise<readonly UncountedFriend[]> => {
  const shards = Array.from({ length: friendShards }, (_, shard) => waitingIn(table, shard))
  const events = (await Promise.all(shards)).flatMap((page) => page.events)
  if (events.length === 0 || events.length > mostLookedAt) return events
  const items = await batchGet(
    table,
    events.map(({ id }) => friendEventKey(id)),
  )
  return items.filter((item) => item.uncountedShard !== undefined).map(readWaiting)
}
