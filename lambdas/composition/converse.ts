import { randomBytes } from 'node:crypto'
import type { SQSClient } from '@aws-sdk/client-sqs'
import type { ConversePorts } from '../core/converse.ts'
import { tableChats } from '../dynamo/chats.ts'
import { tableReports } from '../dynamo/reports.ts'
import { openTable } from '../dynamo/table.ts'
import { sqsInbox, sqsReportQueue } from '../queue/queues.ts'
import type { ChannelSecret } from '../secrets/channel-secret.ts'
import type { Env } from '../webhook/env.ts'
import { systemClock } from './clock.ts'
import { composeMessenger } from './line.ts'
import { metricWatch } from './observe.ts'

/** What talking with citizens needs, for the webhook and for the inbox alike. */
export const composeConverse = (env: Env, secret: ChannelSecret, sqs: SQSClient): ConversePorts => {
  const table = openTable(env.TABLE_NAME)
  return {
    chats: tableChats(table, systemClock),
    reports: tableReports(table),
    messenger: composeMessenger(env.LINE_API_BASE_URL, secret),
    reportQueue: sqsReportQueue(sqs, env.REPORT_QUEUE_URL),
    inbox: sqsInbox(sqs, env.INBOX_QUEUE_URL),
    watch: metricWatch(),
    now: systemClock,
    newToken: () => randomBytes(8).toString('base64url'),
  }
}
