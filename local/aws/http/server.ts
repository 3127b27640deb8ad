import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { BodyTooLarge, bodyOf, type Listening, listen } from '../../runtime/loopback.ts'
import type { LocalFunction } from '../lambda/function.ts'
import type { JwtAuthorizerSettings } from '../template/routes.ts'
import { type Admission, createAuthorizer } from './authorizer.ts'
import { type LocalPagesConfig, serveBackOffice } from './back-office.ts'
import { forward } from './forward.ts'
import { answerJson, eventOf, type MatchedRoute, sendResult } from './http-api.ts'
import type { PageFiles } from './pages.ts'
import { createRouter } from './routes.ts'
import { tunnel } from './tunnel.ts'

/** A route and the function behind it. */
export interface Route {
  readonly key: string
  readonly target: LocalFunction
  readonly timeoutMs: number
  readonly authorizer?: JwtAuthorizerSettings
}

/** What the front door opens to once the stack is up. */
export interface House {
  readonly routes: readonly Route[]
  readonly pages: PageFiles | undefined
  /** What the pages of the back office are told, by the host under which they are asked for. */
  readonly configFor?: (host: string) => LocalPagesConfig
  /** What is reached through the front door besides, by the path under which it is found, such as `/_line/`. */
  readonly standIns: Readonly<Record<string, string>>
  readonly account: string
  /** What `GET /health` tells besides the status. */
  readonly about: Readonly<Record<string, unknown>>
}

export interface FrontDoor extends Listening {
  open(house: House): void
  /** From now on `GET /health` says that the stack is not there. */
  shut(): void
}

/** An HTTP API takes ten megabytes, but a function's whole event six. */
const bodyLimitBytes = 10 * 1024 * 1024
const eventLimitBytes = 6 * 1024 * 1024

/** The value of a promise, or undefined where it takes longer. */
const withinTime = <T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })

type Admit = (authorization: string | undefined) => Promise<Admission>

const serveRoute = async (
  request: IncomingMessage,
  response: ServerResponse,
  route: Route,
  admit: Admit | undefined,
  matched: MatchedRoute,
  account: string,
): Promise<void> => {
  const admission = await admit?.(request.headers.authorization)
  if (admission?.kind === 'refused') {
    response.setHeader('www-authenticate', admission.challenge)
    return answerJson(response, admission.status, {
      message: admission.status === 401 ? 'Unauthorized' : 'Forbidden',
    })
  }
  let body: Buffer
  try {
    body = await bodyOf(request, bodyLimitBytes)
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error
    return answerJson(response, 413, { message: 'Request Entity Too Large' })
  }
  const event = eventOf(request, body, matched, {
    account,
    ...(admission && { authorizer: admission.context }),
  })
  if (Buffer.byteLength(JSON.stringify(event)) > eventLimitBytes) {
    return answerJson(response, 413, { message: 'Request Entity Too Large' })
  }
  const outcome = await withinTime(route.target.invoke(event), route.timeoutMs)
  if (outcome === undefined) return answerJson(response, 503, { message: 'Service Unavailable' })
  if (outcome.kind === 'failure') {
    return answerJson(response, 500, { message: 'Internal Server Error' })
  }
  sendResult(response, outcome.result)
}

/** Opens the one port that people and LINE come to. Until `open` it answers nothing but "not yet". */
export const startFrontDoor = async (port: number): Promise<FrontDoor> => {
  let house: House | undefined
  let findRoute: ReturnType<typeof createRouter> = () => undefined
  let admissions: ReadonlyMap<string, Admit> = new Map()

  const standInAt = (path: string): string | undefined =>
    Object.entries(house?.standIns ?? {}).find(([prefix]) => path.startsWith(prefix))?.[1]

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (path === '/health') {
      return answerJson(response, house ? 200 : 503, {
        status: house ? 'ready' : 'starting',
        ...house?.about,
      })
    }
    if (!house) return answerJson(response, 503, { message: 'Service Unavailable' })
    const matched = findRoute(request.method ?? 'GET', path)
    const route = matched && house.routes.find(({ key }) => key === matched.key)
    if (route) return serveRoute(request, response, route, admissions.get(route.key), matched, house.account)
    if (path === '/') return void response.writeHead(302, { location: '/simulator' }).end()
    const standIn = standInAt(path)
    if (standIn) return forward(request, response, standIn)
    if (serveBackOffice(request, response, path, house.pages, house.configFor)) return
    if (house.pages?.serve(request, response, path)) return
    answerJson(response, 404, { message: 'Not Found' })
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else answerJson(response, 500, { message: 'Internal Server Error' })
    })
  })
  const tunnels = new Set<Duplex>()
  server.on('upgrade', (request, socket, head) => {
    const standIn = standInAt(request.url ?? '/')
    if (!standIn) return socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n')
    tunnels.add(socket)
    socket.on('close', () => tunnels.delete(socket))
    tunnel(request, socket, head, standIn)
  })
  const { url, close } = await listen(server, port)
  return {
    url,
    close() {
      // The server counts them no more as connections of its own.
      for (const socket of tunnels) socket.destroy()
      return close()
    },
    open(next) {
      house = next
      findRoute = createRouter(next.routes.map(({ key }) => key))
      admissions = new Map(
        next.routes.flatMap(({ key, authorizer }) =>
          authorizer ? [[key, createAuthorizer(authorizer)] as const] : [],
        ),
      )
    },
    shut() {
      house = undefined
    },
  }
}
