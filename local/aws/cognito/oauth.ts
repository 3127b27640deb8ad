import { randomBytes, randomUUID } from 'node:crypto'
import type { JWK } from 'jose'
import type { PoolClientSettings, UserPoolSettings } from '../template/user-pools.ts'
import type { createCodes } from './codes.ts'
import { OAuthFailure } from './failure.ts'
import type { People, SignInSession } from './people.ts'
import { issue } from './tokens.ts'

interface World {
  readonly key: JWK
  readonly pools: readonly UserPoolSettings[]
  readonly clients: readonly PoolClientSettings[]
  readonly people: People
  readonly codes: ReturnType<typeof createCodes>
  now(): number
}

/** What `POST /oauth2/token` and `/oauth2/revoke` do with a form's fields. Throws an `OAuthFailure`. */
export const tokenEndpoints = ({ key, pools, clients, people, codes, now }: World) => {
  const known = (id: string | null): { client: PoolClientSettings; pool: UserPoolSettings } => {
    const client = clients.find((candidate) => candidate.id === id)
    const pool = pools.find((candidate) => candidate.id === client?.poolId)
    if (!client || !pool) throw new OAuthFailure('invalid_client')
    return { client, pool }
  }

  const tokensOf = async (session: SignInSession, nonce?: string): Promise<object> => {
    const { client, pool } = known(session.client)
    const person = people.named(session.pool, session.username)
    if (!person?.enabled || person.signedOutAt > session.signedInAt) throw new OAuthFailure('invalid_grant')
    const tokens = await issue(
      key,
      pool,
      client,
      { person, session, ...(nonce !== undefined && { nonce }) },
      now(),
    )
    return { ...tokens, token_type: 'Bearer', expires_in: Math.floor(client.accessTokenMs / 1000) }
  }

  const byCode = async (fields: URLSearchParams): Promise<object> => {
    const { client, pool } = known(fields.get('client_id'))
    const { wish, person } = codes.redeem(
      fields.get('code') ?? '',
      client.id,
      fields.get('redirect_uri') ?? '',
      fields.get('code_verifier') ?? '',
    )
    const session: SignInSession = {
      refreshToken: randomBytes(48).toString('base64url'),
      pool: pool.id,
      username: person.username,
      client: client.id,
      scope: wish.scope,
      signedInAt: now(),
      id: randomUUID(),
    }
    const tokens = await tokensOf(session, wish.nonce)
    people.begin(session)
    return { ...tokens, refresh_token: session.refreshToken }
  }

  const byRefreshToken = async (fields: URLSearchParams): Promise<object> => {
    const { client } = known(fields.get('client_id'))
    const session = people.session(fields.get('refresh_token') ?? '')
    const isGood = session?.client === client.id && now() - session.signedInAt <= client.refreshTokenMs
    if (!isGood) throw new OAuthFailure('invalid_grant')
    return tokensOf(session)
  }

  return {
    async token(fields: URLSearchParams): Promise<object> {
      switch (fields.get('grant_type')) {
        case 'authorization_code':
          return byCode(fields)
        case 'refresh_token':
          return byRefreshToken(fields)
        default:
          throw new OAuthFailure('unsupported_grant_type')
      }
    },
    /** A token that nobody knows is as good as revoked. */
    revoke(fields: URLSearchParams): void {
      const { client } = known(fields.get('client_id'))
      const session = people.session(fields.get('token') ?? '')
      if (session && session.client !== client.id) throw new OAuthFailure('unauthorized_client')
      if (session) people.end(session.refreshToken)
    },
  }
}
