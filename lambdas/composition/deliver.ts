import type { SQSClient } from '@aws-sdk/client-sqs'
import type { DeliverPorts } from '../core/deliver.ts'
import { rememberedRules } from '../core/settings/remembered-rules.ts'
import { tableCardIndex } from '../dynamo/card-index.ts'
import { tableNearby } from '../dynamo/nearby.ts'
import { tableReports } from '../dynamo/reports.ts'
import { tableSettings } from '../dynamo/settings.ts'
import { openTable } from '../dynamo/table.ts'
import { tableTalks } from '../dynamo/talks.ts'
import { rememberedRoster, tableRoster } from '../dynamo/units.ts'
import { amazonPlaceIndex } from '../location/place-index.ts'
import { sqsReportQueue } from '../queue/queues.ts'
import type { Env } from '../router/env.ts'
import type { ChannelSecret } from '../secrets/channel-secret.ts'
import { systemClock } from './clock.ts'
import { composeDutyPhone } from './duty-phone.ts'
import { composeFiles } from './files.ts'
import { composeMessenger } from './line.ts'
import { logger, metricWatch } from './observe.ts'

/** A unit that is linked or moved, or a rule that is set, is taken up within this (ms). */
const rosterFreshFor = 30_000

/** What routing and delivering needs. */
export const composeDeliver = (
  env: Env,
  secret: ChannelSecret,
  sqs: SQSClient,
  locationEndpoint: string | undefined,
): DeliverPorts => {
  const table = openTable(env.TABLE_NAME)
  const watch = metricWatch()
  const dutyPhone = composeDutyPhone(env, watch)
  return {
    reports: tableReports(table, systemClock),
    talks: tableTalks(table),
    cardIndex: tableCardIndex(table, systemClock),
    nearby: tableNearby(table, systemClock),
    files: composeFiles(env, secret),
    ...(dutyPhone && { dutyPhone }),
    roster: rememberedRoster(tableRoster(table), rosterFreshFor, systemClock),
    rules: rememberedRules(tableSettings(table), { freshFor: rosterFreshFor, now: systemClock, watch }),
    placeIndex: amazonPlaceIndex({
      indexName: env.PLACE_INDEX_NAME,
      region: env.PLACE_INDEX_REGION,
      ...(locationEndpoint && { endpoint: locationEndpoint }),
      onFailure: (search, error) => logger.warn('Place search failed', { search, error }),
    }),
    messenger: composeMessenger(env.LINE_API_BASE_URL, secret, env.FILES_BASE_URL),
    reportQueue: sqsReportQueue(sqs, env.REPORT_QUEUE_URL),
    watch,
    now: systemClock,
  }
}
