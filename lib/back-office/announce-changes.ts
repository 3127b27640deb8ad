import { Duration, Validations } from 'aws-cdk-lib'
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Env } from '../../lambdas/functions/live/env.ts'
import type { Alarms } from '../shared/alarms.ts'
import type { Binding } from '../shared/binding.ts'
import { ServiceFunction } from '../shared/service-function.ts'
import type { StageSettings } from '../shared/stage-settings.ts'
import type { CaseStore } from '../storage/case-store.ts'
import { changesFor } from '../storage/change-stream.ts'

export interface AnnounceChangesProps {
  readonly settings: StageSettings
  readonly alarms: Alarms
  readonly store: CaseStore
  /** Where pages hear of it, with the permission to tell them. */
  readonly publishing: Binding
}

/** From the table's stream to open pages: which reports are new or have changed. What cannot be told soon is given up. */
export const announceChanges = (
  scope: Construct,
  { settings, alarms, store, publishing }: AnnounceChangesProps,
): void => {
  const live = new ServiceFunction<Env>(scope, 'Live', {
    settings,
    alarms,
    name: 'live',
    description: 'tells open pages which reports have changed',
    timeout: Duration.seconds(20),
    memorySize: 512,
    environment: { LIVE_ENDPOINT: publishing },
    failure: {
      means: 'Changes reach open pages late, when they ask by themselves.',
      first: 'read the newest error in the live log; does AppSync answer?',
    },
  })
  const missed = new Queue(scope, 'Missed', {
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  })
  Validations.of(missed).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason:
      'It is the dead-letter queue of the stream, which the rule does not see; nobody reads it but a person.',
  })
  new EventSourceMapping(scope, 'Changes', {
    target: live,
    eventSourceArn: changesFor(live, store.table),
    startingPosition: StartingPosition.LATEST,
    batchSize: 100,
    filters: [{ pattern: JSON.stringify({ dynamodb: { Keys: { sk: { S: ['REPORT'] } } } }) }],
    bisectBatchOnError: true,
    // What is older has been seen by everybody who asks.
    retryAttempts: 3,
    maxRecordAge: Duration.minutes(2),
    onFailure: new SqsDlq(missed),
  })
  alarms.watch('live-missed', {
    metric: missed.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(1),
      statistic: 'Maximum',
    }),
    means: 'Open pages were not told of some changes and have seen them when they asked by themselves.',
    first: 'read the newest error in the live log; nothing has to be played again, so empty the queue.',
  })
}
