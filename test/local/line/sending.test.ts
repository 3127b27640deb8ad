import { randomUUID } from 'node:crypto'
import { HTTPFetchError } from '@line/bot-sdk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CITIZEN,
  fromCitizen,
  OFFICERS,
  STATION,
  startBot,
  startPlatform,
  until,
} from './running-platform.ts'

const hello = { type: 'text' as const, text: 'สวัสดี' }
const DAY = 86_400_000

async function startWithCitizen(options = {}) {
  const bot = await startBot()
  const platform = await startPlatform({ webhookUrl: bot.url, ...options })
  await platform.happen({ type: 'follow', source: { type: 'user', userId: CITIZEN } })
  return { ...platform, bot }
}

describe('pushing', () => {
  test('puts the messages into the chat exactly as they were sent', async () => {
    const { line, entries } = await startWithCitizen()
    const location = {
      type: 'location' as const,
      title: 'ที่เกิดเหตุ',
      address: 'กทม.',
      latitude: 13.75,
      longitude: 100.5,
    }
    const { sentMessages } = await line.pushMessage({ to: STATION, messages: [hello, location] })
    expect(sentMessages.map(({ id }) => id)).toEqual([expect.stringMatching(/^\d{15,}$/), expect.any(String)])
    expect(await entries(STATION)).toMatchObject([
      { via: 'push', retryKey: null, messages: [hello, location] },
    ])
  })

  test.each([
    [
      'an id of another shape',
      'C123',
      "The property, 'to', in the request body is invalid (line: -, column: -)",
    ],
    ['a user nobody knows', `U${'f'.repeat(32)}`, 'Failed to send messages'],
    ['a group the account is not in', `C${'f'.repeat(32)}`, 'Failed to send messages'],
  ])('to %s is refused', async (_, to, message) => {
    const { post } = await startPlatform()
    expect(await post('/v2/bot/message/push', { to, messages: [hello] })).toMatchObject({
      status: 400,
      body: { message },
    })
  })

  test('to a group the account has left is refused, and the bot is told that it left', async () => {
    const bot = await startBot()
    const { post, line } = await startPlatform({ webhookUrl: bot.url })
    await line.leaveGroup(STATION)
    await until(() => bot.received.length === 1)
    expect(bot.received[0]?.events).toMatchObject([
      { type: 'leave', source: { type: 'group', groupId: STATION } },
    ])
    const answer = await post('/v2/bot/message/push', { to: STATION, messages: [hello] })
    expect(answer).toMatchObject({ status: 400, body: { message: 'Failed to send messages' } })
  })

  test('to somebody who blocked the account is accepted, shown to nobody and not counted', async () => {
    const { line, happen, entries } = await startWithCitizen()
    await happen({ type: 'unfollow', source: { type: 'user', userId: CITIZEN } })
    await line.pushMessage({ to: CITIZEN, messages: [hello] })
    expect((await entries(CITIZEN)).filter(({ via }) => via === 'push')).toEqual([])
    expect(await line.getMessageQuotaConsumption()).toEqual({ totalUsage: 0 })
  })

  test('reaches an officer who is no friend only within 7 days of writing', async () => {
    let time = Date.UTC(2026, 10, 2)
    const { line, happen, entries } = await startWithCitizen({ now: () => time })
    const officer = OFFICERS[0] as string
    await line.pushMessage({ to: officer, messages: [{ ...hello, text: 'ก่อน' }] })
    await happen({
      type: 'message',
      source: { type: 'user', userId: officer },
      message: { type: 'text', text: '?' },
    })
    await line.pushMessage({ to: officer, messages: [hello] })
    time += 7 * DAY
    await line.pushMessage({ to: officer, messages: [{ ...hello, text: 'หลัง' }] })
    const pushed = (await entries(officer)).filter(({ via }) => via === 'push')
    expect(pushed.map(({ messages }) => messages)).toEqual([[hello]])
  })
})

describe('a retry key', () => {
  test('that was accepted is answered 409 with the first request id and the first message ids', async () => {
    const { post, entries } = await startPlatform()
    const retryKey = randomUUID()
    const push = () =>
      post('/v2/bot/message/push', { to: STATION, messages: [hello] }, { 'x-line-retry-key': retryKey })
    const first = await push()
    const second = await push()
    expect(second).toMatchObject({
      status: 409,
      body: { message: 'The retry key is already accepted', sentMessages: first.body.sentMessages },
    })
    expect(second.headers.get('x-line-accepted-request-id')).toBe(first.headers.get('x-line-request-id'))
    expect(second.headers.get('x-line-request-id')).not.toBe(first.headers.get('x-line-request-id'))
    expect(await entries(STATION)).toMatchObject([{ retryKey }])
  })

  test('is not spent by a request that was refused', async () => {
    const { post } = await startPlatform()
    const headers = { 'x-line-retry-key': randomUUID() }
    const refused = await post(
      '/v2/bot/message/push',
      { to: STATION, messages: [{ type: 'text', text: '' }] },
      headers,
    )
    const accepted = await post('/v2/bot/message/push', { to: STATION, messages: [hello] }, headers)
    expect([refused.status, accepted.status]).toEqual([400, 200])
  })

  test('works again after 24 hours', async () => {
    let time = Date.UTC(2026, 10, 2)
    const { post } = await startPlatform({ now: () => time })
    const headers = { 'x-line-retry-key': randomUUID() }
    const push = async () =>
      (await post('/v2/bot/message/push', { to: STATION, messages: [hello] }, headers)).status
    const statuses = [await push()]
    time += DAY - 1
    statuses.push(await push())
    time += 1
    statuses.push(await push())
    expect(statuses).toEqual([200, 409, 200])
  })

  test('on a reply is refused', async () => {
    const { post } = await startPlatform()
    const answer = await post(
      '/v2/bot/message/reply',
      { replyToken: 'x', messages: [hello] },
      { 'x-line-retry-key': randomUUID() },
    )
    expect(answer.status).toBe(400)
    expect(answer.body.message).toContain('X-Line-Retry-Key')
  })

  test('must be a UUID and nothing around it', async () => {
    const { post, entries } = await startPlatform()
    const almost = fc
      .tuple(fc.uuid(), fc.constantFrom('0', '-', '}'))
      .chain(([key, more]) =>
        fc.constantFrom(`${key}${more}`, `${more}${key}`, key.replaceAll('-', ''), key.slice(1)),
      )
    await fc.assert(
      fc.asyncProperty(fc.oneof(almost, fc.stringMatching(/^[a-z0-9]{1,20}$/)), async (key) => {
        const headers = { 'x-line-retry-key': key }
        const answer = await post('/v2/bot/message/push', { to: STATION, messages: [hello] }, headers)
        expect(answer).toMatchObject({ status: 400, body: { message: 'Invalid retry key' } })
      }),
      { numRuns: 40 },
    )
    expect(await entries(STATION)).toEqual([])
  })

  test('lets each key through once, whatever the order and the case of its letters', async () => {
    const { post, entries } = await startPlatform()
    const keys = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 4 })
    const presses = keys.chain((pool) =>
      fc.array(fc.tuple(fc.constantFrom(...pool), fc.boolean()), { minLength: 1, maxLength: 12 }),
    )
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(presses, async (calls) => {
        const answers = await Promise.all(
          calls.map(([key, upper]) =>
            post(
              '/v2/bot/message/push',
              { to: STATION, messages: [hello] },
              { 'x-line-retry-key': upper ? key.toUpperCase() : key },
            ),
          ),
        )
        const fresh = new Set(calls.map(([key]) => key).filter((key) => !seen.has(key)))
        for (const [key] of calls) seen.add(key)
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(fresh.size)
        expect(answers.filter(({ status }) => status === 409)).toHaveLength(calls.length - fresh.size)
      }),
      { numRuns: 25 },
    )
    expect(await entries(STATION)).toHaveLength(seen.size)
  })
})

describe('the monthly quota', () => {
  test('counts one message per member of a group, and nothing for replies', async () => {
    const { line, bot } = await startWithCitizen()
    await line.pushMessage({ to: STATION, messages: [hello, hello] })
    await line.pushMessage({ to: CITIZEN, messages: [hello] })
    await line.replyMessage({ replyToken: bot.received[0]?.events[0]?.replyToken ?? '', messages: [hello] })
    expect(await line.getMessageQuotaConsumption()).toEqual({ totalUsage: OFFICERS.length + 1 })
  })

  test('refuses a push that would exceed the limit, and takes it again next month', async () => {
    let time = Date.UTC(2026, 10, 30, 16, 59)
    const { line, control, entries } = await startPlatform({ now: () => time })
    expect(await line.getMessageQuota()).toEqual({ type: 'none' })
    await control('PUT', '/settings', { monthlyLimit: 5 })
    expect(await line.getMessageQuota()).toEqual({ type: 'limited', value: 5 })
    await line.pushMessage({ to: STATION, messages: [hello] })
    const refused = await line
      .pushMessage({ to: STATION, messages: [hello] })
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(HTTPFetchError)
    expect(refused).toMatchObject({ status: 429, body: '{"message":"You have reached your monthly limit."}' })
    time = Date.UTC(2026, 10, 30, 17)
    await line.pushMessage({ to: STATION, messages: [hello] })
    expect(await entries(STATION)).toHaveLength(2)
  })
})

describe('a reply', () => {
  test('goes to the chat of its event and works once', async () => {
    const { line, post, bot, happen, entries } = await startWithCitizen()
    await happen(fromCitizen('ช่วยด้วย'))
    const replyToken = bot.received[1]?.events[0]?.replyToken ?? ''
    await line.replyMessage({ replyToken, messages: [hello] })
    expect(await post('/v2/bot/message/reply', { replyToken, messages: [hello] })).toMatchObject({
      status: 400,
      body: { message: 'Invalid reply token' },
    })
    expect((await entries(CITIZEN)).map(({ via }) => via)).toEqual(['event', 'event', 'reply'])
  })

  test('that is refused for its messages leaves the token good', async () => {
    const { line, bot } = await startWithCitizen()
    const replyToken = bot.received[0]?.events[0]?.replyToken ?? ''
    await expect(line.replyMessage({ replyToken, messages: [] })).rejects.toMatchObject({ status: 400 })
    await line.replyMessage({ replyToken, messages: [hello] })
  })

  test.each([
    ['59 s after the webhook', { waited: 59_000, redelivered: false, late: 0 }, 200],
    ['61 s after the webhook', { waited: 61_000, redelivered: false, late: 0 }, 400],
    ['at once on a redelivery 19 minutes late', { waited: 0, redelivered: true, late: 19 * 60_000 }, 200],
    ['at once on a redelivery 21 minutes late', { waited: 0, redelivered: true, late: 21 * 60_000 }, 400],
  ])('%s', async (_, { waited, redelivered, late }, status) => {
    let time = Date.UTC(2026, 10, 2)
    const { post, control } = await startWithCitizen({ now: () => time })
    const replyToken = 'a'.repeat(32)
    await control('POST', '/events', {
      events: [fromCitizen('ช่วยด้วย', { replyToken, timestamp: time - late })],
      options: { redelivered },
    })
    time += waited
    expect((await post('/v2/bot/message/reply', { replyToken, messages: [hello] })).status).toBe(status)
  })

  test('with a token that no webhook carried is refused', async () => {
    const { post } = await startPlatform()
    const answer = await post('/v2/bot/message/reply', { replyToken: 'b'.repeat(32), messages: [hello] })
    expect(answer).toMatchObject({ status: 400, body: { message: 'Invalid reply token' } })
  })
})

describe('sending to many', () => {
  test('multicast reaches friends only and refuses groups', async () => {
    const { line, post, entries } = await startWithCitizen()
    await line.multicast({ to: [CITIZEN, OFFICERS[0] as string], messages: [hello] })
    expect((await entries(CITIZEN)).at(-1)).toMatchObject({ via: 'push', messages: [hello] })
    expect(await line.getMessageQuotaConsumption()).toEqual({ totalUsage: 1 })
    const refused = await post('/v2/bot/message/multicast', { to: [CITIZEN, STATION], messages: [hello] })
    expect(refused).toMatchObject({ status: 400, body: { message: expect.stringContaining("'to[1]'") } })
  })

  test('broadcast reaches every friend', async () => {
    const { line, entries } = await startWithCitizen()
    await line.broadcast({ messages: [hello] }, randomUUID())
    expect((await entries(CITIZEN)).at(-1)).toMatchObject({ via: 'push', messages: [hello] })
  })

  test('narrowcast is not for this account', async () => {
    const { post } = await startPlatform()
    expect((await post('/v2/bot/message/narrowcast', { messages: [hello] })).status).toBe(403)
  })
})
