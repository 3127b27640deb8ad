import { validateSignature } from '@line/bot-sdk'
import { describe, expect, test } from 'vitest'
import { sign } from '../../../local/line/webhook/signature.ts'
import {
  CITIZEN,
  fromCitizen,
  SECRET,
  STATION,
  startBot,
  startPlatform,
  temporaryFolder,
  until,
} from './running-platform.ts'

const hello = { type: 'text' as const, text: 'รับแจ้งแล้ว' }

describe('a delivery', () => {
  test('is signed as in the known answer', () => {
    const body = '{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}'
    const signature = sign(body, SECRET)
    expect(signature).toBe('GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=')
    expect(validateSignature(body, SECRET, signature)).toBe(true)
  })

  test('carries what LINE adds to an event, over the exact signed bytes', async () => {
    const bot = await startBot()
    const { happen } = await startPlatform({ webhookUrl: bot.url, botUserId: `U${'b'.repeat(32)}` })
    const { deliveries } = await happen(fromCitizen('ช่วยด้วย 🆘 "<script>"'))
    const [call] = bot.received
    expect(deliveries).toMatchObject([{ status: 200, webhookEventIds: [call?.events[0]?.webhookEventId] }])
    expect(call?.headers).toMatchObject({
      'user-agent': 'LineBotWebhook/2.0',
      'content-type': expect.stringMatching(/^application\/json/),
      'x-line-signature': sign(call?.body ?? '', SECRET),
    })
    expect(call).toMatchObject({
      destination: `U${'b'.repeat(32)}`,
      events: [
        {
          type: 'message',
          mode: 'active',
          timestamp: expect.any(Number),
          webhookEventId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
          replyToken: expect.stringMatching(/^[0-9a-f]{32}$/),
          deliveryContext: { isRedelivery: false },
          message: {
            id: expect.stringMatching(/^\d+$/),
            quoteToken: expect.any(String),
            text: 'ช่วยด้วย 🆘 "<script>"',
          },
        },
      ],
    })
  })

  test('keeps what is given, and passes unknown events and fields through', async () => {
    const bot = await startBot()
    const { control } = await startPlatform({ webhookUrl: bot.url })
    const event = {
      type: 'shakeDetected',
      source: { type: 'user', userId: CITIZEN },
      timestamp: 1,
      mode: 'standby',
      webhookEventId: '01FZ74A0TDDPYRVKNK77XKC3ZR',
      deliveryContext: { isRedelivery: true },
      strength: { deep: [null, 'x'] },
    }
    await control('POST', '/events', { events: [event] })
    expect(bot.received[0]?.events).toEqual([event])
  })

  test.each(['unfollow', 'leave', 'memberLeft', 'unsend'])('of %s has no reply token', async (type) => {
    const bot = await startBot()
    const { happen } = await startPlatform({ webhookUrl: bot.url })
    await happen({ type, source: { type: 'group', groupId: STATION } })
    expect(bot.received[0]?.events[0]).not.toHaveProperty('replyToken')
  })

  test('that gets no answer within the time-out has status 0', async () => {
    const bot = await startBot(() => null)
    const { happen, control } = await startPlatform({ webhookUrl: bot.url })
    expect((await control('GET', '/settings')).body.webhookTimeoutMs).toBe(2_000)
    await control('PUT', '/settings', { webhookTimeoutMs: 50, redelivery: false })
    expect(await happen(fromCitizen('?'))).toMatchObject({
      deliveries: [{ status: 0, error: 'request timeout' }],
    })
  })

  test('does not follow a redirect', async () => {
    const bot = await startBot(() => 302)
    const { happen } = await startPlatform({ webhookUrl: bot.url })
    expect(await happen(fromCitizen('?'))).toMatchObject({ deliveries: [{ status: 302 }] })
  })
})

describe('options', () => {
  test('duplicate delivers n times in all, really at once, and shows the event once', async () => {
    const bot = await startBot(() => new Promise((resolve) => setTimeout(resolve, 100, 200)))
    const { control, entries } = await startPlatform({ webhookUrl: bot.url })
    const { body } = await control('POST', '/events', {
      events: [fromCitizen('?')],
      options: { duplicate: 5 },
    })
    expect(body.deliveries).toHaveLength(5)
    expect(new Set(bot.received.map((call) => call.body)).size).toBe(1)
    expect(bot.mostAtOnce()).toBe(5)
    expect(await entries(CITIZEN)).toHaveLength(1)
  })

  test('one call per event, in order; batch puts them into one', async () => {
    const bot = await startBot()
    const { control } = await startPlatform({ webhookUrl: bot.url })
    const events = ['1', '2', '3'].map((text) => fromCitizen(text))
    await control('POST', '/events', { events })
    expect(bot.received.map((call) => call.events.length)).toEqual([1, 1, 1])
    expect(bot.received.map((call) => call.events[0]?.message?.text)).toEqual(['1', '2', '3'])
    await control('POST', '/events', { events, options: { batch: true } })
    expect(bot.received.at(-1)?.events).toHaveLength(3)
  })

  test('shuffle reorders the deliveries, not what happened', async () => {
    const bot = await startBot()
    const { control, entries } = await startPlatform({ webhookUrl: bot.url })
    const texts = Array.from({ length: 12 }, (_, index) => String(index))
    await control('POST', '/events', {
      events: texts.map((text) => fromCitizen(text)),
      options: { shuffle: true },
    })
    const delivered = bot.received.map((call) => call.events[0]?.message?.text)
    expect(delivered).not.toEqual(texts)
    expect([...delivered].sort()).toEqual([...texts].sort())
    expect((await entries(CITIZEN)).map(({ messages }) => messages[0]?.text)).toEqual(texts)
  })

  test('redelivered and delayMs', async () => {
    const bot = await startBot()
    const { control } = await startPlatform({ webhookUrl: bot.url })
    const started = performance.now()
    await control('POST', '/events', {
      events: [fromCitizen('?')],
      options: { redelivered: true, delayMs: 150 },
    })
    expect(performance.now() - started).toBeGreaterThanOrEqual(149)
    expect(bot.received[0]?.events[0]).toMatchObject({ deliveryContext: { isRedelivery: true } })
  })

  test('the same event sent again later is delivered again and shown once', async () => {
    const bot = await startBot()
    const { happen, entries } = await startPlatform({ webhookUrl: bot.url })
    await happen(fromCitizen('?'))
    const [event] = bot.received[0]?.events ?? []
    await happen({ ...event, deliveryContext: { isRedelivery: true } })
    expect(bot.received).toHaveLength(2)
    expect(bot.received[1]?.events[0]?.replyToken).toBe(event?.replyToken)
    expect(await entries(CITIZEN)).toHaveLength(1)
  })

  test('an empty list of events is delivered, like the Verify button', async () => {
    const bot = await startBot()
    const { control } = await startPlatform({ webhookUrl: bot.url })
    expect((await control('POST', '/events', { events: [] })).body).toMatchObject({
      deliveries: [{ status: 200 }],
    })
    expect(bot.received[0]?.events).toEqual([])
  })
})

describe('redelivery', () => {
  test('repeats a refused webhook with the same id and token until it is taken', async () => {
    const answers = [500, 500, 200]
    const bot = await startBot(() => answers.shift() ?? 200)
    const { happen, control, line } = await startPlatform({ webhookUrl: bot.url })
    await control('PUT', '/settings', { redeliveryDelaysMs: [20, 20, 20] })
    await happen(fromCitizen('ช่วยด้วย'))
    await until(() => bot.received.length === 3)
    await until(async () => (await control('GET', '/deliveries')).body.deliveries[0].done)
    const events = bot.received.map((call) => call.events[0])
    expect(new Set(events.map((event) => event?.webhookEventId)).size).toBe(1)
    expect(new Set(events.map((event) => event?.replyToken)).size).toBe(1)
    expect(events.map((event) => event?.deliveryContext)).toEqual([
      { isRedelivery: false },
      { isRedelivery: true },
      { isRedelivery: true },
    ])
    expect(bot.received.every((call) => call.headers['x-line-signature'] === sign(call.body, SECRET))).toBe(
      true,
    )
    await line.replyMessage({ replyToken: events[2]?.replyToken ?? '', messages: [hello] })
    expect((await control('GET', '/deliveries')).body.deliveries).toMatchObject([
      { attempts: 3, status: 200, done: true },
    ])
  })

  test('gives up after the last try', async () => {
    const bot = await startBot(() => 500)
    const { happen, control } = await startPlatform({ webhookUrl: bot.url })
    await control('PUT', '/settings', { redeliveryDelaysMs: [10, 10] })
    await happen(fromCitizen('?'))
    await until(async () => (await control('GET', '/deliveries')).body.deliveries[0].done)
    expect(bot.received).toHaveLength(3)
  })

  test('switched off, nothing is repeated', async () => {
    const bot = await startBot(() => 500)
    const { happen, control } = await startPlatform({ webhookUrl: bot.url })
    await control('PUT', '/settings', { redelivery: false, redeliveryDelaysMs: [10] })
    await happen(fromCitizen('?'))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(bot.received).toHaveLength(1)
    expect((await control('GET', '/deliveries')).body.deliveries).toMatchObject([{ done: true, status: 500 }])
  })

  test('events wait for a webhook that is not set yet, and come as first deliveries', async () => {
    const bot = await startBot()
    const { happen, setWebhookUrl } = await startPlatform()
    expect(await happen(fromCitizen('?'))).toMatchObject({
      deliveries: [{ status: 0, error: 'no webhook URL is set' }],
    })
    setWebhookUrl(bot.url)
    await until(() => bot.received.length === 1)
    expect(bot.received[0]?.events[0]?.deliveryContext).toEqual({ isRedelivery: false })
  })

  test('a restart gives a call its full number of tries again, and none before the webhook is set', async () => {
    const dataDir = temporaryFolder()
    const bot = await startBot(() => 500)
    const first = await startPlatform({ dataDir, webhookUrl: bot.url })
    await first.control('PUT', '/settings', { redeliveryDelaysMs: [20, 60_000] })
    await first.happen(fromCitizen('?'))
    await until(() => bot.received.length === 2)
    await first.close()
    const second = await startPlatform({ dataDir })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(bot.received).toHaveLength(2)
    second.setWebhookUrl(bot.url)
    await until(() => bot.received.length === 4)
    expect((await second.control('GET', '/deliveries')).body.deliveries).toMatchObject([{ done: false }])
  })

  test('setting the webhook while events are waiting their turn delivers each once', async () => {
    const bot = await startBot(() => new Promise((resolve) => setTimeout(resolve, 30, 200)))
    const { happen, setWebhookUrl } = await startPlatform({ webhookUrl: bot.url })
    const happening = happen(...['1', '2', '3', '4'].map((text) => fromCitizen(text)))
    await until(() => bot.received.length === 1)
    setWebhookUrl(bot.url)
    await happening
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(bot.received.map((call) => call.events[0]?.message?.text)).toEqual(['1', '2', '3', '4'])
  })

  test('a platform that was stopped in mid-call delivers again when it starts', async () => {
    const dataDir = temporaryFolder()
    const silent = await startBot(() => null)
    const stopped = await startPlatform({ dataDir, webhookUrl: silent.url })
    const happening = stopped.happen(fromCitizen('ช่วยด้วย')).catch(() => undefined)
    await until(() => silent.received.length === 1)
    await stopped.close()
    await happening
    const bot = await startBot()
    await startPlatform({ dataDir, webhookUrl: bot.url })
    await until(() => bot.received.length === 1)
    expect(bot.received[0]?.events[0]).toMatchObject({
      webhookEventId: silent.received[0]?.events[0]?.webhookEventId,
      deliveryContext: { isRedelivery: true },
    })
  })
})
