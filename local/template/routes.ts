import type { Resolved } from './deployment.ts'

/** A route of the HTTP API and the function behind it. */
export interface RouteSettings {
  /** As in the template: `POST /line/webhook`, `ANY /files/{proxy+}` or `$default`. */
  readonly key: string
  /** The integration's URI: a function's ARN, or an invocation path that contains it. */
  readonly target: string
  readonly timeoutMs: number
}

/** An HTTP API waits this long at most, and by default. */
const longestWaitMs = 30_000

export const describeRoute = ({ logicalId, properties, other }: Resolved): RouteSettings => {
  const integration = other(String(properties.Target).replace(/^integrations\//, ''))?.properties
  if (integration?.IntegrationType !== 'AWS_PROXY' || integration.PayloadFormatVersion !== '2.0') {
    throw new Error(`${logicalId}: only functions with payload format 2.0 stand behind routes locally`)
  }
  if (properties.AuthorizationType && properties.AuthorizationType !== 'NONE') {
    throw new Error(`${logicalId}: authorizers are not run locally`)
  }
  return {
    key: String(properties.RouteKey),
    target: String(integration.IntegrationUri),
    timeoutMs: Number(integration.TimeoutInMillis ?? longestWaitMs),
  }
}
