import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Overdue, Owner } from '../core/ports.ts'
import type { ReportId } from '../core/report-id.ts'
import { owedIndex, owedShards, shardName, type Table } from './table.ts'

/** What the sparse index holds, shard by shard; a moment behind the table, which the next sweep makes good. */
export const tableOverdue = ({ client, name }: Table): Overdue => ({
  async *pages(before) {
    // Each sweep begins elsewhere, so that no shard always comes last.
    const first = Math.floor(before / 60_000)
    for (let nth = 0; nth < owedShards; nth += 1) {
      const shard = (first + nth) % owedShards
      let start: Record<string, unknown> | undefined
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: name,
            IndexName: owedIndex,
            KeyConditionExpression: 'owedShard = :shard AND owedAt <= :before',
            ExpressionAttributeValues: { ':shard': shardName(shard), ':before': before },
            Limit: 100,
            ...(start && { ExclusiveStartKey: start }),
          }),
        )
        const owners = (page.Items ?? []).flatMap((item) => ownerOf(String(item.pk)))
        if (owners.length > 0) yield owners
        start = page.LastEvaluatedKey
      } while (start)
    }
  },
})

const ownerOf = (pk: string): readonly Owner[] => {
  const [type, ...id] = pk.split('#')
  if (type === 'CHAT') return [{ kind: 'chat', userId: id.join('#') }]
  if (type === 'REPORT') return [{ kind: 'report', id: id.join('#') as ReportId }]
  return []
}
