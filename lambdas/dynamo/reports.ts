import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { reportDueAt } from '../core/due.ts'
import type { Reports } from '../core/ports.ts'
import type { Scene } from '../core/response/scene.ts'
import { reportItem } from './report-item.ts'
import { owedAttributes, reportKey, type Table, unlessConditionFails } from './table.ts'

/** The reports in the table: one item each, saved under its version; what it owes stands in the sparse index. */
export const tableReports = ({ client, name }: Table): Reports => ({
  async load(id) {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: reportKey(id), ConsistentRead: true }),
    )
    return Item && reportItem.parse(Item)
  },
  async save(report, from) {
    const key = reportKey(report.id)
    const saved = { ...report, version: report.version + 1 }
    const written = await unlessConditionFails(
      client.send(
        new PutCommand({
          TableName: name,
          Item: { ...key, ...saved, ...owedAttributes(key.pk, reportDueAt(saved)) },
          ...(report.version === 0
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : readAs(report.version, from)),
        }),
      ),
    )
    return written && saved
  },
})

/** Nobody has saved since, and the scene is one in which this may happen. */
const readAs = (version: number, from: readonly Scene[] | undefined) => {
  const scenes = Object.fromEntries((from ?? []).map((scene, index) => [`:from${index}`, scene]))
  const allowed = from ? ` AND scene IN (${Object.keys(scenes).join(', ')})` : ''
  return {
    ConditionExpression: `version = :read${allowed}`,
    ExpressionAttributeValues: { ':read': version, ...scenes },
  }
}
