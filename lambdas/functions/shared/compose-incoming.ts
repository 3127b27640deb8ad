import { randomBytes } from 'node:crypto'
import type { SQSClient } from '@aws-sdk/client-sqs'
import { tableChats } from '../../adapters/dynamodb/chats/chats.ts'
import { tableFriendEvents } from '../../adapters/dynamodb/friends/friend-events.ts'
import { tableDrills } from '../../adapters/dynamodb/groups/drills.ts'
import { tableLinks } from '../../adapters/dynamodb/groups/links.ts'
import { tableOfficers } from '../../adapters/dynamodb/officers/officers.ts'
import { tableCardIndex } from '../../adapters/dynamodb/reports/card-index.ts'
import { tableReports } from '../../adapters/dynamodb/reports/reports.ts'
import { tableTalks } from '../../adapters/dynamodb/reports/talks.ts'
import { openTable } from '../../adapters/dynamodb/table.ts'
import type { ChannelSecret } from '../../adapters/secrets/channel-secret.ts'
import { sqsInbox, sqsReportQueue } from '../../adapters/sqs/queues.ts'
import type { IncomingPorts } from '../../core/conversation/incoming.ts'
import { officerRegister } from '../../core/officers/registration.ts'
import { readLadder } from '../../core/report/ladder.ts'
import { systemClock } from '../../runtime/clock.ts'
import { metricWatch } from '../../runtime/observe.ts'
import type { Env } from '../webhook/env.ts'
import { composeMessenger } from './compose-messenger.ts'

/** What talking with citizens and responders needs, for the webhook and for the inbox alike. */
export const composeIncoming = (env: Env, secret: ChannelSecret, sqs: SQSClient): IncomingPorts => {
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
