import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto'
import { importJWK, type JWK, SignJWT } from 'jose'
import type { PoolClientSettings, UserPoolSettings } from '../template/user-pools.ts'
import type { SignInPerson, SignInSession } from './people.ts'

/** The private key that signs all tokens, as a JWK. */
export const newSigningKey = (): JWK => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = privateKey.export({ format: 'jwk' }) as JWK
  const kid = createHash('sha256').update(String(jwk.n)).digest('base64url')
  return { ...jwk, kid, alg: 'RS256', use: 'sig' }
}

/** The key set that anybody may see. */
export const publicKeys = ({ kty, n, e, kid, alg, use }: JWK) => ({ keys: [{ kty, n, e, kid, alg, use }] })

export interface IssuedTokens {
  readonly access_token: string
  readonly id_token: string
}

/** An access and an ID token with the claims that Cognito puts into them. */
export const issue = async (
  key: JWK,
  pool: UserPoolSettings,
  client: PoolClientSettings,
  {
    person,
    session,
    nonce,
  }: { readonly person: SignInPerson; readonly session: SignInSession; readonly nonce?: string },
  now: number,
): Promise<IssuedTokens> => {
  const privateKey = await importJWK(key, 'RS256')
  const seconds = Math.floor(now / 1000)
  const common = {
    sub: person.sub,
    iss: pool.issuer,
    origin_jti: session.id,
    auth_time: Math.floor(session.signedInAt / 1000),
    iat: seconds,
    exp: seconds + Math.floor(client.accessTokenMs / 1000),
  }
  const sign = (claims: Record<string, unknown>): Promise<string> =>
    new SignJWT({ ...common, ...claims, jti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256', kid: String(key.kid) })
      .sign(privateKey)
  return {
    access_token: await sign({
      token_use: 'access',
      version: 2,
      client_id: client.id,
      username: person.username,
      scope: session.scope,
    }),
    id_token: await sign({
      token_use: 'id',
      aud: client.id,
      'cognito:username': person.username,
      ...person.attributes,
      email_verified: person.attributes.email_verified === 'true',
      ...(nonce !== undefined && { nonce }),
    }),
  }
}
