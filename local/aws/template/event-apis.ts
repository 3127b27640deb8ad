import type { Resolved } from './resource.ts'

/** An API over which functions tell pages of events: published to with AWS's credentials, heard with an authorizer's leave. */
export interface EventApiSettings {
  readonly id: string
  /** The first part of its channels. */
  readonly namespaces: readonly string[]
  /** Name or ARN of the function that decides who may connect and subscribe. */
  readonly authorizer: string
}

interface AuthProvider {
  readonly AuthType: string
  readonly LambdaAuthorizerConfig?: { readonly AuthorizerUri: string }
}

export const describeEventApi = (
  { logicalId, identity, properties }: Resolved,
  namespaces: readonly Resolved[],
): EventApiSettings => {
  const config = properties.EventConfig as Readonly<Record<string, readonly AuthProvider[]>>
  const modes = (name: string): string => (config[name] ?? []).map(({ AuthType }) => AuthType).join()
  const authorizer = config.AuthProviders?.find(({ AuthType }) => AuthType === 'AWS_LAMBDA')
  const isKnown =
    modes('ConnectionAuthModes') === 'AWS_LAMBDA' &&
    modes('DefaultSubscribeAuthModes') === 'AWS_LAMBDA' &&
    modes('DefaultPublishAuthModes') === 'AWS_IAM'
  if (!isKnown || !authorizer?.LambdaAuthorizerConfig)
    throw new Error(`${logicalId}: locally a function decides who hears, and AWS’s credentials who speaks`)
  const id = String(identity.attributes.ApiId)
  return {
    id,
    namespaces: namespaces
      .filter((namespace) => namespace.properties.ApiId === id)
      .map((namespace) => String(namespace.properties.Name)),
    authorizer: authorizer.LambdaAuthorizerConfig.AuthorizerUri,
  }
}
