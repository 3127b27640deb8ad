import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messagingApi } from '@line/bot-sdk'
import { onTestFinished } from 'vitest'
import { type LinePlatform, type LinePlatformOptions, startLinePlatform } from '../../../local/line/server.ts'

export const SECRET = '8c570fa6dd201bb328f1c1eac23a96d8'
export const TOKEN = 'channel-access-token'
export const CITIZEN = `U${'a'.repeat(32)}`
export const OFFICERS = ['1', '2', '3'].map((digit) => `U${digit.repeat(32)}`)
export const STATION = `C${'5'.repeat(32)}`

export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly events: {
    webhookEventId: string
    replyToken?: string
    message?: { text?: string; quoteToken?: string }
    [property: string]: unknown
  }[]
  readonly destination: string
}

/** A bot that keeps what it receives; `answer` decides the status, or null to stay silent. */
export async function startBot(
  answer: (received: Received) => number | null | Promise<number | null> = () => 200,
) {
  const received: Received[] = []
  let underWay = 0
  let atOnce = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      atOnce = Math.max(atOnce, ++underWay)
      const body = Buffer.concat(chunks).toString()
      const parsed = JSON.parse(body) as Pick<Received, 'events' | 'destination'>
      const call = { headers: request.headers, body, ...parsed }
      received.push(call)
      const status = await answer(call)
      underWay--
      const isRedirect = status !== null && status >= 300 && status < 400
      if (status !== null) response.writeHead(status, isRedirect ? { location: '/elsewhere' } : {}).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/line/webhook`,
    received,
    mostAtOnce: () => atOnce,
  }
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'line-platform-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function startPlatform(options: Partial<LinePlatformOptions> = {}) {
  const platform = await startLinePlatform({
    port: 0,
    dataDir: options.dataDir ?? temporaryFolder(),
    channelSecret: SECRET,
    channelAccessToken: TOKEN,
    groups: [
      {
        id: STATION,
        name: 'สภ.ทดสอบ',
        unit: 'STN-1',
        members: OFFICERS.map((userId, index) => ({ userId, name: `เจ้าหน้าที่ ${index + 1}` })),
      },
    ],
    ...options,
  })
  let closed = false
  const close = async () => {
    if (!closed) await platform.close()
    closed = true
  }
  onTestFinished(close)
  return { ...platform, close, ...clientsOf(platform) }
}

function clientsOf({ url }: Pick<LinePlatform, 'url'>) {
  const credentials = { channelAccessToken: TOKEN, baseURL: url }
  return {
    line: new messagingApi.MessagingApiClient(credentials),
    blob: new messagingApi.MessagingApiBlobClient(credentials),
    /** A request to LINE's paths, with the token. */
    async post(path: string, body: unknown, headers: Record<string, string> = {}) {
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      return {
        status: response.status,
        headers: response.headers,
        body: (await response.json()) as LineError,
      }
    },
    /** A request to the control API. */
    async control(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
      const response = await fetch(`${url}/_line${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      // biome-ignore lint/suspicious/noExplicitAny: answers of every shape, asserted by each test
      return { status: response.status, headers: response.headers, body: (await response.json()) as any }
    },
    /** Lets events happen and answers with the deliveries. */
    async happen(...events: Record<string, unknown>[]) {
      const response = await fetch(`${url}/_line/events`, {
        method: 'POST',
        body: JSON.stringify({ events }),
      })
      return (await response.json()) as { deliveries: { status: number; webhookEventIds: string[] }[] }
    },
    async entries(chatId: string) {
      const response = await fetch(`${url}/_line/chats/${chatId}`)
      return ((await response.json()) as { entries: Entry[] }).entries
    },
  }
}

interface LineError {
  readonly message: string
  readonly details?: { readonly message: string; readonly property: string }[]
  readonly sentMessages?: { readonly id: string }[]
}

interface Entry {
  readonly n: number
  readonly at: number
  readonly via: string
  readonly retryKey: string | null
  readonly messages: { readonly type: string; readonly text?: string; readonly id?: string }[]
  readonly event?: { readonly type: string }
  readonly userId: string | null
  readonly silent: boolean
  readonly cost: number | null
  readonly sentMessages: readonly { readonly id: string; readonly quoteToken?: string }[] | null
}

export const fromCitizen = (text: string, more: Record<string, unknown> = {}) => ({
  type: 'message',
  source: { type: 'user', userId: CITIZEN },
  message: { type: 'text', text },
  ...more,
})

export async function until<T>(
  read: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  for (let tries = 0; tries < 400; tries++) {
    const value = await read()
    if (value !== undefined && value !== false) return value
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('waited 10 s in vain')
}
