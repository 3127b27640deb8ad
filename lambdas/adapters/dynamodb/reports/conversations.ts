import type { Conversations } from '../../../core/operator/incidents/conversation.ts'
import { queryAll } from '../query.ts'
import { type Table, talkKeyOf } from '../table.ts'
import { talkItem } from './talk-item.ts'

/** What stands beside a report in the table, in the order in which it was said. */
export const tableConversations = (table: Table): Conversations => ({
  async of(report) {
    const { pk, sk } = talkKeyOf(report, '')
    const items = await queryAll(table, {
      KeyConditionExpression: 'pk = :report AND begins_with(sk, :talk)',
      ExpressionAttributeValues: { ':report': pk, ':talk': sk },
      ConsistentRead: true,
    })
    return items.map((item) => talkItem.parse(item))
  },
})
