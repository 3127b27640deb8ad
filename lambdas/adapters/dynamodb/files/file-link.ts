import { GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { FileLink, FileLinks } from '../../../core/delivery/files/ports.ts'
import { fileKey, type Table } from '../table.ts'

const linkItem = z.object({
  ref: z.string(),
  secret: z.string(),
  object: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  /** Epoch seconds, by which the table also forgets it some time later. */
  expiresAt: z.number(),
})

/** Finding links in the table, apart from creating them: the function that opens them cannot write. */
export const tableFileLink = ({ client, name }: Table): Pick<FileLinks, 'find'> => ({
  async find(ref): Promise<FileLink | undefined> {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: fileKey(ref), ConsistentRead: true }),
    )
    if (!Item) return undefined
    const link = linkItem.parse(Item)
    return { ...link, expiresAt: link.expiresAt * 1000 }
  },
})
