import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { exportKinds } from '../../../core/exports/asked.ts'
import { type ExportJob, jobProblems } from '../../../core/exports/job.ts'
import type { ExportJobs } from '../../../core/exports/ports.ts'
import { statuses } from '../../../core/shared/status.ts'
import { readPartition } from '../query.ts'
import { partitions } from '../schema.ts'
import { storedCategory, storedLanguage, storedProvince } from '../stored.ts'
import { type Table, unlessConditionFails } from '../table.ts'

/** The jobs of an account stand under one key: it has some in a week. */
export const exportPartition = (account: string): string => `${partitions.export}${account}`
export const exportKey = (account: string, id: string) => ({ pk: exportPartition(account), sk: id })

const jobItem = z.object({
  id: z.string(),
  account: z.string(),
  kind: z.enum(exportKinds),
  filters: z.object({
    from: z.string(),
    to: z.string(),
    province: z.exactOptional(z.union([storedProvince, z.literal('unknown')])),
    status: z.exactOptional(z.array(z.enum(statuses))),
    category: z.exactOptional(z.array(storedCategory)),
  }),
  language: storedLanguage,
  askedAt: z.number(),
  movedAt: z.number(),
  keptUntil: z.number(),
  attempts: z.number(),
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('waiting') }),
    z.object({ kind: z.literal('running'), rows: z.number(), ofRows: z.exactOptional(z.number()) }),
    z.object({
      kind: z.literal('done'),
      rows: z.exactOptional(z.number()),
      bytes: z.number(),
      fileName: z.string(),
    }),
    z.object({ kind: z.literal('failed'), problem: z.enum(jobProblems) }),
  ]),
  version: z.number(),
}) satisfies z.ZodMiniType<ExportJob>

/** The jobs in the table, each saved under its version; the table forgets them when their files go. */
export const tableExportJobs = (table: Table): ExportJobs => ({
  async find(account, id) {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: exportKey(account, id), ConsistentRead: true }),
    )
    return Item && jobItem.parse(Item)
  },
  all: async (account) =>
    (await readPartition(table, exportPartition(account))).map((item) => jobItem.parse(item)),
  async save(job) {
    const saved = { ...job, version: job.version + 1 }
    const written = await unlessConditionFails(
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: {
            ...exportKey(job.account, job.id),
            ...saved,
            expiresAt: Math.ceil(job.keptUntil / 1000),
          },
          ...(job.version === 0
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : {
                ConditionExpression: 'version = :read',
                ExpressionAttributeValues: { ':read': job.version },
              }),
        }),
      ),
    )
    return written && saved
  },
})
