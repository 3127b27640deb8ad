import type { SQSClient } from '@aws-sdk/client-sqs'
import type { DeliverPorts } from '../core/deliver.ts'
import { tableReports } from '../dynamo/reports.ts'
import { openTable } from '../dynamo/table.ts'
import { rememberedRoster, tableRoster } from '../dynamo/units.ts'
import { amazonPlaceIndex } from '../location/place-index.ts'
import { sqsReportQueue } from '../queue/queues.ts'
import type { Env } from '../router/env.ts'
import type { ChannelSecret } from '../secrets/channel-secret.ts'
import { systemClock } from './clock.ts'
import { composeMessenger } from './line.ts'
import { logger, metricWatch } from './observe.ts'

/** A unit that is linked or moved is taken up within this (ms). */
const rosterFreshFor = 30_000

/** What routing and delivering needs. */
export const composeDeliver = (
  env: Env,
  secret: ChannelSecret,
  sqs: SQSClient,
  locationEndpoint: string | undefined,
): DeliverPorts => {
  const table = openTable(env.TABLE_NAME)
  return {
    reports: tableReports(table),
    roster: rememberedRoster(tableRoster(table), rosterFreshFor, systemClock),
    placeIndex: amazonPlaceIndex({
      indexName: env.PLACE_INDEX_NAME,
      region: env.PLACE_INDEX_REGION,
      ...(locationEndpoint && { endpoint: locationEndpoint }),
      onFailure: (search, error) => logger.warn('Place search failed', { search, error }),
    }),
    messenger: composeMessenger(env.LINE_API_BASE_URL, secret),
    reportQueue: sqsReportQueue(sqs, env.REPORT_QUEUE_URL),
    watch: metricWatch(),
    now: systemClock,
  }
}
