import { connect } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { createRateLimits } from '../../../local/line/state/rate-limits.ts'
import { jpeg, png } from './images.ts'
import { STATION, startPlatform, TOKEN, temporaryFolder } from './running-platform.ts'

const toStation = { to: STATION, messages: [{ type: 'text', text: 'สวัสดี' }] }

describe('every request to LINE', () => {
  test.each([
    ['no token', {}],
    ['another token', { authorization: 'Bearer nonsense' }],
    ['another scheme', { authorization: `Basic ${TOKEN}` }],
  ])('with %s is 401', async (_, headers) => {
    const { url } = await startPlatform()
    const response = await fetch(`${url}/v2/bot/info`, { headers })
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({ message: expect.stringContaining('Authentication failed') })
    expect(response.headers.get('x-line-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('to a path that LINE does not have is 404', async () => {
    const { post } = await startPlatform()
    const answer = await post('/v2/bot/message/pusch', toStation)
    expect(answer).toMatchObject({ status: 404, body: { message: 'Not found' } })
    expect(answer.headers.get('x-line-request-id')).toBeTruthy()
  })

  test.each([
    ['is not JSON', '{"to":', {}, 400],
    ['is not UTF-8 text', 'plain', { 'content-type': 'text/plain' }, 415],
    ['is larger than 2 MB', JSON.stringify({ ...toStation, pad: 'x'.repeat(2 * 1024 * 1024) }), {}, 413],
    ['is an array', '[]', {}, 400],
    ['is null', 'null', {}, 400],
  ])('whose body %s is refused', async (_, body, headers, status) => {
    const { post } = await startPlatform()
    const answer = await post('/v2/bot/message/push', body, headers)
    expect(answer.status).toBe(status)
    expect(answer.body.message).toEqual(expect.any(String))
  })

  test('names every fault with its place', async () => {
    const { post } = await startPlatform()
    const answer = await post('/v2/bot/message/push', { messages: [{ type: 'text', text: '' }], extra: 1 })
    expect(answer).toMatchObject({ status: 400, body: { message: 'The request body has 3 error(s)' } })
    expect(answer.body.details).toEqual([
      { message: 'must be specified', property: 'to' },
      { message: 'May not be empty', property: 'messages[0].text' },
      { message: 'unknown property', property: 'extra' },
    ])
  })

  test('beyond the rate of its endpoint is refused, and the bucket fills again', () => {
    let now = 0
    const limits = createRateLimits(() => now)
    const burst = (endpoint: string, calls: number) =>
      Array.from({ length: calls }, () => limits.allow(endpoint)).filter(Boolean).length
    expect([burst('push', 2_100), burst('reply', 2_100), burst('multicast', 300)]).toEqual([
      2_000, 2_000, 200,
    ])
    now = 500
    expect([burst('push', 2_100), burst('multicast', 300)]).toEqual([1_000, 100])
    now = 3_600_000
    expect(burst('push', 2_100)).toBe(2_000)
  })
})

describe('the platform', () => {
  test('listens on 127.0.0.1 alone', async () => {
    const { url, port } = await startPlatform()
    expect(url).toBe(`http://127.0.0.1:${port}`)
    const refused = await new Promise((resolve) => {
      connect({ port, host: '127.0.0.2' })
        .once('connect', () => resolve(false))
        .once('error', () => resolve(true))
    })
    expect(refused).toBe(true)
  })

  test('refuses a file that another version wrote, and says which', async () => {
    const dataDir = temporaryFolder()
    const file = new DatabaseSync(join(dataDir, 'line.sqlite'))
    file.exec('create table users (id text); pragma user_version = 99')
    file.close()
    await expect(startPlatform({ dataDir })).rejects.toThrow(/line\.sqlite was written by another version/)
  })

  test('runs several times in one process without sharing anything', async () => {
    const [one, other] = await Promise.all([startPlatform(), startPlatform()])
    await one.line.pushMessage({ to: STATION, messages: [{ type: 'text', text: 'หนึ่ง' }] })
    expect(await one.entries(STATION)).toHaveLength(1)
    expect(await other.entries(STATION)).toHaveLength(0)
  })
})

describe('a rich menu image', () => {
  const menu = {
    size: { width: 1_200, height: 405 },
    selected: false,
    name: 'ก',
    chatBarText: 'ก',
    areas: [],
  }

  test.each([
    ['a PNG', png(1_200, 405), 'image/png', 200],
    ['a JPEG', jpeg(1_200, 405), 'image/jpeg', 200],
    ['too narrow', png(799, 405), 'image/png', 400],
    ['too flat', png(2_500, 249), 'image/png', 400],
    ['too square', png(1_000, 700), 'image/png', 400],
    ['a PNG that says JPEG', png(1_200, 405), 'image/jpeg', 400],
    ['no image at all', new TextEncoder().encode('<svg/>'), 'image/png', 400],
    ['a GIF', png(1_200, 405), 'image/gif', 415],
    ['over 1 MB', new Uint8Array([...png(1_200, 405), ...new Uint8Array(1024 * 1024)]), 'image/png', 400],
  ])('%s', async (_, body, type, status) => {
    const { url, line } = await startPlatform()
    const { richMenuId } = await line.createRichMenu(menu)
    const upload = () =>
      fetch(`${url}/v2/bot/richmenu/${richMenuId}/content`, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': type },
        body,
      })
    expect((await upload()).status).toBe(status)
    if (status === 200)
      expect(await (await upload()).json()).toEqual({
        message: 'An image has already been uploaded to the richmenu',
      })
  })
})
