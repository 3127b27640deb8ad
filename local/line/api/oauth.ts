import { timingSafeEqual } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { Platform } from '../platform.ts'
import type { ApiAnswer } from './answer.ts'
import { type LineEnv, send } from './endpoint.ts'

const SHORT_LIVED_SECONDS = 30 * 86_400
const STATELESS_SECONDS = 900

/** Channel access tokens by channel secret. Signed assertions are refused: the platform holds no channel key. */
export function serveOAuth(app: Hono<LineEnv>, platform: Platform): void {
  const { accessTokens, now } = platform
  const issue = (form: Form, lifetime: number, refusal: ApiAnswer): ApiAnswer => {
    const clientId = form('client_id')
    if (form('grant_type') !== 'client_credentials')
      return oauthError('unsupported_grant_type', 'invalid grant_type')
    if (clientId === '' || !sameSecret(form('client_secret'), platform.channelSecret)) return refusal
    const token = accessTokens.issue(clientId, lifetime, now())
    return { status: 200, body: { token_type: 'Bearer', access_token: token, expires_in: lifetime } }
  }
  const serve = (path: string, handle: (form: Form) => ApiAnswer) =>
    app.post(path, async (context) => send(context, handle(await readForm(context))))

  serve('/v2/oauth/accessToken', (form) =>
    issue(form, SHORT_LIVED_SECONDS, oauthError('invalid_client', 'invalid client_secret')),
  )
  serve('/oauth2/v3/token', (form) =>
    issue(form, STATELESS_SECONDS, oauthError('invalid_request', "Invalid 'client_credentials'.")),
  )
  serve('/v2/oauth/verify', (form) => {
    const token = accessTokens.find(form('access_token'), now())
    if (token === undefined) return oauthError('invalid_request', 'access_token invalid')
    return {
      status: 200,
      body: { client_id: token.clientId, expires_in: token.expiresInSeconds, scope: 'P CM' },
    }
  })
  serve('/v2/oauth/revoke', (form) => {
    accessTokens.revoke(form('access_token'))
    return { status: 200, body: {} }
  })
}

type Form = (name: string) => string

async function readForm({ req }: Context<LineEnv>): Promise<Form> {
  const fields = new URLSearchParams(await req.text())
  return (name) => fields.get(name) ?? ''
}

function oauthError(error: string, description: string): ApiAnswer {
  return { status: 400, body: { error, error_description: description } }
}

function sameSecret(given: string, secret: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(secret)]
  return left.length === right.length && timingSafeEqual(left, right)
}
