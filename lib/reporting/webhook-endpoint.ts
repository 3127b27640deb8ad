import { Duration, Stack } from 'aws-cdk-lib'
import { type HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { Alarms } from '../shared/alarms.ts'
import { PublicEndpoint } from '../shared/public-endpoint.ts'
import type { StageSettings } from '../shared/stage-settings.ts'

export interface WebhookEndpointProps {
  readonly settings: StageSettings
  readonly alarms: Alarms
  readonly webhook: IFunction
}

const path = '/line/webhook'

/** LINE's door: `POST /line/webhook`. */
export class WebhookEndpoint extends PublicEndpoint {
  readonly url: string

  constructor(scope: Construct, id: string, { settings, alarms, webhook }: WebhookEndpointProps) {
    super(scope, id, {
      settings,
      apiName: Stack.of(scope).stackName,
      method: HttpMethod.POST,
      path,
      name: 'Webhook',
      target: webhook,
      requestsPerSecond: settings.requestsPerSecond,
      whyOpen: 'LINE cannot sign in; the function verifies its signature over the raw body.',
    })
    this.url = `${this.api.apiEndpoint}${path}`
    this.watch(this.api, alarms)
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
