import type { SQSClient } from '@aws-sdk/client-sqs'
import { tableCardIndex } from '../../adapters/dynamodb/reports/card-index.ts'
import { tableNearby } from '../../adapters/dynamodb/reports/nearby.ts'
import { tableReports } from '../../adapters/dynamodb/reports/reports.ts'
import { tableTalks } from '../../adapters/dynamodb/reports/talks.ts'
import { tableSettings } from '../../adapters/dynamodb/settings/settings.ts'
import { openTable } from '../../adapters/dynamodb/table.ts'
import { cachedRoster, tableRoster } from '../../adapters/dynamodb/units/units.ts'
import { amazonPlaceIndex } from '../../adapters/location/place-index.ts'
import type { ChannelSecret } from '../../adapters/secrets/channel-secret.ts'
import { sqsReportQueue } from '../../adapters/sqs/queues.ts'
import type { DeliverPorts } from '../../core/delivery/deliver.ts'
import { cachedRules } from '../../core/settings/cached-rules.ts'
import { systemClock } from '../../runtime/clock.ts'
import { logger, metricWatch } from '../../runtime/observe.ts'
import { composeMessenger } from '../shared/compose-messenger.ts'
import { composeDutyPhone } from './compose-duty-phone.ts'
import { composeFiles } from './compose-files.ts'
import type { Env } from './env.ts'

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
    roster: cachedRoster(tableRoster(table), rosterFreshFor, systemClock),
    rules: cachedRules(tableSettings(table), { freshFor: rosterFreshFor, now: systemClock, watch }),
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
