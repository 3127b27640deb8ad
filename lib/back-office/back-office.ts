import { Duration, Stack } from 'aws-cdk-lib'
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Construct } from 'constructs'
import type { Env } from '../../lambdas/functions/back-office/env.ts'
import type { LineCredentials } from '../reporting/line-channel.ts'
import type { Alarms } from '../shared/alarms.ts'
import { openStage } from '../shared/http-stage.ts'
import { ladderBinding } from '../shared/ladder-of.ts'
import type { ReliableQueue } from '../shared/reliable-queue.ts'
import { ServiceFunction } from '../shared/service-function.ts'
import type { StageSettings } from '../shared/stage-settings.ts'
import type { CaseStore } from '../storage/case-store.ts'
import type { ReportFiles } from '../storage/file-store.ts'
import type { Exports } from './exports.ts'
import { PageKey } from './page-key.ts'
import type { SignIn } from './sign-in.ts'

export interface BackOfficeProps {
  readonly settings: StageSettings
  readonly alarms: Alarms
  readonly store: CaseStore
  readonly files: ReportFiles
  readonly signIn: SignIn
  readonly exports: Exports
  readonly reports: ReliableQueue
  readonly line: LineCredentials
}

/** What some hundred people at work ask for, each page several things at once (requests a second). */
const requestsPerSecond = 200

/** The API of the pages: everything under `/api/`, for whoever has signed in; what they may, their account says. */
export class BackOffice extends Construct {
  readonly api: HttpApi

  constructor(scope: Construct, id: string, props: BackOfficeProps) {
    super(scope, id)
    const { settings, alarms, store, files, signIn, exports, reports, line } = props
    const answers = new ServiceFunction<Env>(this, 'Api', {
      settings,
      alarms,
      name: 'back-office',
      description: 'answers the pages of commanders, operators and administrators',
      timeout: Duration.seconds(20),
      memorySize: 1_769,
      environment: {
        TABLE_NAME: store.backOffice,
        FILES_BUCKET: files.reading,
        EXPORT_QUEUE_URL: exports.requests.sending,
        EXPORTS_BUCKET: exports.store.reading,
        PAGE_KEY_SECRET_ARN: new PageKey(this, 'PageKey', { settings }).signing,
        REPORT_QUEUE_URL: reports.sending,
        LINE_SECRET_ARN: line.credentials,
        LINE_API_BASE_URL: line.apiBaseUrl,
        LADDER: ladderBinding(settings),
        USER_POOL_ID: signIn.inviting,
      },
      failure: {
        means: 'The back office does not open or does not answer; reports go their way without it.',
        first: 'read the newest error in the back-office log.',
      },
    })
    this.api = new HttpApi(this, 'Http', {
      apiName: `${Stack.of(this).stackName}-back-office`,
      createDefaultStage: false,
    })
    this.api.addRoutes({
      path: '/api/{proxy+}',
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration('BackOffice', answers),
      authorizer: signIn.authorizer,
      authorizationScopes: [...signIn.scopes],
    })
    openStage(this, { settings, api: this.api, requestsPerSecond })
    alarms.watch('back-office-failing', {
      metric: this.api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      from: 5,
      means: 'Pages of the back office tell their readers that the service does not answer.',
      first: 'read which routes fail in the back-office log; is DynamoDB up?',
    })
  }
}
