import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lineContents } from '../../../lambdas/adapters/line/content.ts'
import type { LineContent } from '../../../lambdas/core/delivery/files/ports.ts'

let answer: (response: ServerResponse) => void
let asked: { path: string | undefined; authorization: string | undefined }
const calls: [string, number, string | undefined][] = []
const renewals: boolean[] = []

const server = createServer((request, response) => {
  asked = { path: request.url, authorization: request.headers.authorization }
  response.setHeader('x-line-request-id', 'id')
  answer(response)
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  calls.length = 0
  renewals.length = 0
})

const fetchContent = (messageId = '4711', deadline = 5_000): Promise<LineContent> =>
  lineContents({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accessToken: async (renew) => {
      renewals.push(renew)
      return 'token'
    },
    deadline,
    largest: 1_000,
    onCall: (...call) => void calls.push(call),
  }).fetch(messageId)

it('gives the bytes and what LINE calls them', async () => {
  answer = (response) =>
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end(Buffer.from([0, 255, 128]))
  expect(await fetchContent()).toEqual({
    kind: 'content',
    bytes: Buffer.from([0, 255, 128]),
    mediaType: 'image/jpeg',
  })
  expect(asked).toEqual({ path: '/v2/bot/message/4711/content', authorization: 'Bearer token' })
  expect(calls).toEqual([['content', 200, 'id']])
})

it('gives nothing where LINE has nothing', async () => {
  answer = (response) => response.writeHead(200).end()
  expect(await fetchContent()).toEqual({ kind: 'content', bytes: Buffer.alloc(0) })
})

it('takes a message id as one part of the path, whatever it holds', async () => {
  answer = (response) => response.writeHead(404).end()
  await fetchContent('../../bot/info?x')
  expect(asked.path).toBe('/v2/bot/message/..%2F..%2Fbot%2Finfo%3Fx/content')
})

describe('a refusal', () => {
  it.each([
    [202, 'preparing'],
    [400, 'gone'],
    [404, 'gone'],
    [410, 'gone'],
    [401, 'unavailable'],
    [403, 'unavailable'],
    [429, 'unavailable'],
    [500, 'unavailable'],
    [301, 'unavailable'],
  ])('%i is %s', async (status, kind) => {
    answer = (response) => response.writeHead(status).end('{}')
    expect(await fetchContent()).toEqual({ kind })
    expect(calls).toEqual([['content', status, 'id']])
    expect(renewals).toEqual(status === 401 ? [false, true] : [false])
  })
})

describe('what is too large', () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ['said beforehand', (response) => response.writeHead(200, { 'content-length': 1_001 }).flushHeaders()],
    ['not said', (response) => response.writeHead(200).end(Buffer.alloc(1_001))],
  ])('is left alone, %s', async (_how, behaves) => {
    answer = behaves
    expect(await fetchContent()).toEqual({ kind: 'tooLarge' })
  })

  it('is not read to an end that never comes', async () => {
    let ended = false
    answer = (response) => {
      response.on('close', () => {
        ended = true
      })
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(10_000)));
        response.once('drain', more)
      }
      more()
    }
    expect(await fetchContent()).toEqual({ kind: 'tooLarge' })
    await expect.poll(() => ended).toBe(true)
  })

  it('is not what is as large as may be', async () => {
    answer = (response) => response.writeHead(200).end(Buffer.alloc(1_000))
    expect(await fetchContent()).toMatchObject({ kind: 'content' })
  })
})

describe('LINE does not answer', () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ['where it hangs up', (response) => response.destroy()],
    [
      'where it breaks off',
      (response) => {
        response.writeHead(200, { 'content-length': 100 }).write('half')
        setImmediate(() => response.destroy())
      },
    ],
    ['where it says nothing', () => undefined],
    ['where it stops halfway', (response) => response.writeHead(200).write('half')],
  ])('%s', async (_how, behaves) => {
    answer = behaves
    expect(await fetchContent('4711', 200)).toEqual({ kind: 'unavailable' })
    expect(calls.at(-1)).toEqual(['content', 0, undefined])
  })
})
