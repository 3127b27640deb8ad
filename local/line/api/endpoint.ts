import { randomUUID } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, Hono } from 'hono'
import type * as z from 'zod'
import { check } from '../messages/problems.ts'
import type { Platform } from '../platform.ts'
import type { Fault } from '../state/faults.ts'
import { type ApiAnswer, refuseBody, refuseRequest } from './answer.ts'
import { type Body, readBody } from './request-body.ts'

export type LineEnv = { Bindings: HttpBindings; Variables: { requestId: string } }

/** A request to one of LINE's endpoints, its token checked and its body read. */
export interface Call {
  readonly requestId: string
  readonly body: Body
  header(name: string): string | undefined
  param(name: string): string
  query(name: string): string | undefined
}

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  /** The name that faults and rate limits use. */
  readonly name: string
  readonly body?: 'json' | 'bytes' | 'none'
  readonly handle: (call: Call) => ApiAnswer | Promise<ApiAnswer>
}

const UNAUTHORIZED = refuseRequest(
  401,
  'Authentication failed. Confirm that the access token in the authorization header is valid.',
)
const RATE_LIMITED = refuseRequest(429, 'The API rate limit has been exceeded. Try again later.')

const FAULT_ANSWERS: Partial<Record<Fault['fault'], ApiAnswer>> = {
  rateLimit: RATE_LIMITED,
  monthlyLimit: refuseRequest(429, 'You have reached your monthly limit.'),
  serverError: refuseRequest(500, 'Internal server error'),
  unauthorized: UNAUTHORIZED,
  forbidden: refuseRequest(403, 'Access to this API is not available for your account'),
  badRequest: refuseRequest(400, 'The request body has 1 error(s)'),
}

/** Serves an endpoint the way LINE does: token, rate limit, body, then (here only) an injected fault, then the work. */
export function serveEndpoint(app: Hono<LineEnv>, platform: Platform, endpoint: Endpoint): void {
  app.on(endpoint.method, endpoint.path, async (context) => {
    const requestId = context.get('requestId')
    if (!isAuthorized(platform, context.req.header('authorization'))) return send(context, UNAUTHORIZED)
    if (!platform.rateLimits.allow(endpoint.name)) return send(context, RATE_LIMITED)
    const read = await readBody(context.req, endpoint.body ?? 'none')
    if (read.refusal) return send(context, read.refusal)
    const call: Call = {
      requestId,
      body: read.body,
      header: (name) => context.req.header(name),
      param: (name) => context.req.param(name) ?? '',
      query: (name) => context.req.query(name),
    }
    const fault = platform.faults.meet(endpoint.name, recipientsOf(platform, call))
    if (fault?.fault === 'hang') return hang(context, fault.delayMs)
    if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
    const injected = fault && FAULT_ANSWERS[fault.fault]
    if (injected) return send(context, injected)
    const answer = await endpoint.handle(call)
    if (fault?.fault === 'lostAnswer') return drop(context)
    if (fault?.fault === 'cutShort') return cutShort(context, answer)
    return send(context, answer)
  })
}

/** Runs `work` on a JSON body that fits `schema`, and refuses any other. */
export function withBody<T>(
  schema: z.ZodType<T>,
  work: (value: T, call: Call) => ApiAnswer | Promise<ApiAnswer>,
) {
  return (call: Call): ApiAnswer | Promise<ApiAnswer> => {
    const { value, problems } = check(schema, call.body.json)
    return problems ? refuseBody(problems) : work(value, call)
  }
}

export function newRequestId(): string {
  return randomUUID()
}

function isAuthorized({ accessTokens, now }: Platform, header: string | undefined): boolean {
  const token = /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1]
  return token !== undefined && accessTokens.find(token, now()) !== undefined
}

/** The chats or the message a call is about, for faults that wait for one of them. */
function recipientsOf({ replyTokens, now }: Platform, call: Call): string[] {
  const { to, replyToken, chatId } = (call.body.json ?? {}) as Record<string, unknown>
  const answered = typeof replyToken === 'string' ? replyTokens.chatOf(replyToken, now()) : undefined
  const named = [
    to,
    chatId,
    answered,
    call.param('chatId'),
    call.param('userId'),
    call.param('messageId'),
  ].flat()
  return named.filter((id): id is string => typeof id === 'string' && id !== '')
}

export function send(context: Context<LineEnv>, { status, body, headers }: ApiAnswer): Response {
  const isBytes = body instanceof Uint8Array
  return new Response(isBytes ? new Uint8Array(body) : JSON.stringify(body), {
    status,
    headers: {
      ...(!isBytes && { 'content-type': 'application/json' }),
      'x-line-request-id': context.get('requestId'),
      ...headers,
    },
  })
}

function drop(context: Context<LineEnv>): Response {
  context.env.outgoing.destroy()
  return RESPONSE_ALREADY_SENT
}

/** Half of the answer, then a broken connection: what a download sees when the line drops. */
function cutShort(context: Context<LineEnv>, { status, body, headers }: ApiAnswer): Response {
  const { outgoing } = context.env
  const bytes = body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body))
  outgoing.writeHead(status, { 'content-length': bytes.length, ...headers })
  outgoing.write(bytes.subarray(0, bytes.length / 2), () => outgoing.destroy())
  return RESPONSE_ALREADY_SENT
}

async function hang(context: Context<LineEnv>, delayMs: number | undefined): Promise<Response> {
  const { outgoing } = context.env
  const timer = delayMs === undefined ? undefined : setTimeout(() => outgoing.destroy(), delayMs)
  await new Promise((resolve) => outgoing.once('close', resolve))
  clearTimeout(timer)
  return RESPONSE_ALREADY_SENT
}
