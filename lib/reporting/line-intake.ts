import { Duration } from 'aws-cdk-lib'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Construct } from 'constructs'
import type { Env as InboxEnv } from '../../lambdas/functions/inbox/env.ts'
import type { Env as WebhookEnv } from '../../lambdas/functions/webhook/env.ts'
import type { Alarms } from '../shared/alarms.ts'
import type { Bindings } from '../shared/binding.ts'
import { ladderBinding } from '../shared/ladder-of.ts'
import { ReliableQueue } from '../shared/reliable-queue.ts'
import { ServiceFunction } from '../shared/service-function.ts'
import type { StageSettings } from '../shared/stage-settings.ts'
import type { CaseStore } from '../storage/case-store.ts'
import type { LineCredentials } from './line-channel.ts'
import { WebhookEndpoint } from './webhook-endpoint.ts'

export interface LineIntakeProps {
  readonly settings: StageSettings
  readonly alarms: Alarms
  readonly store: CaseStore
  readonly line: LineCredentials
  readonly reports: ReliableQueue
}

/** What people say to us on LINE: the webhook, and the inbox for what could not be dealt with at once. */
export class LineIntake extends Construct {
  readonly inbox: ReliableQueue
  readonly endpoint: WebhookEndpoint

  constructor(scope: Construct, id: string, props: LineIntakeProps) {
    super(scope, id)
    const { settings, alarms, store, line, reports } = props
    const replayTimeout = Duration.seconds(20)
    this.inbox = new ReliableQueue(this, 'Inbox', {
      alarms,
      key: 'inbox',
      consumerTimeout: replayTimeout,
      // Every two minutes for 20 hours: the only copy of what people wrote has to outlive a long outage.
      maxReceives: 1000,
      longestDelay: Duration.minutes(2),
      deadLetter: {
        means: 'Something a person wrote to us was never dealt with; it may be a call for help.',
        first: 'redrive the queue once the cause is mended.',
      },
      waiting: {
        means: 'What people wrote is not being dealt with, so they get no answer.',
        first: 'see whether the inbox function fails and whether DynamoDB is down.',
      },
    })
    const environment = {
      TABLE_NAME: store.cases,
      INBOX_QUEUE_URL: this.inbox.sending,
      REPORT_QUEUE_URL: reports.sending,
      LINE_SECRET_ARN: line.credentials,
      LINE_API_BASE_URL: line.apiBaseUrl,
      LADDER: ladderBinding(settings),
    } satisfies Bindings<WebhookEnv> & Bindings<InboxEnv>
    const webhook = new ServiceFunction<WebhookEnv>(this, 'Webhook', {
      settings,
      alarms,
      name: 'webhook',
      description: 'answers what people write on LINE',
      // LINE gives up after 2 s, but a report finished later is still a report.
      timeout: Duration.seconds(10),
      memorySize: 1024,
      environment,
      failure: {
        means: 'People who ask for help on LINE get no answer.',
        first: 'read the newest error in the webhook log; is the channel secret filled in and DynamoDB up?',
      },
    })
    this.endpoint = new WebhookEndpoint(this, 'Endpoint', { settings, alarms, webhook })
    const inbox = new ServiceFunction<InboxEnv>(this, 'InboxReader', {
      settings,
      alarms,
      name: 'inbox',
      description: 'replays webhooks that could not be kept and resumes chats whose time has come',
      timeout: replayTimeout,
      memorySize: 512,
      sendsToItself: true,
      environment,
      failure: {
        means: 'What people wrote during an outage, and reports without a phone number, wait.',
        first: 'read the newest error in the inbox log.',
      },
    })
    inbox.addEventSource(
      new SqsEventSource(this.inbox.queue, {
        batchSize: 10,
        reportBatchItemFailures: true,
        maxConcurrency: settings.inboxConcurrency,
      }),
    )
  }
}
