import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { GroupSize, GroupSizes } from '../../../core/delivery/quota/ports.ts'
import { readPartition } from '../query.ts'
import { groupSizeKey, groupSizesPartition, type Table } from '../table.ts'

/** A group that is linked no more is forgotten by itself (seconds after it was last asked for). */
const keptFor = 30 * 24 * 60 * 60

const groupSizeItem = z.object({
  groupId: z.string(),
  askedAt: z.number(),
  members: z.exactOptional(z.number()),
}) satisfies z.ZodMiniType<GroupSize>

/** The sizes of groups in the table: 3,000 small items, read whole. */
export const tableGroupSizes = (table: Table): GroupSizes => ({
  async all() {
    const items = await readPartition(table, groupSizesPartition)
    return items.map((item) => groupSizeItem.parse(item))
  },
  async put(size) {
    const expiresAt = Math.floor(size.askedAt / 1000) + keptFor
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: { ...groupSizeKey(size.groupId), ...size, expiresAt } }),
    )
  },
})
