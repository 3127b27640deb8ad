import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { text } from 'node:stream/consumers'

/** What LINE's SDK looks at in an answer. */
interface Answer {
  readonly ok: boolean
  readonly status: number
  readonly statusText: string
  readonly headers: { get(name: string): string | null }
  text(): Promise<string>
  json(): Promise<unknown>
}

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Longer than anybody waits for LINE: only so that a dead connection does not stay open (ms). */
const socketTimeout = 10_000

/**
 * As much of `fetch` as LINE's SDK uses, over node:https, which the AWS SDK has loaded already. The real one costs
 * a cold function about 45 ms before its first request (docs/decisions/cold-start.md).
 */
export const httpsFetch = async (url: URL, asked: Asked = {}): Promise<Answer> => {
  try {
    return await send(url, asked, agents[url.protocol])
  } catch (error) {
    // A function that was frozen wakes up with connections that LINE has closed meanwhile.
    if (!(error instanceof StaleConnection)) throw error
    return send(url, asked, false)
  }
}

/** A kept connection turned out to be dead before anything came back on it. */
class StaleConnection extends Error {}

const agents: Readonly<Record<string, HttpAgent>> = {
  'http:': new HttpAgent({ keepAlive: true }),
  'https:': new HttpsAgent({ keepAlive: true }),
}

const send = (url: URL, asked: Asked, agent: HttpAgent | false | undefined): Promise<Answer> => {
  const { method = 'GET', headers = {}, body } = asked
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
  const options = {
    method,
    timeout: socketTimeout,
    headers: { ...headers, ...length },
    ...(agent !== undefined && { agent }),
  }
  return new Promise((resolve, reject) => {
    const sent = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, (response) =>
      resolve(answerOf(response)),
    )
    sent.on('timeout', () => sent.destroy(new Error(`No answer within ${socketTimeout} ms`)))
    sent.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = sent.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE')
      reject(isStale ? new StaleConnection() : error)
    })
    sent.end(body)
  })
}

const answerOf = (response: IncomingMessage): Answer => {
  const status = response.statusCode ?? 0
  const read = text(response)
  read.catch(() => undefined)
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText: response.statusMessage ?? '',
    headers: { get: (name) => response.headers[name.toLowerCase()]?.toString() ?? null },
    text: () => read,
    json: async () => JSON.parse(await read),
  }
}
