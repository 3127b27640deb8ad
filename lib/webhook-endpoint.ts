import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import type { StageSettings } from './stage-settings.ts'

export interface WebhookEndpointProps {
  readonly settings: StageSettings
  readonly alarms: Alarms
  readonly webhook: IFunction
}

const path = '/line/webhook'

/** Nothing here tells who wrote: no address, no header, no body. */
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

/** The only door from outside: `POST /line/webhook`. */
export class WebhookEndpoint extends Construct {
  readonly url: string

  constructor(scope: Construct, id: string, props: WebhookEndpointProps) {
    super(scope, id)
    const { settings } = props
    const api = new HttpApi(this, 'Api', { apiName: Stack.of(this).stackName, createDefaultStage: false })
    const routes = api.addRoutes({
      path,
      methods: [HttpMethod.POST],
      integration: new HttpLambdaIntegration('Webhook', props.webhook),
    })
    for (const route of routes)
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'LINE cannot sign in; the function verifies its signature over the raw body.',
      })
    const logs = new LogGroup(this, 'AccessLogs', {
      retention: settings.logRetention,
      removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: settings.requestsPerSecond, burstLimit: settings.requestsPerSecond },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(accessLog),
      },
    })
    this.url = `${api.apiEndpoint}${path}`
    this.watch(api, props.alarms)
  }

  private watch(api: HttpApi, alarms: Alarms): void {
    const period = Duration.minutes(5)
    alarms.watch('endpoint-failing', {
      metric: api.metricServerError({ period, statistic: 'Sum' }),
      means: 'LINE could not hand over what people wrote; it may deliver it again, or never.',
      first: 'see whether "webhook-errors" or "webhook-throttles" rings too and follow that.',
    })
    alarms.watch('endpoint-refusing', {
      metric: new MathExpression({
        label: 'percent refused, of at least 20 requests',
        expression: 'IF(requests >= 20, 100 * refused / requests, 0)',
        usingMetrics: {
          refused: api.metricClientError({ period, statistic: 'Sum' }),
          requests: api.metricCount({ period, statistic: 'Sum' }),
        },
        period,
      }),
      from: 50,
      means: 'Most of what LINE sends is refused: the channel secret is wrong or the limit is too low.',
      first: 'read the statuses in the access log: 401 is a wrong secret, 429 the limit.',
    })
    alarms.watch('endpoint-slow', {
      metric: api.metricLatency({ period, statistic: 'p99' }),
      from: 1_500,
      periods: 2,
      means: 'Answers take almost 2 s, after which LINE gives up and may switch the webhook off.',
      first: 'look for cold starts, throttling or a slow DynamoDB or LINE API in the webhook log.',
    })
  }
}
