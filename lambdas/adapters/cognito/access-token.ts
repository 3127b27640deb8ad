import { JwtVerifier } from 'aws-jwt-verify'
import { FetchError, JwtBaseError } from 'aws-jwt-verify/error'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import type { ReadToken } from '../../core/operator/live/ports.ts'

/** Keys come at once or not at all (ms). */
const keysTimeout = 2_000

const fetchKeys = async (address: string): Promise<ArrayBuffer> => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(keysTimeout) })
  if (!answer.ok) throw new Error(`The keys of the issuer are answered with ${answer.status}`)
  return answer.arrayBuffer()
}

/** Access tokens of one client of a user pool, checked against the pool's keys, which are fetched once. */
export const cognitoAccessTokens = ({
  issuer,
  clientId,
}: {
  readonly issuer: string
  readonly clientId: string
}): ReadToken => {
  const verifier = JwtVerifier.create(
    { issuer, audience: null, jwksUri: `${issuer}/.well-known/jwks.json` },
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: fetchKeys } }) },
  )
  return async (token) => {
    const claims = await verifier.verify(token).catch((error: unknown) => {
      // Where the keys cannot be had, nobody knows whether the token is good.
      if (error instanceof JwtBaseError && !(error instanceof FetchError)) return undefined
      throw error
    })
    const isOurs = claims?.token_use === 'access' && claims.client_id === clientId
    return isOurs && typeof claims.username === 'string' ? claims.username : undefined
  }
}
