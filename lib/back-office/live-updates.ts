import { Duration, Stack } from 'aws-cdk-lib'
import { AppSyncAuthorizationType, AppSyncEventResource, EventApi } from 'aws-cdk-lib/aws-appsync'
import { Construct } from 'constructs'
import type { Env } from '../../lambdas/functions/live-access/env.ts'
import type { Alarms } from '../shared/alarms.ts'
import type { Binding } from '../shared/binding.ts'
import { ServiceFunction } from '../shared/service-function.ts'
import type { StageSettings } from '../shared/stage-settings.ts'
import type { CaseStore } from '../storage/case-store.ts'
import { announceChanges } from './announce-changes.ts'
import type { SignIn } from './sign-in.ts'

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
    announceChanges(this, { ...props, publishing: this.publishing })
  }

  private openApi({ settings, alarms, store, signIn }: LiveUpdatesProps): EventApi {
    const access = new ServiceFunction<Env>(this, 'Access', {
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
