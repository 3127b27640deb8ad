import { randomBytes } from 'node:crypto'
import type { SQSClient } from '@aws-sdk/client-sqs'
import type { IncomingPorts } from '../core/incoming.ts'
import { officerRegister } from '../core/officers/registration.ts'
import { readLadder } from '../core/response/ladder.ts'
import { tableCardIndex } from '../dynamo/card-index.ts'
import { tableChats } from '../dynamo/chats.ts'
import { tableDrills } from '../dynamo/drills.ts'
import { tableFriendEvents } from '../dynamo/friend-events.ts'
import { tableLinks } from '../dynamo/links.ts'
import { tableOfficers } from '../dynamo/officers.ts'
import { tableReports } from '../dynamo/reports.ts'
import { openTable } from '../dynamo/table.ts'
import { tableTalks } from '../dynamo/talks.ts'
import { sqsInbox, sqsReportQueue } from '../queue/queues.ts'
import type { ChannelSecret } from '../secrets/channel-secret.ts'
import type { Env } from '../webhook/env.ts'
import { systemClock } from './clock.ts'
import { composeMessenger } from './line.ts'
import { metricWatch } from './observe.ts'

/** What talking with citizens and responders needs, for the webhook and for the inbox alike. */
export const composeConverse = (env: Env, secret: ChannelSecret, sqs: SQSClient): IncomingPorts => {
  const table = openTable(env.TABLE_NAME)
  return {
    chats: tableChats(table, systemClock),
    reports: tableReports(table, systemClock),
    talks: tableTalks(table),
    cardIndex: tableCardIndex(table, systemClock),
    officers: officerRegister(tableOfficers(table)),
    links: tableLinks(table, systemClock),
    drills: tableDrills(table),
    friends: tableFriendEvents(table, systemClock),
    messenger: composeMessenger(env.LINE_API_BASE_URL, secret),
    reportQueue: sqsReportQueue(sqs, env.REPORT_QUEUE_URL),
    inbox: sqsInbox(sqs, env.INBOX_QUEUE_URL),
    ladder: readLadder(env.LADDER),
    watch: metricWatch(),
    now: systemClock,
    newToken: () => randomBytes(8).toString('base64url'),
  }
}
