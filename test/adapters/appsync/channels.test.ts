import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { appSyncChannels } from '../../../lambdas/adapters/appsync/channels.ts'
import type { Announcement } from '../../../lambdas/core/operator/live/announce.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'
import { type LiveServer, startLive } from '../../../local/aws/appsync/server.ts'
import { listen } from '../../../local/runtime/loopback.ts'
import { subscribeLive } from '../../support/live-listener.ts'

const region = 'ap-southeast-1'
const announcements = Array.from(
  { length: 12 },
  (_, nth): Announcement => ({ id: `R${nth}` as ReportId, kind: 'changed' }),
)
const who = { host: 'live.example', Authorization: 'good' }

beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local')
})
afterEach(() => void vi.unstubAllEnvs())

describe('what is announced', () => {
  let live: LiveServer
  beforeEach(async () => {
    live = await startLive(['incidents'], '000000000000')
    live.open({ invoke: async () => ({ kind: 'result', result: { isAuthorized: true } }) })
  })
  afterEach(() => live.close())

  it('reaches whoever listens, more of it than fits into one request', async () => {
    const url = `${live.url.replace('http', 'ws')}/event/realtime`
    const listener = await subscribeLive(url, who, '/incidents/all')
    await appSyncChannels(`${live.url}/event`, region).publish('/incidents/all', announcements)
    await listener.hear(() => listener.events().length === announcements.length)
    expect(listener.events()).toEqual(expect.arrayContaining([...announcements]))
    await listener.close()
  })

  it('is not taken on an unknown channel, which is an error', async () => {
    const channels = appSyncChannels(`${live.url}/event`, region)
    await expect(channels.publish('/elsewhere/all', announcements)).rejects.toThrow('400')
  })
})

describe('AppSync', () => {
  const answering = async (status: number, body: string) => {
    const seen: { headers: Record<string, unknown>; url: string | undefined }[] = []
    const server = await listen(
      createServer((request, response) => {
        seen.push({ headers: request.headers, url: request.url })
        request.resume().on('end', () => response.writeHead(status).end(body))
      }),
      0,
    )
    const publish = () =>
      appSyncChannels(`${server.url}/event`, region).publish('/incidents/all', announcements.slice(0, 1))
    return { seen, publish, close: server.close }
  }

  it('is signed to as a service of its own, over host, date and body', async () => {
    const { seen, publish, close } = await answering(200, '{"failed":[],"successful":[{}]}')
    await publish()
    const [{ headers, url } = expect.fail('nothing sent')] = seen
    expect(url).toBe('/event')
    expect(headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=local\/\d{8}\/ap-southeast-1\/appsync\/aws4_request, SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date, /,
    )
    await close()
  })

  it.each([
    [503, ''],
    [200, '{"failed":[{"index":0,"code":500}],"successful":[]}'],
    [200, 'no JSON'],
  ])('answering %i with %j has not taken it', async (status, body) => {
    const { publish, close } = await answering(status, body)
    await expect(publish()).rejects.toThrow('AppSync has not taken all events')
    await close()
  })
})
