import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { KeptFollowers, LineFollowers } from '../../../core/figures/friends/line-followers.ts'
import { partitions } from '../schema.ts'
import type { Table } from '../table.ts'

const key = { pk: partitions.friendFigures, sk: 'LINE' }

const followersItem = z.object({
  day: z.string(),
  followers: z.number(),
  targetedReaches: z.number(),
  blocks: z.number(),
}) satisfies z.ZodMiniType<LineFollowers>

/** LINE's newest figures of friends in the table. Allowed by GetItem and PutItem. */
export const tableFollowers = ({ client, name }: Table): KeptFollowers => ({
  async read() {
    const { Item } = await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }))
    return Item && followersItem.parse(Item)
  },
  async keep(followers) {
    await client.send(new PutCommand({ TableName: name, Item: { ...key, ...followers } }))
  },
})
