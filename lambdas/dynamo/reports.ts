import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Reports } from '../core/ports.ts'
import { reportDueAt } from '../core/report.ts'
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
  async save(report) {
    const key = reportKey(report.id)
    const saved = { ...report, version: report.version + 1 }
    const written = await unlessConditionFails(
      client.send(
        new PutCommand({
          TableName: name,
          Item: { ...key, ...saved, ...owedAttributes(key.pk, reportDueAt(saved)) },
          ...(report.version === 0
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : {
                ConditionExpression: 'version = :read',
                ExpressionAttributeValues: { ':read': report.version },
              }),
        }),
      ),
    )
    return written && saved
  },
})
