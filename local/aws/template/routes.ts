import type { Resolved } from './resource.ts'

/** A route of the HTTP API and the function behind it. */
export interface RouteSettings {
  /** As in the template: `POST /line/webhook`, `ANY /files/{proxy+}` or `$default`. */
  readonly key: string
  /** The integration's URI: a function's ARN, or an invocation path that contains it. */
  readonly target: string
  readonly timeoutMs: number
  /** Who may come in; anybody where it is absent. */
  readonly authorizer?: JwtAuthorizerSettings
}

/** Takes tokens of one issuer for these audiences, with one of the scopes at least where any are named. */
export interface JwtAuthorizerSettings {
  readonly issuer: string
  readonly audience: readonly string[]
  readonly scopes: readonly string[]
}

/** An HTTP API waits this long at most, and by default. */
const longestWaitMs = 30_000

export const describeRoute = ({ logicalId, properties, other }: Resolved): RouteSettings => {
  const integration = other(String(properties.Target).replace(/^integrations\//, ''))?.properties
  if (integration?.IntegrationType !== 'AWS_PROXY' || integration.PayloadFormatVersion !== '2.0') {
    throw new Error(`${logicalId}: only functions with payload format 2.0 stand behind routes locally`)
  }
  const authorizer = authorizerOf(logicalId, properties, other)
  return {
    key: String(properties.RouteKey),
    target: String(integration.IntegrationUri),
    timeoutMs: Number(integration.TimeoutInMillis ?? longestWaitMs),
    ...(authorizer && { authorizer }),
  }
}

const authorizerOf = (
  logicalId: string,
  properties: Resolved['properties'],
  other: Resolved['other'],
): JwtAuthorizerSettings | undefined => {
  const { AuthorizationType = 'NONE', AuthorizerId, AuthorizationScopes = [] } = properties
  if (AuthorizationType === 'NONE') return undefined
  const authorizer = other(String(AuthorizerId))?.properties ?? {}
  if (AuthorizationType !== 'JWT' || String(authorizer.IdentitySource) !== '$request.header.Authorization')
    throw new Error(`${logicalId}: only tokens in the Authorization header open routes locally`)
  const { Issuer, Audience } = authorizer.JwtConfiguration as { Issuer: string; Audience: string[] }
  return { issuer: Issuer, audience: Audience, scopes: AuthorizationScopes as string[] }
}
