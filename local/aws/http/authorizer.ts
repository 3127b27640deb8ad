import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import type { JwtAuthorizerSettings } from '../template/routes.ts'

/** What an HTTP API does with a request before its function sees it. */
export type Admission =
  | { readonly kind: 'admitted'; readonly context: object }
  | { readonly kind: 'refused'; readonly status: 401 | 403; readonly challenge: string }

const refused = (error: string, description: string): Admission => ({
  kind: 'refused',
  status: 401,
  challenge: `Bearer scope="" error="${error}" error_description="${description}"`,
})

/** An HTTP API hands all claims on as text. */
const asText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.join(' ')}]`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const tokenIn = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : header.replace(/^Bearer\s+/i, '')

const scopesOf = ({ scope, scp }: JWTPayload): readonly string[] => String(scope ?? scp ?? '').split(' ')

/**
 * A JWT authorizer of an HTTP API: issuer, signature, times and audience (`aud`, or `client_id` where there is none), then
 * one of the route's scopes.
 */
export const createAuthorizer = ({ issuer, audience, scopes }: JwtAuthorizerSettings) => {
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`))
  return async (authorization: string | undefined): Promise<Admission> => {
    const token = tokenIn(authorization)
    if (!token) return { kind: 'refused', status: 401, challenge: 'Bearer' }
    let claims: JWTPayload
    try {
      claims = (await jwtVerify(token, keys, { issuer, algorithms: ['RS256'] })).payload
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error
      if (error instanceof errors.JWTExpired) return refused('invalid_token', 'the token has expired')
      return refused('invalid_token', 'the token is not valid')
    }
    const meant = [claims.aud ?? claims.client_id].flat()
    if (!meant.some((one) => audience.includes(String(one))))
      return refused('invalid_token', 'the token does not have a valid audience')
    if (scopes.length > 0 && !scopesOf(claims).some((scope) => scopes.includes(scope)))
      return {
        kind: 'refused',
        status: 403,
        challenge: `Bearer scope="${scopes.join(' ')}" error="insufficient_scope"`,
      }
    const texts = Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, asText(value)]))
    return {
      kind: 'admitted',
      context: { jwt: { claims: texts, scopes: scopes.length > 0 ? scopes : null } },
    }
  }
}
