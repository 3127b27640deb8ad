import type { Resolved } from './resource.ts'

/** A directory of people who may sign in. */
export interface UserPoolSettings {
  /** Such as `ap-southeast-1_8Gg2kPfQz`. */
  readonly id: string
  readonly issuer: string
  readonly passwordPolicy: PasswordPolicy
  readonly temporaryPasswordDays: number
}

export interface PasswordPolicy {
  readonly minimumLength: number
  readonly requires: readonly ('lowercase' | 'uppercase' | 'numbers' | 'symbols')[]
}

/** An application that people of a pool sign in to, by codes with PKCE and without a secret. */
export interface PoolClientSettings {
  readonly id: string
  readonly poolId: string
  readonly callbackUrls: readonly string[]
  readonly logoutUrls: readonly string[]
  readonly scopes: readonly string[]
  readonly accessTokenMs: number
  readonly refreshTokenMs: number
}

const kinds = {
  Lowercase: 'lowercase',
  Uppercase: 'uppercase',
  Numbers: 'numbers',
  Symbols: 'symbols',
} as const

export const describeUserPool = ({ logicalId, identity, properties }: Resolved): UserPoolSettings => {
  const { MfaConfiguration = 'OFF', Policies = {} } = properties
  if (MfaConfiguration === 'ON') throw new Error(`${logicalId}: second factors are not asked for locally`)
  const { PasswordPolicy = {} } = Policies as { PasswordPolicy?: Record<string, unknown> }
  return {
    id: identity.ref,
    issuer: String(identity.attributes.ProviderURL),
    passwordPolicy: {
      minimumLength: Number(PasswordPolicy.MinimumLength ?? 8),
      requires: Object.entries(kinds).flatMap(([name, kind]) =>
        PasswordPolicy[`Require${name}`] ? [kind] : [],
      ),
    },
    temporaryPasswordDays: Number(PasswordPolicy.TemporaryPasswordValidityDays ?? 7),
  }
}

const unitsMs: Readonly<Record<string, number>> = {
  seconds: 1_000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
}

export const describePoolClient = ({ logicalId, identity, properties }: Resolved): PoolClientSettings => {
  const { GenerateSecret, AllowedOAuthFlows, TokenValidityUnits = {} } = properties
  if (GenerateSecret || String(AllowedOAuthFlows) !== 'code')
    throw new Error(`${logicalId}: only clients with codes and without a secret are run locally`)
  const { AccessToken = 'hours', RefreshToken = 'days' } = TokenValidityUnits as Record<string, string>
  return {
    id: identity.ref,
    poolId: String(properties.UserPoolId),
    callbackUrls: (properties.CallbackURLs ?? []) as string[],
    logoutUrls: (properties.LogoutURLs ?? []) as string[],
    scopes: (properties.AllowedOAuthScopes ?? []) as string[],
    accessTokenMs: Number(properties.AccessTokenValidity ?? 1) * (unitsMs[AccessToken] ?? 0),
    refreshTokenMs: Number(properties.RefreshTokenValidity ?? 30) * (unitsMs[RefreshToken] ?? 0),
  }
}
