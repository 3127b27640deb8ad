import { RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { type HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { StageSettings } from './stage-settings.ts'

export interface HttpStageProps {
  readonly settings: StageSettings
  readonly api: HttpApi
  /** What comes faster is refused with 429. */
  readonly requestsPerSecond: number
}

/** Nothing here tells who asked, or for what: no address, no path, no header, no body. */
const accessLog = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  integrationMilliseconds: '$context.integrationLatency',
  integrationError: '$context.integrationErrorMessage',
  error: '$context.error.message',
})

/** The stage of an HTTP API that is deployed by itself, with a limit and an access log. */
export const openStage = (
  scope: Construct,
  { settings, api, requestsPerSecond }: HttpStageProps,
): HttpStage => {
  const logs = new LogGroup(scope, 'AccessLogs', {
    retention: settings.logRetention,
    removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  return new HttpStage(scope, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: requestsPerSecond, burstLimit: requestsPerSecond },
    accessLogSettings: {
      destination: new LogGroupLogDestination(logs),
      format: AccessLogFormat.custom(accessLog),
    },
  })
}
