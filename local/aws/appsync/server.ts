import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { WebSocketServer } from 'ws'
import * as z from 'zod'
import { bodyOf, type Listening, listen } from '../../runtime/loopback.ts'
import type { LocalFunction } from '../lambda/function.ts'
import { type Ask, createAudience } from './audience.ts'
import { authorizationIn, eventProtocol, namespaceOf, publication } from './protocol.ts'

export interface LiveServer extends Listening {
  /** Who decides from now on; before that, nobody may connect. */
  open(authorizer: Pick<LocalFunction, 'invoke'>): void
}

/** Where it is found through the front door. */
export const livePath = '/_live'

const bodyLimitBytes = 1024 * 1024

const fault = z.union([
  z.strictObject({ kind: z.literal('drop') }),
  /** How many of the next connections are refused. */
  z.strictObject({ kind: z.literal('refuse'), times: z.number().int().positive() }),
])

const json = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-requestid': randomUUID() })
  response.end(JSON.stringify(body))
}

const refuse = (response: ServerResponse, status: number, errorType: string, message: string): void =>
  json(response, status, { errors: [{ errorType, message }] })

/** Publishers sign for the service `appsync`. The signature itself is not checked. */
const isSigned = ({ headers }: IncomingMessage): boolean =>
  /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/[^/]+\/appsync\//.test(headers.authorization ?? '')

/**
 * AppSync Events on one machine, on 127.0.0.1: `POST /event` publishes, a WebSocket at `/event/realtime` hears, and the
 * API's own function is asked who may. `POST /_live/faults` takes `{"kind": "drop"}`, which ends all connections, and
 * `{"kind": "refuse", "times": 3}`; `DELETE` takes the rest back; `GET /_live/connections` counts.
 */
export const startLive = async (namespaces: readonly string[], account: string): Promise<LiveServer> => {
  let authorizer: Pick<LocalFunction, 'invoke'> | undefined
  let refusals = 0

  const ask: Ask = async (who, wish) => {
    const outcome = await authorizer?.invoke({
      authorizationToken: who.Authorization,
      requestContext: { apiId: 'local', accountId: account, requestId: randomUUID(), ...wish },
      requestHeaders: { host: who.host },
    })
    if (outcome?.kind !== 'result') return false
    return (outcome.result as { isAuthorized?: unknown } | null)?.isAuthorized === true
  }
  const audience = createAudience(namespaces, ask)

  const publish = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isSigned(request)) return refuse(response, 401, 'UnauthorizedException', 'Permission denied')
    const read = publication.safeParse(JSON.parse((await bodyOf(request, bodyLimitBytes)).toString()))
    if (!read.success) return refuse(response, 400, 'BadRequestException', z.prettifyError(read.error))
    const { channel, events } = read.data
    if (!namespaces.includes(namespaceOf(channel) ?? ''))
      return refuse(response, 400, 'BadRequestException', 'Invalid channel')
    audience.tell(channel, events)
    json(response, 200, {
      failed: [],
      successful: events.map((_event, index) => ({ identifier: randomUUID(), index })),
    })
  }

  const control = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    switch (`${request.method} ${path}`) {
      case 'GET /connections':
        return json(response, 200, { connections: audience.size })
      case 'POST /faults': {
        const wished = fault.parse(JSON.parse((await bodyOf(request, bodyLimitBytes)).toString()))
        if (wished.kind === 'drop') audience.drop()
        else refusals = wished.times
        return json(response, 200, {})
      }
      case 'DELETE /faults':
        refusals = 0
        return json(response, 200, {})
      default:
        json(response, 404, { message: 'Not found' })
    }
  }

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const served = path.startsWith(`${livePath}/`)
      ? control(request, response, path.slice(livePath.length))
      : `${request.method} ${path}` === 'POST /event'
        ? publish(request, response)
        : Promise.resolve(json(response, 404, { message: 'Not found' }))
    served.catch((error: unknown) => refuse(response, 400, 'BadRequestException', String(error)))
  })

  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered) => (offered.has(eventProtocol) ? eventProtocol : false),
  })
  server.on('upgrade', (request, socket, head) => {
    const protocols = request.headers['sec-websocket-protocol']
    const isEvents =
      request.url?.replace(livePath, '') === '/event/realtime' && protocols?.includes(eventProtocol)
    if (!isEvents) return socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n')
    if (refusals > 0) {
      refusals -= 1
      return socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n')
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      audience.join(opened, authorizationIn(protocols)).catch(() => opened.terminate())
    })
  })

  const { url, close } = await listen(server, 0)
  return {
    url,
    open(next) {
      authorizer = next
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate()
      await close()
    },
  }
}
