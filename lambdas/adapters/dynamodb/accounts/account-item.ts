import * as z from 'zod/mini'
import type { Account } from '../../../core/access/account.ts'
import { accountStates, postOf, roles } from '../../../core/shared/post.ts'
import { partitions } from '../schema.ts'
import { storedProvince } from '../stored.ts'

/** All accounts stand under one key: a few thousand small items. */
export const accountsPartition = partitions.accounts
export const accountKey = (id: string) => ({ pk: accountsPartition, sk: id })

const accountItem = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  province: z.exactOptional(storedProvince),
  state: z.enum(accountStates),
  createdAt: z.number(),
  changedAt: z.number(),
  lastSeenAt: z.exactOptional(z.number()),
  version: z.number(),
})

/** Throws for what is no account, a role without the province that it needs included. */
export const readAccount = (item: unknown): Account => {
  const { role, province, ...person } = accountItem.parse(item)
  const post = postOf(role, province)
  if (!post) throw new Error(`The account ${person.id} has a role and a province that do not go together`)
  return { ...person, ...post }
}
