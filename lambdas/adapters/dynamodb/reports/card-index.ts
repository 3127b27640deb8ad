import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { CardIndex } from '../../../core/delivery/ports.ts'
import { caseCode } from '../../../core/report/report-id.ts'
import type { Clock } from '../../../core/shared/clock.ts'
import { storedReportId } from '../stored.ts'
import { groupCodeKey, groupMessageKey, type Table } from '../table.ts'

const entry = z.object({ report: storedReportId })

/** How long a message in a group can be answered to (seconds): as long as care lasts, and then some. */
const keptFor = 90 * 24 * 60 * 60

/** Which report our messages in a group are about. A group finds nothing but what it was told itself. */
export const tableCardIndex = ({ client, name }: Table, now: Clock): CardIndex => ({
  async remember(groupId, report, messageIds) {
    const expiresAt = Math.floor(now() / 1000) + keptFor
    const keys = [
      groupCodeKey(groupId, caseCode(report)),
      ...messageIds.map((messageId) => groupMessageKey(groupId, messageId)),
    ]
    await Promise.all(
      keys.map((key) =>
        client.send(new PutCommand({ TableName: name, Item: { ...key, report, expiresAt } })),
      ),
    )
  },
  async find(groupId, by) {
    const Key =
      'messageId' in by ? groupMessageKey(groupId, by.messageId) : groupCodeKey(groupId, by.caseCode)
    const { Item } = await client.send(new GetCommand({ TableName: name, Key }))
    return Item && entry.parse(Item).report
  },
})
