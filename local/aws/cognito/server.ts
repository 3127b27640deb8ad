import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { JWK } from 'jose'
import * as z from 'zod'
import { bodyOf, type Listening, listen } from '../../runtime/loopback.ts'
import { signInPath } from '../template/identities.ts'
import type { PoolClientSettings, UserPoolSettings } from '../template/user-pools.ts'
import { administration, type Invitation } from './administration.ts'
import { createCodes } from './codes.ts'
import { backTo, createDoorway, type DoorwayStep } from './doorway.ts'
import { DirectoryFailure, OAuthFailure } from './failure.ts'
import { fontAt, fontHeaders } from './fonts.ts'
import { tokenEndpoints } from './oauth.ts'
import { brokenPage, type DemonstrationAccount, type PageState } from './page.ts'
import { People } from './people.ts'
import { newSigningKey, publicKeys } from './tokens.ts'
import { NowhereToGo, readSignOut, readWish } from './wishes.ts'

export interface SignInOptions {
  readonly pools: readonly UserPoolSettings[]
  readonly clients: readonly PoolClientSettings[]
  /** Signs all tokens; a new one ends everybody's sign-in. */
  readonly key?: JWK
  /** The file in which people and sign-ins are kept; in memory where it is absent. */
  readonly path?: string
  /** Those that the page offers by one tap. */
  readonly accounts?: readonly DemonstrationAccount[]
  readonly now?: () => number
  /** Takes what would be in somebody's mail. */
  readonly send?: (invitation: Invitation) => void
  readonly port?: number
}

const bodyLimitBytes = 64 * 1024
/** Older invitations are forgotten. */
const mostKept = 100

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // A form's answer leads back to the page that asked, which may have a server of its own on this machine.
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' http://localhost:* http://127.0.0.1:*",
} as const

const json = (response: ServerResponse, status: number, body: object, type = 'application/json'): void => {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    'x-amzn-requestid': randomUUID(),
  })
  response.end(JSON.stringify(body))
}

const answerStep = (response: ServerResponse, step: DoorwayStep): void => {
  if (step.kind === 'leave')
    response.writeHead(302, { location: step.url, 'cache-control': 'no-store' }).end()
  else response.writeHead(step.status, pageHeaders).end(step.html)
}

/** Administrators' calls are signed for the service `cognito-idp`. The signature itself is not checked. */
const isSigned = ({ headers }: IncomingMessage): boolean =>
  /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/[^/]+\/cognito-idp\//.test(headers.authorization ?? '')

/**
 * Cognito on one machine, on 127.0.0.1: hosted sign-in with codes and PKCE, tokens with their keys, and the operations
 * by which people are invited and locked out. A second factor is asked of nobody. `GET /_sign-in/invitations` shows what
 * people have in their mail.
 */
export const startSignIn = async (options: SignInOptions): Promise<Listening> => {
  const { pools, clients, accounts = [], key = newSigningKey(), now = () => Date.now() } = options
  const invitations: Invitation[] = []
  const people = new People(options.path)
  const codes = createCodes(now)
  const administer = administration({
    people,
    pools,
    now,
    send(invitation) {
      invitations.push(invitation)
      if (invitations.length > mostKept) invitations.shift()
      options.send?.(invitation)
    },
  })
  const tokens = tokenEndpoints({ key, pools, clients, people, codes, now })
  const doorway = createDoorway({ people, pools, codes, accounts, now })

  const administrate = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = (await bodyOf(request, bodyLimitBytes)).toString()
    const operation = String(request.headers['x-amz-target']).replace(
      /^AWSCognitoIdentityProviderService\./,
      '',
    )
    const type = 'application/x-amz-json-1.1'
    try {
      if (!isSigned(request)) throw new DirectoryFailure('MissingAuthenticationTokenException', 'Not signed')
      json(response, 200, administer(operation, JSON.parse(body)), type)
    } catch (error) {
      const isInvalid = error instanceof z.ZodError || error instanceof SyntaxError
      const name = error instanceof DirectoryFailure ? error.type : isInvalid && 'InvalidParameterException'
      if (!name) throw error
      json(response, 400, { __type: name, message: (error as Error).message }, type)
    }
  }

  /** The page's own addresses; failures go back to where somebody came from, as far as that is known. */
  const visit = (path: string, query: URLSearchParams, fields: URLSearchParams): DoorwayStep => {
    const language = query.get('lang') === 'en' ? 'en' : 'th'
    const state: PageState = { language, query: query.toString() }
    try {
      if (path === '/logout') return { kind: 'leave', url: readSignOut(query, clients) }
      const asked = readWish(query, clients)
      if (path === '/login') return doorway.tryPassword(asked, state, fields)
      if (path === '/new-password') return doorway.choosePassword(asked, state, fields)
      return doorway.show(state)
    } catch (error) {
      if (error instanceof NowhereToGo)
        return { kind: 'page', status: 400, html: brokenPage(language, error.message) }
      if (!(error instanceof OAuthFailure)) throw error
      const { error: name, message } = error
      const told = { error: name, error_description: message, state: query.get('state') ?? undefined }
      return { kind: 'leave', url: backTo(query.get('redirect_uri') ?? '', told) }
    }
  }

  const wellKnown = (pool: UserPoolSettings, host: string) => ({
    issuer: pool.issuer,
    jwks_uri: `${pool.issuer}/.well-known/jwks.json`,
    authorization_endpoint: `http://${host}${signInPath}/oauth2/authorize`,
    token_endpoint: `http://${host}${signInPath}/oauth2/token`,
    revocation_endpoint: `http://${host}${signInPath}/oauth2/revoke`,
    end_session_endpoint: `http://${host}${signInPath}/logout`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['none'],
    code_challenge_methods_supported: ['S256'],
  })

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const { method, headers } = request
    if (method === 'POST' && pathname === '/') return administrate(request, response)
    const path = pathname.startsWith(signInPath) ? pathname.slice(signInPath.length) : pathname
    const fields = async () => new URLSearchParams((await bodyOf(request, bodyLimitBytes)).toString())
    const font = fontAt(pathname)
    if (font) return void response.writeHead(200, fontHeaders).end(font)
    const pool = pools.find(({ id }) => path.startsWith(`/${id}/.well-known/`))
    if (pool && path.endsWith('/jwks.json')) return json(response, 200, publicKeys(key))
    if (pool && path.endsWith('/openid-configuration'))
      return json(response, 200, wellKnown(pool, headers.host ?? 'localhost'))
    switch (`${method} ${path}`) {
      case 'GET /oauth2/authorize':
      case 'GET /logout':
        return answerStep(response, visit(path, searchParams, new URLSearchParams()))
      case 'POST /login':
      case 'POST /new-password':
        return answerStep(response, visit(path, searchParams, await fields()))
      case 'POST /oauth2/token':
        return json(response, 200, await tokens.token(await fields()))
      case 'POST /oauth2/revoke':
        tokens.revoke(await fields())
        return json(response, 200, {})
      case 'GET /invitations':
        return json(response, 200, { invitations })
      default:
        json(response, 404, { message: 'Not found' })
    }
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (error instanceof OAuthFailure) json(response, 400, { error: error.error })
      else json(response, 500, { message: String(error) })
    })
  })
  return listen(server, options.port ?? 0)
}
