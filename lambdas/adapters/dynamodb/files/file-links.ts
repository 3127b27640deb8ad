import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { FileLinks } from '../../../core/delivery/files/ports.ts'
import { fileKey, type Table, unlessConditionFails } from '../table.ts'
import { tableFileLink } from './file-link.ts'

/** The links in the table, one item each, written once by whoever comes first. */
export const tableFileLinks = (table: Table): FileLinks => {
  const { find } = tableFileLink(table)
  return {
    find,
    async create(link, now) {
      const expiresAt = Math.floor(link.expiresAt / 1000)
      const written = await unlessConditionFails(
        table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: { ...fileKey(link.ref), ...link, expiresAt },
            ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
            ExpressionAttributeValues: { ':now': Math.floor(now / 1000) },
          }),
        ),
      )
      const first = written ? undefined : await find(link.ref)
      return first ?? { ...link, expiresAt: expiresAt * 1000 }
    },
  }
}
