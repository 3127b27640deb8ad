import * as z from 'zod/mini'
import type { AuditEntry } from '../../../core/access/audit/entry.ts'
import { auditActions } from '../../../core/shared/audit-action.ts'
import { thaiDay } from '../../../core/shared/day.ts'
import { roles } from '../../../core/shared/post.ts'
import { type CountedProvince, isProvinceCode } from '../../../core/shared/province.ts'
import { partitions } from '../schema.ts'
import { shardNumber } from '../table.ts'

/** A morning on which everybody looks at the same incident is spread over so many partitions of 1,000 writes a second. */
export const auditShards = 4

/** The lines of a day in Thailand, in a few partitions. */
export const auditPartition = (day: string, shard: number | '*'): string =>
  `${partitions.audit}${day}#${shard}`

/** Lines sort by their moment; the id keeps apart what happens in the same millisecond, and repeats together. */
export const auditPosition = ({ at, id }: Pick<AuditEntry, 'at' | 'id'>): string => `${written(at)}#${id}`

/** Positions between which all lines of a day in Thailand are. */
export const startOfDay = (day: string): string => written(Date.parse(`${day}T00:00:00+07:00`))
export const endOfDay = (day: string): string => written(Date.parse(`${day}T24:00:00+07:00`))

const written = (at: number): string => String(at).padStart(13, '0')

export const auditKey = (entry: AuditEntry) => ({
  pk: auditPartition(thaiDay(entry.at), shardNumber(entry.id, auditShards)),
  sk: auditPosition(entry),
})

const auditItem = z.object({
  id: z.string(),
  at: z.number(),
  who: z.object({ id: z.string(), name: z.string(), role: z.enum(roles) }),
  action: z.enum(auditActions),
  subject: z.exactOptional(z.string()),
  subjectId: z.exactOptional(z.string()),
  province: z.exactOptional(
    z.custom<CountedProvince>(
      (value) => value === 'unknown' || (typeof value === 'string' && isProvinceCode(value)),
    ),
  ),
  detail: z.exactOptional(z.string()),
}) satisfies z.ZodMiniType<AuditEntry>

export const readAuditEntry = (item: unknown): AuditEntry => auditItem.parse(item)
