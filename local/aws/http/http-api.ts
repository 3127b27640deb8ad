import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Media types whose body an HTTP API hands over as text; all others arrive in base64. */
const textTypes = /^(text\/|application\/(json|javascript|xml|[\w.+-]+\+(json|xml))\b)/i

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const bodyFields = (body: Buffer, contentType = ''): { body?: string; isBase64Encoded: boolean } => {
  if (body.length === 0) return { isBase64Encoded: false }
  if (textTypes.test(contentType)) {
    try {
      return { body: utf8.decode(body), isBase64Encoded: false }
    } catch {
      // Bytes that are no text would be changed on the way.
    }
  }
  return { body: body.toString('base64'), isBase64Encoded: true }
}

/** Header names in lower case, several values of one name joined by commas, cookies apart. */
const headersOf = (request: IncomingMessage): { headers: Record<string, string>; cookies: string[] } => {
  const headers: Record<string, string> = {}
  const cookies: string[] = []
  for (const [name, values = []] of Object.entries(request.headersDistinct)) {
    if (name === 'cookie') cookies.push(...values.flatMap((value) => value.split(/; */)))
    else if (name !== 'connection' && name !== 'transfer-encoding') headers[name] = values.join(',')
  }
  return { headers, cookies }
}

const queryOf = (search: URLSearchParams): Record<string, string> => {
  const query: Record<string, string> = {}
  for (const [name, value] of search) query[name] = name in query ? `${query[name]},${value}` : value
  return query
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (number: number): string => String(number).padStart(2, '0')

/** The access-log form that requests carry, such as `12/Mar/2026:19:03:58 +0000`. */
const logTime = (date: Date): string =>
  `${two(date.getUTCDate())}/${months[date.getUTCMonth()]}/${date.getUTCFullYear()}:` +
  `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`

export interface MatchedRoute {
  readonly key: string
  readonly pathParameters: Readonly<Record<string, string>>
}

/** The event of payload format 2.0 for a request. */
export const eventOf = (
  request: IncomingMessage,
  body: Buffer,
  route: MatchedRoute,
  place: { readonly account: string; readonly authorizer?: object },
): Record<string, unknown> => {
  const [rawPath = '/', rawQueryString = ''] = (request.url ?? '/').split(/\?(.*)/s)
  const { headers, cookies } = headersOf(request)
  const sourceIp = request.socket.remoteAddress ?? '127.0.0.1'
  const host = headers.host ?? 'localhost'
  const query = queryOf(new URLSearchParams(rawQueryString))
  const now = new Date()
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath,
    rawQueryString,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers: {
      ...headers,
      'x-forwarded-for': sourceIp,
      'x-forwarded-port': host.split(':')[1] ?? '80',
      'x-forwarded-proto': 'http',
    },
    ...(Object.keys(query).length > 0 ? { queryStringParameters: query } : {}),
    ...(Object.keys(route.pathParameters).length > 0 ? { pathParameters: route.pathParameters } : {}),
    requestContext: {
      accountId: place.account,
      apiId: 'local',
      ...(place.authorizer && { authorizer: place.authorizer }),
      domainName: host,
      domainPrefix: host.split('.')[0],
      http: {
        method: request.method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: logTime(now),
      timeEpoch: now.getTime(),
    },
    ...bodyFields(body, headers['content-type']),
  }
}

interface StructuredResult {
  readonly statusCode?: unknown
  readonly headers?: Readonly<Record<string, unknown>>
  readonly cookies?: readonly string[]
  readonly body?: unknown
  readonly isBase64Encoded?: boolean
}

export const answerJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

/** Sends what a function returned, as an HTTP API reads it: without a status code the whole result is the body. */
export const sendResult = (response: ServerResponse, result: unknown): void => {
  const structured = result as StructuredResult | null | undefined
  if (structured?.statusCode === undefined) {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(typeof result === 'string' ? result : JSON.stringify(result))
    return
  }
  const { headers = {}, cookies = [], body = '', isBase64Encoded } = structured
  const status = Number(structured.statusCode)
  if (!Number.isInteger(status) || status < 100 || status > 599) {
    answerJson(response, 500, { message: 'Internal Server Error' })
    return
  }
  response.statusCode = status
  if (body !== '') response.setHeader('content-type', 'text/plain; charset=utf-8')
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value))
  if (cookies.length > 0) response.setHeader('set-cookie', [...cookies])
  response.end(isBase64Encoded ? Buffer.from(String(body), 'base64') : String(body))
}
