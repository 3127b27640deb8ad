import { Duration, Stack, Validations } from 'aws-cdk-lib'
import { AppSyncAuthorizationType, AppSyncEventResource, EventApi } from 'aws-cdk-lib/aws-appsync'
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Env } from '../lambdas/live/env.ts'
import type { Env as AccessEnv } from '../lambdas/live-access/env.ts'
import type { Alarms } from './alarms.ts'
import type { Binding } from './binding.ts'
import type { CaseStore } from './case-store.ts'
import { changesFor } from './change-stream.ts'
import { ServiceFunction } from './service-function.ts'
import type { SignIn } from './sign-in.ts'
import type { StageSettings } from './stage-settings.ts'

export interface LiveUpdatesProps {
  readonly settings: StageSettings
  readonly alarms: Alarms
  readonly store: CaseStore
  readonly signIn: SignIn
}

const namespace = 'incidents'

/**
 * Pages hear at once which reports are new or have changed: from the table's stream over an Event API with a channel per
 * province and one of the whole country. Ids only; who may hear which channel, the accounts say. Pages ask by themselves
 * where nothing comes, so that nothing rests on it.
 */
export class LiveUpdates extends Construct {
  readonly api: EventApi

  constructor(scope: Construct, id: string, props: LiveUpdatesProps) {
    super(scope, id)
    this.api = this.openApi(props)
    this.announce(props)
  }

  private openApi({ settings, alarms, store, signIn }: LiveUpdatesProps): EventApi {
    const access = new ServiceFunction<AccessEnv>(this, 'Access', {
      settings,
      alarms,
      name: 'live-access',
      description: 'decides who may hear which channel',
      timeout: Duration.seconds(5),
      memorySize: 512,
      environment: {
        TABLE_NAME: store.accounts,
        SIGN_IN_ISSUER: signIn.issuer,
        SIGN_IN_CLIENT_ID: signIn.clientId,
      },
      failure: {
        means: 'Pages hear of nothing by themselves and ask every few seconds instead.',
        first: 'read the newest error in the live-access log; does the user pool answer?',
      },
    })
    const { IAM, LAMBDA } = AppSyncAuthorizationType
    const api = new EventApi(this, 'Api', {
      apiName: Stack.of(this).stackName,
      authorizationConfig: {
        authProviders: [
          { authorizationType: IAM },
          {
            authorizationType: LAMBDA,
            lambdaAuthorizerConfig: { handler: access, resultsCacheTtl: Duration.seconds(0) },
          },
        ],
        connectionAuthModeTypes: [LAMBDA],
        defaultPublishAuthModeTypes: [IAM],
        defaultSubscribeAuthModeTypes: [LAMBDA],
      },
    })
    api.addChannelNamespace(namespace)
    return api
  }

  private announce({ settings, alarms, store }: LiveUpdatesProps): void {
    const live = new ServiceFunction<Env>(this, 'Live', {
      settings,
      alarms,
      name: 'live',
      description: 'tells open pages which reports have changed',
      timeout: Duration.seconds(20),
      memorySize: 512,
      environment: { LIVE_ENDPOINT: this.publishing },
      failure: {
        means: 'Changes reach open pages late, when they ask by themselves.',
        first: 'read the newest error in the live log; does AppSync answer?',
      },
    })
    const missed = new Queue(this, 'Missed', {
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    })
    Validations.of(missed).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'It is the dead-letter queue of the stream, which the rule does not see; nobody reads it but a person.',
    })
    new EventSourceMapping(this, 'Changes', {
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

  /** Where events are published, with the permission to. */
  private get publishing(): Binding {
    return {
      value: `https://${this.api.httpDns}/event`,
      grantTo: (grantee) => {
        const channels = AppSyncEventResource.ofChannelNamespace(namespace)
        this.api.grant(grantee, channels, 'appsync:EventPublish')
      },
    }
  }
}
