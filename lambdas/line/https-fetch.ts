import { Agent as HttpAgent, request as httpRequest } from 'node:http'
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

const httpAgent = new HttpAgent({ keepAlive: true })
const httpsAgent = new HttpsAgent({ keepAlive: true })

/** Longer than anybody waits for LINE: only so that a dead connection does not stay open (ms). */
const socketTimeout = 10_000

/**
 * As much of `fetch` as LINE's SDK uses, over node:https, which the AWS SDK has loaded already. The real one costs
 * a cold function about 45 ms before its first request (docs/decisions/lean-fetch.md).
 */
export const httpsFetch = async (url: URL, asked: Asked = {}): Promise<Answer> => {
  const { method = 'GET', headers = {}, body } = asked
  return new Promise((resolve, reject) => {
    const isTls = url.protocol === 'https:'
    const sent = (isTls ? httpsRequest : httpRequest)(
      url,
      {
        method,
        agent: isTls ? httpsAgent : httpAgent,
        timeout: socketTimeout,
        headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
      },
      (response) => {
        const status = response.statusCode ?? 0
        const read = text(response)
        read.catch(() => undefined)
        resolve({
          ok: status >= 200 && status < 300,
          status,
          statusText: response.statusMessage ?? '',
          headers: { get: (name) => response.headers[name.toLowerCase()]?.toString() ?? null },
          text: () => read,
          json: async () => JSON.parse(await read),
        })
      },
    )
    sent.on('timeout', () => sent.destroy(new Error(`No answer within ${socketTimeout} ms`)))
    sent.on('error', reject)
    sent.end(body)
  })
}
