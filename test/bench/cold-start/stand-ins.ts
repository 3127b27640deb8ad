import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { certificateForLoopback } from './certificate.ts'

export const channel = { channelSecret: 'a channel secret', channelAccessToken: 'a channel access token' }

export interface StandIns {
  readonly url: string
  /** What callers have to trust, in PEM. */
  readonly cert: string
  /** The calls since this was last asked, in order. */
  calls(): readonly string[]
  close(): Promise<void>
}

const answers: Readonly<Record<string, (input: Record<string, unknown>) => object>> = {
  GetSecretValue: () => ({ SecretString: JSON.stringify(channel) }),
  GetItem: () => ({}),
  PutItem: () => ({}),
  UpdateItem: () => ({}),
  SendMessage: ({ MessageBody }) => ({
    MessageId: 'a message',
    MD5OfMessageBody: createHash('md5').update(String(MessageBody)).digest('hex'),
  }),
  'GET profile': () => ({ userId: 'a citizen', displayName: 'A citizen', language: 'th' }),
  'POST reply': () => ({ sentMessages: [] }),
}

/** `GetItem` of AWS's JSON protocols, or `GET profile` of LINE's paths. */
const nameOf = ({ method, url = '', headers }: IncomingMessage): string => {
  const target = headers['x-amz-target']
  if (target !== undefined) return String(target).split('.').at(-1) ?? ''
  return `${method} ${url.includes('/profile/') ? 'profile' : url.split('/').at(-1)}`
}

/**
 * AWS's services and LINE behind TLS, each answering at once with the same thing: what is measured is the caller.
 * Over plain HTTP the SDK would load other parts of Node than it does on AWS.
 */
export const startStandIns = async (): Promise<StandIns> => {
  let calls: string[] = []
  const certificate = certificateForLoopback()
  const server = createServer(certificate, async (request, response) => {
    const name = nameOf(request)
    calls.push(name)
    const input = request.method === 'POST' ? await json(request) : {}
    const answer = answers[name]?.(input as Record<string, unknown>)
    response.writeHead(answer ? 200 : 500, { 'content-type': 'application/x-amz-json-1.0' })
    response.end(JSON.stringify(answer ?? { message: `no answer to ${name}` }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cert: certificate.cert,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
    calls() {
      const made = calls
      calls = []
      return made
    },
  }
}
