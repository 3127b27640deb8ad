import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { httpsFetch } from '../../../lambdas/adapters/line/https-fetch.ts'

let asked: { method: string | undefined; headers: IncomingMessage['headers']; body: string }
const server = createServer(async (request, response) => {
  asked = { method: request.method, headers: request.headers, body: await text(request) }
  if (request.url === '/cut') return response.destroy()
  response.writeHead(request.url === '/busy' ? 429 : 200, { 'X-Line-Request-Id': 'id' })
  response.end('{"thai":"ไทย"}')
})
const url = (path: string): URL => new URL(path, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

it('sends what it is given and reads what comes back, in bytes that are right for Thai', async () => {
  const body = JSON.stringify({ text: 'แจ้งเหตุด่วน' })
  const answer = await httpsFetch(url('/'), {
    method: 'POST',
    headers: { authorization: 'Bearer token' },
    body,
  })
  expect(asked).toMatchObject({ method: 'POST', body, headers: { authorization: 'Bearer token' } })
  expect(asked.headers['content-length']).toBe(String(Buffer.byteLength(body)))
  expect(answer).toMatchObject({ ok: true, status: 200 })
  expect(answer.headers.get('x-line-request-id')).toBe('id')
  expect(answer.headers.get('x-line-accepted-request-id')).toBeNull()
  expect(await answer.json()).toEqual({ thai: 'ไทย' })
})

it('answers with LINE’s refusals as they are', async () => {
  const answer = await httpsFetch(url('/busy'))
  expect(answer).toMatchObject({ ok: false, status: 429 })
  expect(await answer.text()).toContain('ไทย')
})

it('throws where the connection is cut or refused', async () => {
  await expect(httpsFetch(url('/cut'))).rejects.toThrow()
  await expect(httpsFetch(new URL('http://127.0.0.1:1/'))).rejects.toThrow()
})

it('asks once more where a kept connection has died meanwhile', async () => {
  await (await httpsFetch(url('/'))).text()
  // As LINE does while a function is frozen.
  server.closeAllConnections()
  expect(await httpsFetch(url('/'), { method: 'POST', body: '{}' })).toMatchObject({ status: 200 })
})
