import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { DueItem, DueItemOwner, Overdue } from '../../core/delivery/ports.ts'
import type { ReportId } from '../../core/shared/report-id.ts'
import { owedIndex } from './schema.ts'
import { owedShards, shardName, type Table } from './table.ts'

/** What the sparse index holds, shard by shard; a moment behind the table, which the next sweep makes good. */
export const tableOverdue = ({ client, name }: Table): Overdue => ({
  async *pages({ from, to }) {
    // Each sweep begins elsewhere, so that no shard always comes last.
    const first = Math.floor(to / 60_000)
    for (let nth = 0; nth < owedShards; nth += 1) {
      const shard = (first + nth) % owedShards
      let start: Record<string, unknown> | undefined
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: name,
            IndexName: owedIndex.name,
            KeyConditionExpression: 'owedShard = :shard AND owedAt BETWEEN :from AND :to',
            ExpressionAttributeValues: { ':shard': shardName(shard), ':from': from, ':to': to },
            Limit: 100,
            ...(start && { ExclusiveStartKey: start }),
          }),
        )
        const due = (page.Items ?? []).flatMap((item) => dueOf(String(item.pk), Number(item.owedAt)))
        if (due.length > 0) yield due
        start = page.LastEvaluatedKey
      } while (start)
    }
  },
})

const dueOf = (pk: string, at: number): readonly DueItem[] => {
  const owner = ownerOf(pk)
  return owner ? [{ owner, at }] : []
}

const ownerOf = (pk: string): DueItemOwner | undefined => {
  const [type, ...id] = pk.split('#')
  if (type === 'CHAT') return { kind: 'chat', userId: id.join('#') }
  if (type === 'REPORT') return { kind: 'report', id: id.join('#') as ReportId }
  return undefined
}
