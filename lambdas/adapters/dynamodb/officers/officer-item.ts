import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { type Officer, officerKey } from '../../../core/officers/officer.ts'
import { partitions } from '../schema.ts'
import { storedPhone, storedProvince } from '../stored.ts'

/** 25,000 officers are 10 MB: spread, so that they are read side by side and written faster than one partition takes. */
export const officerShards = 16

export const officerPartition = (shard: number): string => `${partitions.officers}${shard}`

/** Where an officer stands, whatever spelling of the number is given. */
export const officerItemKey = (number: string) => {
  const sk = officerKey(number)
  const shard = (createHash('sha256').update(sk).digest()[0] ?? 0) % officerShards
  return { pk: officerPartition(shard), sk }
}

/** Which officer a LINE user is. By itself it proves nothing: the officer's item must say the same. */
export const officerUserKey = (userId: string) => ({
  pk: `${partitions.officerUser}${userId}`,
  sk: 'OFFICER',
})

/** The claims that a LINE user made of late. */
export const officerTriesKey = (userId: string) => ({ pk: `${partitions.officerUser}${userId}`, sk: 'TRIES' })

export const officerItem = z.object({
  number: z.string(),
  rank: z.string(),
  nameTh: z.string(),
  role: z.string(),
  province: storedProvince,
  unit: z.exactOptional(z.string()),
  phone: storedPhone,
  registered: z.exactOptional(z.object({ userId: z.string(), at: z.number() })),
}) satisfies z.ZodMiniType<Officer>
