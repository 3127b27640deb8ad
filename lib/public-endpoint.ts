import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, type HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { StageSettings } from './stage-settings.ts'

export interface PublicEndpointProps {
  readonly settings: StageSettings
  readonly apiName: string
  readonly method: HttpMethod
  /** Such as `/files/{token}`. */
  readonly path: string
  /** What the integration is called; another name is another integration. */
  readonly name: string
  readonly target: IFunction
  /** What comes faster is refused with 429. */
  readonly requestsPerSecond: number
  /** Why nobody has to sign in, in one sentence. */
  readonly whyOpen: string
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

/** One route that anybody can reach: an HTTP API of its own, with a limit and an access log. */
export class PublicEndpoint extends Construct {
  readonly api: HttpApi

  constructor(scope: Construct, id: string, props: PublicEndpointProps) {
    super(scope, id)
    const { settings, apiName, path, method, target, requestsPerSecond } = props
    this.api = new HttpApi(this, 'Api', { apiName, createDefaultStage: false })
    const integration = new HttpLambdaIntegration(props.name, target)
    for (const route of this.api.addRoutes({ path, methods: [method], integration }))
      Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason: props.whyOpen })
    const logs = new LogGroup(this, 'AccessLogs', {
      retention: settings.logRetention,
      removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: requestsPerSecond, burstLimit: requestsPerSecond },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(accessLog),
      },
    })
  }
}
