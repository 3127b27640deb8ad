import { Duration } from 'aws-cdk-lib'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Construct } from 'constructs'
import type { Env } from '../../lambdas/functions/router/env.ts'
import type { Alarms } from '../shared/alarms.ts'
import { ReliableQueue } from '../shared/reliable-queue.ts'
import { ServiceFunction } from '../shared/service-function.ts'
import type { StageSettings } from '../shared/stage-settings.ts'
import type { CaseStore } from '../storage/case-store.ts'
import type { ReportFiles } from '../storage/file-store.ts'
import { dutyPhoneMessaging } from './duty-phone-texts.ts'
import type { FileLinkEndpoint } from './file-links.ts'
import type { LineCredentials } from './line-channel.ts'
import type { PlaceSearch } from './place-search.ts'

export interface ReportRoutingProps {
  readonly settings: StageSettings
  readonly alarms: Alarms
  readonly store: CaseStore
  readonly line: LineCredentials
  readonly places: PlaceSearch
  readonly files: ReportFiles
  readonly fileLinks: FileLinkEndpoint
}

/**
 * From an accepted report to the groups of those who can act. A message is only the fast path, the table
 * knows what is owed; so five attempts are enough and the sweep queues the report again.
 */
export class ReportRouting extends Construct {
  readonly reports: ReliableQueue

  constructor(scope: Construct, id: string, props: ReportRoutingProps) {
    super(scope, id)
    const { settings, alarms, store, line, places, files, fileLinks } = props
    // Ten reports at once, each with 700 ms for its place and a few calls to LINE.
    const timeout = Duration.seconds(30)
    this.reports = new ReliableQueue(this, 'Reports', {
      alarms,
      key: 'reports',
      consumerTimeout: timeout,
      maxReceives: 10,
      longestDelay: Duration.minutes(15),
      deadLetter: {
        means: 'A report failed ten times on its way to the police; only the sweep still tries.',
        first: 'find the report in the router log and call the station by phone if nobody has it.',
      },
      waiting: {
        means: 'Reports wait in the queue although they are due.',
        first: 'see whether the router fails, is throttled or LINE answers slowly.',
      },
    })
    const router = new ServiceFunction<Env>(this, 'Router', {
      settings,
      alarms,
      name: 'router',
      description: 'finds who is responsible for a report and notifies them',
      timeout,
      memorySize: 1024,
      sendsToItself: true,
      environment: {
        TABLE_NAME: store.cases,
        REPORT_QUEUE_URL: this.reports.sending,
        LINE_SECRET_ARN: line.credentials,
        LINE_API_BASE_URL: line.apiBaseUrl,
        LINE_DATA_BASE_URL: line.dataBaseUrl,
        PLACE_INDEX_NAME: places.searching,
        PLACE_INDEX_REGION: places.region,
        SMS: dutyPhoneMessaging(this, settings),
        FILES_BUCKET: files.keeping,
        FILES_BASE_URL: fileLinks.baseUrl,
      },
      failure: {
        means: 'Reports may not be reaching the police; the sweep repeats them every minute.',
        first: 'read the newest error in the router log and whether "sweep-found-overdue" rings too.',
      },
    })
    const { minimum, maximum } = settings.reportPollers
    router.addEventSource(
      new SqsEventSource(this.reports.queue, {
        batchSize: 10,
        reportBatchItemFailures: true,
        provisionedPollerConfig: { minimumPollers: minimum, maximumPollers: maximum },
      }),
    )
  }
}
