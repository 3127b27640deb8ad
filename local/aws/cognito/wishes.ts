import type { PoolClientSettings } from '../template/user-pools.ts'
import type { CodeRequest } from './codes.ts'
import { OAuthFailure } from './failure.ts'

const isHere = ({ hostname, protocol }: URL): boolean =>
  protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1')

/**
 * Whether people may be sent there: on one machine the paths are those of the template, the origin is any on this
 * machine, as a page that is being worked on has a server of its own.
 */
const isAllowed = (url: string, allowed: readonly string[]): boolean => {
  if (allowed.includes(url)) return true
  if (!URL.canParse(url)) return false
  const asked = new URL(url)
  return (
    isHere(asked) &&
    allowed.some((known) => new URL(known).pathname === asked.pathname && asked.search === '')
  )
}

export interface SignInRequest {
  readonly client: PoolClientSettings
  readonly wish: CodeRequest
}

/** Thrown where nobody may be sent back with the failure, since it is not known where to. */
export class NowhereToGo extends Error {}

export const clientOf = (clients: readonly PoolClientSettings[], id: string | null): PoolClientSettings => {
  const client = clients.find((candidate) => candidate.id === id)
  if (!client) throw new NowhereToGo(`No client ${id}`)
  return client
}

/** Reads `/oauth2/authorize`. Throws `NowhereToGo`, or an `OAuthFailure` of which the page may be told. */
export const readWish = (query: URLSearchParams, clients: readonly PoolClientSettings[]): SignInRequest => {
  const client = clientOf(clients, query.get('client_id'))
  const redirectUri = query.get('redirect_uri') ?? ''
  if (!isAllowed(redirectUri, client.callbackUrls)) throw new NowhereToGo(`redirect_mismatch: ${redirectUri}`)
  if (query.get('response_type') !== 'code') throw new OAuthFailure('unsupported_response_type')
  const scope = query.get('scope') ?? client.scopes.join(' ')
  if (!scope.split(' ').every((one) => client.scopes.includes(one))) throw new OAuthFailure('invalid_scope')
  const challenge = query.get('code_challenge')
  if (!challenge || query.get('code_challenge_method') !== 'S256')
    throw new OAuthFailure('invalid_request', 'code_challenge with S256 is wanted')
  const [state, nonce] = [query.get('state') ?? undefined, query.get('nonce') ?? undefined]
  return { client, wish: { clientId: client.id, redirectUri, scope, state, nonce, challenge } }
}

/** Where `/logout` leads. Throws `NowhereToGo`. */
export const readSignOut = (query: URLSearchParams, clients: readonly PoolClientSettings[]): string => {
  const client = clientOf(clients, query.get('client_id'))
  const url = query.get('logout_uri') ?? ''
  if (!isAllowed(url, client.logoutUrls)) throw new NowhereToGo(`logout_uri: ${url}`)
  return url
}
