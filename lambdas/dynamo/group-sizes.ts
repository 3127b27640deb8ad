import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { GroupSize, GroupSizes } from '../core/quota/ports.ts'
import { groupSizeKey, groupSizesPartition, type Table } from './table.ts'

/** A group that is linked no more is forgotten by itself (seconds after it was last asked for). */
const keptFor = 30 * 24 * 60 * 60

const groupSizeItem = z.object({
  groupId: z.string(),
  askedAt: z.number(),
  members: z.exactOptional(z.number()),
}) satisfies z.ZodMiniType<GroupSize>

/** The sizes of groups in the table: 3,000 small items, read whole. */
export const tableGroupSizes = ({ client, name }: Table): GroupSizes => ({
  async all() {
    const sizes: GroupSize[] = []
    let start: Record<string, unknown> | undefined
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: name,
          KeyConditionExpression: 'pk = :sizes',
          ExpressionAttributeValues: { ':sizes': groupSizesPartition },
          ...(start && { ExclusiveStartKey: start }),
        }),
      )
      for (const item of page.Items ?? []) sizes.push(groupSizeItem.parse(item))
      start = page.LastEvaluatedKey
    } while (start)
    return sizes
  },
  async put(size) {
    const expiresAt = Math.floor(size.askedAt / 1000) + keptFor
    await client.send(
      new PutCommand({ TableName: name, Item: { ...groupSizeKey(size.groupId), ...size, expiresAt } }),
    )
  },
})
