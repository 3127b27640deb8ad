import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPages } from '../../../../local/aws/http/pages.ts'
import { type FrontDoor, startFrontDoor } from '../../../../local/aws/http/server.ts'
import { type Listening, listen, PortTaken } from '../../../../local/runtime/loopback.ts'

let directory: string
let door: FrontDoor
let line: Listening
let speak: () => void

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pages-'))
  const pages = join(directory, 'dist')
  await mkdir(join(pages, 'simulator/assets'), { recursive: true })
  await writeFile(join(pages, 'simulator/index.html'), '<!doctype html><title>จำลอง</title>')
  await writeFile(join(pages, 'simulator/assets/app-1a2b.js'), 'export {}')
  await writeFile(join(pages, '.built-from'), 'hash')
  await writeFile(join(directory, 'secret.txt'), 'not a page')
  line = await listen(
    createServer((incoming, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
      speak = () => response.write(`data: ${incoming.method} ${incoming.url}\n\n`)
    }),
    0,
  )
  door = await startFrontDoor(0)
})

afterAll(async () => {
  await door.close()
  await line.close()
  await rm(directory, { recursive: true })
})

/** The path as it is: `fetch` would tidy it up first. */
const statusOf = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(door.url)
    request({ hostname, port, path }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })

test('until the stack is up, the front door says so', async () => {
  const health = await fetch(`${door.url}/health`)
  expect([health.status, await health.json()]).toEqual([503, { status: 'starting' }])
  expect((await fetch(`${door.url}/simulator`)).status).toBe(503)
})

test('then health tells what runs', async () => {
  door.open({
    routes: [],
    pages: await readPages(join(directory, 'dist')),
    standIns: { '/_line/': line.url },
    account: '000000000000',
    about: { build: 'abc' },
  })
  const health = await fetch(`${door.url}/health`)
  expect([health.status, await health.json()]).toEqual([200, { status: 'ready', build: 'abc' }])
})

test('the root leads to the simulator, which nothing from elsewhere can enter', async () => {
  const page = await fetch(`${door.url}/`)
  expect(page.url).toBe(`${door.url}/simulator`)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await page.text()).toContain('จำลอง')
})

test('assets have their type and are kept by browsers; a page is asked for again', async () => {
  const asset = await fetch(`${door.url}/simulator/assets/app-1a2b.js`)
  expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(asset.headers.get('cache-control')).toContain('immutable')
  const page = await fetch(`${door.url}/simulator/`)
  const again = await fetch(`${door.url}/simulator/`, {
    headers: { 'if-none-match': page.headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
  expect((await fetch(`${door.url}/simulator`, { method: 'POST' })).status).toBe(405)
})

test.each([
  '/simulator/../../secret.txt',
  '/simulator/..%2f..%2fsecret.txt',
  '/../secret.txt',
  '//secret.txt',
  '/.built-from',
  '/simulator/assets',
])('%s leads nowhere', async (path) => {
  expect(await statusOf(path)).toBe(404)
})

test("LINE's stand-in is reached through the front door, streams too", async () => {
  const stream = await fetch(`${door.url}/_line/stream?after=1`)
  expect(stream.headers.get('content-type')).toBe('text/event-stream')
  speak()
  const reader = stream.body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  expect(Buffer.from(value ?? []).toString()).toBe('data: GET /_line/stream?after=1\n\n')
  await reader?.cancel()
})

test('a port in use is told as such', async () => {
  await expect(startFrontDoor(Number(new URL(door.url).port))).rejects.toThrow(PortTaken)
})
