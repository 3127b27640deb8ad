import { setTimeout as pause } from 'node:timers/promises'
import { TransactionConflictException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { reportDueAt } from '../../../core/report/due.ts'
import type { Reports } from '../../../core/report/ports.ts'
import type { Scene } from '../../../core/report/scene.ts'
import type { Clock } from '../../../core/shared/clock.ts'
import { countingAttributes } from '../figures/count-item.ts'
import { listingAttributes } from '../incidents/incident-index-item.ts'
import { owedAttributes, reportKey, type Table, unlessConditionFails } from '../table.ts'
import { readReport, storedReport } from './report-item.ts'

/** While the tally has a report in a transaction, nobody can save it; that is soon over (ms). */
const transactionTime = 25

/**
 * The reports in the table: one item each, saved under its version. What it owes, and whether the figures know it as it
 * is, stands in a sparse index each; the lists by day and by province have all of them.
 */
export const tableReports = ({ client, name }: Table, now: Clock): Reports => ({
  async load(id) {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: reportKey(id), ConsistentRead: true }),
    )
    return Item && readReport(Item)
  },
  async save(report, from) {
    const key = reportKey(report.id)
    const saved = { ...report, version: report.version + 1 }
    const written = await unlessBeaten(
      client.send(
        new PutCommand({
          TableName: name,
          Item: {
            ...key,
            ...storedReport(saved),
            ...owedAttributes(key.pk, reportDueAt(saved)),
            ...countingAttributes(key.pk, saved, now()),
            ...listingAttributes(key.pk, saved),
          },
          ...(report.version === 0
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : readAs(report.version, from)),
        }),
      ),
    )
    return written && saved
  },
})

/** The write's answer, or undefined where somebody else has written since or is writing at this moment. */
const unlessBeaten = async <Answer>(write: Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await unlessConditionFails(write)
  } catch (error) {
    if (!(error instanceof TransactionConflictException)) throw error
    await pause(transactionTime)
    return undefined
  }
}

/** Nobody has saved since, and the scene is one in which this may happen. */
const readAs = (version: number, from: readonly Scene[] | undefined) => {
  const scenes = Object.fromEntries((from ?? []).map((scene, index) => [`:from${index}`, scene]))
  const allowed = from ? ` AND scene IN (${Object.keys(scenes).join(', ')})` : ''
  return {
    ConditionExpression: `version = :read${allowed}`,
    ExpressionAttributeValues: { ':read': version, ...scenes },
  }
}
