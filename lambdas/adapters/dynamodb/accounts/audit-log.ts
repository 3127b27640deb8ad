import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { AuditEntry, AuditLog } from '../../../core/access/audit/entry.ts'
import { matchesAuditQuestion } from '../../../core/access/audit/meets.ts'
import { thaiDay } from '../../../core/shared/day.ts'
import { type Table, unlessConditionFails } from '../table.ts'
import {
  auditKey,
  auditPartition,
  auditPosition,
  auditShards,
  endOfDay,
  readAuditEntry,
  startOfDay,
} from './audit-item.ts'

/** Looks into a day that one page may cost; a page that ends there has a `next`, however little was found. */
const mostLooks = 31
/** Lines that are looked through in one partition at once, where most may be of others. */
const mostInLook = 200

/** The audit log in the table: an item a line, written once and never changed, a day in a few partitions. */
export const tableAuditLog = (table: Table): AuditLog => ({
  async add(entry) {
    await unlessConditionFails(
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...auditKey(entry), ...entry },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    )
  },
  async page(question) {
    const found: AuditEntry[] = []
    let before = question.after ?? endOfDay(question.to)
    for (let looks = 0; looks < mostLooks; looks += 1) {
      const day = dayBefore(before)
      if (day < question.from) return { entries: found }
      const looked = await lookBack(table, day, before)
      found.push(...looked.entries.filter((entry) => matchesAuditQuestion(entry, question)))
      if (found.length > question.limit) {
        const entries = found.slice(0, question.limit)
        return { entries, next: auditPosition(entries.at(-1) as AuditEntry) }
      }
      before = looked.downTo
    }
    return { entries: found, next: before }
  },
})

/** The day of the last moment before a position; a position without an id is before all lines of its millisecond. */
const dayBefore = (position: string): string =>
  thaiDay(Number(position.slice(0, 13)) - (position.includes('#') ? 0 : 1))

/** The lines of a day before a position, newest first, and down to where all of its partitions were looked through. */
const lookBack = async (table: Table, day: string, before: string) => {
  const shards = Array.from({ length: auditShards }, (_, shard) => shard)
  const looks = await Promise.all(shards.map((shard) => lookIn(table, auditPartition(day, shard), before)))
  const downTo = looks.flatMap(({ stoppedAt }) => stoppedAt ?? []).reduce(later, startOfDay(day))
  const entries = looks
    .flatMap(({ items }) => items)
    .filter((entry) => auditPosition(entry) >= downTo)
    .toSorted((a, b) => (auditPosition(a) < auditPosition(b) ? 1 : -1))
  return { entries, downTo }
}

const later = (one: string, other: string): string => (one > other ? one : other)

const lookIn = async ({ client, name }: Table, partition: string, before: string) => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND sk < :before',
      ExpressionAttributeValues: { ':pk': partition, ':before': before },
      ScanIndexForward: false,
      Limit: mostInLook,
    }),
  )
  const stoppedAt: string | undefined = LastEvaluatedKey?.sk
  return { items: Items.map(readAuditEntry), stoppedAt }
}
