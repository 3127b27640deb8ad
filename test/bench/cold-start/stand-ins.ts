import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { listen } from '../../../local/loopback.ts'

export const channel = { channelSecret: 'a channel secret', channelAccessToken: 'a channel access token' }

export interface StandIns {
  readonly url: string
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

/** AWS's services and LINE, each answering at once with the same thing: what is measured is the caller. */
export const startStandIns = async (): Promise<StandIns> => {
  let calls: string[] = []
  const server = createServer(async (request, response) => {
    const name = nameOf(request)
    calls.push(name)
    const input = request.method === 'POST' ? await json(request) : {}
    const answer = answers[name]?.(input as Record<string, unknown>)
    response.writeHead(answer ? 200 : 500, { 'content-type': 'application/x-amz-json-1.0' })
    response.end(JSON.stringify(answer ?? { message: `no answer to ${name}` }))
  })
  const { url, close } = await listen(server, 0)
  return {
    url,
    close,
    calls() {
      const made = calls
      calls = []
      return made
    },
  }
}
