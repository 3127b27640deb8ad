import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { FileLink, FileLinks } from '../core/files/ports.ts'
import { fileKey, type Table, unlessConditionFails } from './table.ts'

const linkItem = z.object({
  ref: z.string(),
  secret: z.string(),
  object: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  /** Epoch seconds, by which the table also forgets it some time later. */
  expiresAt: z.number(),
})

/** The links in the table, one item each, written once by whoever comes first. */
export const tableFileLinks = ({ client, name }: Table): FileLinks => {
  const find = async (ref: string): Promise<FileLink | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: fileKey(ref), ConsistentRead: true }),
    )
    if (!Item) return undefined
    const link = linkItem.parse(Item)
    return { ...link, expiresAt: link.expiresAt * 1000 }
  }
  return {
    find,
    async create(link, now) {
      const expiresAt = Math.floor(link.expiresAt / 1000)
      const written = await unlessConditionFails(
        client.send(
          new PutCommand({
            TableName: name,
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
