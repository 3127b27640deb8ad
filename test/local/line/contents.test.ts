import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { png } from './images.ts'
import { CITIZEN, OFFICERS, STATION, startBot, startPlatform, TOKEN } from './running-platform.ts'

const picture = png(8, 8)

async function startWithMedia(options = {}) {
  const bot = await startBot()
  const platform = await startPlatform({ webhookUrl: bot.url, ...options })
  const put = async (query = '', body: Uint8Array<ArrayBuffer> = picture, type = 'image/png') => {
    const headers = { 'content-type': type }
    const answer = await fetch(`${platform.url}/_line/content${query}`, { method: 'POST', headers, body })
    return (await answer.json()) as { messageId: string; message?: string }
  }
  /** Says a message and gives it as the bot got it. */
  const say = async (message: Record<string, unknown>, source = { type: 'user', userId: CITIZEN }) => {
    await platform.happen({ type: 'message', source, message })
    return bot.received.at(-1)?.events[0]?.message as Record<string, unknown> & { id: string }
  }
  return { ...platform, bot, put, say }
}

describe('a picture', () => {
  test('comes as LINE sends it and is downloaded as it was put', async () => {
    const { put, say, blob } = await startWithMedia()
    const { messageId } = await put()
    const message = await say({ type: 'image', id: messageId })
    expect(message).toEqual({
      type: 'image',
      id: messageId,
      quoteToken: expect.any(String),
      contentProvider: { type: 'line' },
    })
    const content = await blob.getMessageContentWithHttpInfo(messageId)
    expect(content.httpResponse.headers.get('content-type')).toBe('image/png')
    expect(await buffer(content.body)).toEqual(Buffer.from(picture))
    expect(await buffer(await blob.getMessageContentPreview(messageId))).toEqual(Buffer.from(picture))
    await expect(blob.getMessageContentTranscodingByMessageId(messageId)).rejects.toMatchObject({
      status: 400,
      body: '{"message":"Transcoding status doesn\'t support this type of content"}',
    })
  })

  test('of 0 bytes is downloaded as that', async () => {
    const { put, say, blob } = await startWithMedia()
    const { messageId } = await put('', new Uint8Array(), 'image/jpeg')
    await say({ type: 'image', id: messageId })
    expect(await buffer(await blob.getMessageContent(messageId))).toHaveLength(0)
  })

  test('of a member comes from the group', async () => {
    const { say, bot } = await startWithMedia()
    await say({ type: 'image' }, { type: 'group', groupId: STATION, userId: OFFICERS[0] } as never)
    expect(bot.received[0]?.events[0]?.source).toEqual({
      type: 'group',
      groupId: STATION,
      userId: OFFICERS[0],
    })
  })
})

describe('a message that was said without a content', () => {
  test.each([
    ['image', { contentProvider: { type: 'line' }, quoteToken: expect.any(String) }, 'image/jpeg'],
    ['audio', { contentProvider: { type: 'line' }, duration: 2_900 }, 'audio/x-m4a'],
    [
      'video',
      { contentProvider: { type: 'line' }, quoteToken: expect.any(String), duration: 2_000 },
      'video/mp4',
    ],
    ['file', { fileName: 'note.txt', fileSize: expect.any(Number) }, 'text/plain'],
  ])('%s has one of the platform', async (type, more, mediaType) => {
    const { say, blob } = await startWithMedia()
    const message = await say({ type })
    expect(message).toEqual({ type, id: expect.any(String), ...more })
    const { body, httpResponse } = await blob.getMessageContentWithHttpInfo(message.id)
    expect(httpResponse.headers.get('content-type')).toBe(mediaType)
    const bytes = await buffer(body)
    expect(bytes.length).toBeGreaterThan(0)
    if (type === 'file') expect(message.fileSize).toBe(bytes.length)
  })

  test('a text has none', async () => {
    const { say, blob } = await startWithMedia()
    const { id } = await say({ type: 'text', text: '?' })
    await expect(blob.getMessageContent(id)).rejects.toMatchObject({ status: 404 })
  })

  test('takes one of the samples by name', async () => {
    const { put, say, blob, url } = await startWithMedia()
    const { messageId } = await put('?sample=car.jpg')
    await say({ type: 'image', id: messageId })
    const shown = await fetch(`${url}/_line/samples/car.jpg`)
    expect(shown.headers.get('content-type')).toBe('image/jpeg')
    const bytes = await buffer(await blob.getMessageContent(messageId))
    expect(bytes).toEqual(Buffer.from(await shown.arrayBuffer()))
    expect((await put('?sample=nothing.jpg')).message).toBe('no such sample')
    expect((await fetch(`${url}/_line/samples/constructor`)).status).toBe(404)
  })
})

describe('a sound', () => {
  test('that is being prepared is answered 202 until it is ready', async () => {
    let time = Date.UTC(2026, 10, 2)
    const { put, say, blob, url } = await startWithMedia({ now: () => time })
    const { messageId } = await put('?status=processing&readyInMs=3000', picture, 'audio/x-m4a')
    await say({ type: 'audio', id: messageId, duration: 4_200 })
    const headers = { authorization: `Bearer ${TOKEN}` }
    const early = await fetch(`${url}/v2/bot/message/${messageId}/content`, { headers })
    expect(early.status).toBe(202)
    expect(await blob.getMessageContentTranscodingByMessageId(messageId)).toEqual({ status: 'processing' })
    time += 3_000
    expect(await blob.getMessageContentTranscodingByMessageId(messageId)).toEqual({ status: 'succeeded' })
    expect(await buffer(await blob.getMessageContent(messageId))).toEqual(Buffer.from(picture))
  })

  test('has no preview', async () => {
    const { say, blob } = await startWithMedia()
    const { id } = await say({ type: 'audio' })
    await expect(blob.getMessageContentPreview(id)).rejects.toMatchObject({
      status: 400,
      body: '{"message":"The content can not be previewed"}',
    })
  })

  test('that could not be prepared says so', async () => {
    const { put, say, blob } = await startWithMedia()
    const { messageId } = await put('?status=failed', picture, 'audio/x-m4a')
    await say({ type: 'audio', id: messageId })
    expect(await blob.getMessageContentTranscodingByMessageId(messageId)).toEqual({ status: 'failed' })
    await expect(blob.getMessageContent(messageId)).rejects.toMatchObject({ status: 404 })
  })
})

describe('a content that LINE no longer has', () => {
  test.each([
    ['expired', 404, '{"message":"not found"}'],
    ['gone', 410, '{"message":"The content is gone"}'],
  ])('%s is answered %i', async (status, code, body) => {
    const { put, say, blob } = await startWithMedia()
    const { messageId } = await put(`?status=${status}`)
    await say({ type: 'image', id: messageId })
    await expect(blob.getMessageContent(messageId)).rejects.toMatchObject({ status: code, body })
    await expect(blob.getMessageContentPreview(messageId)).rejects.toMatchObject({ status: code, body })
  })

  test('because the sender took it back is gone, with and without bytes of its own', async () => {
    const { put, say, blob, happen, bot, url } = await startWithMedia()
    const { messageId } = await put()
    for (const { id } of [await say({ type: 'image', id: messageId }), await say({ type: 'audio' })]) {
      await happen({ type: 'unsend', source: { type: 'user', userId: CITIZEN }, unsend: { messageId: id } })
      expect(bot.received.at(-1)?.events[0]).toMatchObject({ type: 'unsend', unsend: { messageId: id } })
      await expect(blob.getMessageContent(id)).rejects.toMatchObject({ status: 410 })
      expect((await fetch(`${url}/_line/content/${id}`)).status).toBe(404)
    }
  })

  test('and one that nobody ever said is 404', async () => {
    const { blob } = await startWithMedia()
    await expect(blob.getMessageContent('4712')).rejects.toMatchObject({
      status: 404,
      body: '{"message":"not found"}',
    })
  })
})

describe('a download', () => {
  test('can be slow for one message alone', async () => {
    const { say, blob, control } = await startWithMedia()
    const [slow, quick] = [await say({ type: 'image' }), await say({ type: 'image' })]
    await control('POST', '/faults', { endpoint: 'content', fault: 'slow', delayMs: 150, to: slow.id })
    await blob.getMessageContent(quick.id)
    expect((await control('GET', '/faults')).body.faults).toHaveLength(1)
    const started = performance.now()
    expect((await buffer(await blob.getMessageContent(slow.id))).length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeGreaterThanOrEqual(149)
  })

  test('can break off in the middle', async () => {
    const { say, blob, control, url } = await startWithMedia()
    const { id } = await say({ type: 'image' })
    await control('POST', '/faults', { endpoint: 'content', fault: 'cutShort' })
    // Not with the SDK: its stream would neither end nor fail.
    const headers = { authorization: `Bearer ${TOKEN}` }
    const broken = await fetch(`${url}/v2/bot/message/${id}/content`, { headers })
    expect([broken.status, broken.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    await expect(broken.arrayBuffer()).rejects.toThrow('terminated')
    expect((await buffer(await blob.getMessageContent(id))).length).toBeGreaterThan(0)
  })
})

describe('what the control API shows of a content', () => {
  test('can never become a page of this address', async () => {
    const { put, url } = await startWithMedia()
    const { messageId } = await put('', new TextEncoder().encode('<script>alert(1)</script>'), 'text/html')
    const shown = await fetch(`${url}/_line/content/${messageId}`)
    expect(shown.headers.get('content-security-policy')).toContain('sandbox')
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each(['?status=lost', '?readyInMs=-1', '?statu=gone'])('is refused for %s', async (query) => {
    const { put } = await startWithMedia()
    expect(await put(query)).toEqual({ message: expect.any(String) })
  })
})
