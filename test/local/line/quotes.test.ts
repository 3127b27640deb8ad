import { randomUUID } from 'node:crypto'
import { HTTPFetchError } from '@line/bot-sdk'
import { describe, expect, test } from 'vitest'
import { CITIZEN, fromCitizen, OFFICERS, STATION, startBot, startPlatform } from './running-platform.ts'

const hello = { type: 'text' as const, text: 'สวัสดี' }
const card = {
  type: 'flex' as const,
  altText: 'เรื่องใหม่ K7F-3QD',
  contents: {
    type: 'bubble' as const,
    body: { type: 'box' as const, layout: 'vertical' as const, contents: [] },
  },
}
const place = { type: 'location' as const, title: 'ที่เกิดเหตุ', address: '-', latitude: 13.7, longitude: 100.5 }

const fromOfficer = (message: Record<string, unknown>) => ({
  type: 'message',
  source: { type: 'group', groupId: STATION, userId: OFFICERS[0] },
  message,
})

async function start() {
  const bot = await startBot()
  return { ...(await startPlatform({ webhookUrl: bot.url })), bot }
}

describe('what was sent', () => {
  test('has an id each, and a quote token where people can quote it', async () => {
    const { line, entries } = await start()
    const { sentMessages } = await line.pushMessage({ to: STATION, messages: [card, place] })
    expect(sentMessages).toEqual([
      { id: expect.stringMatching(/^\d{15,}$/), quoteToken: expect.any(String) },
      { id: expect.stringMatching(/^\d{15,}$/) },
    ])
    expect(await entries(STATION)).toMatchObject([{ sentMessages }])
  })

  test('as a reply has them too', async () => {
    const { line, happen, bot, entries } = await start()
    await happen(fromCitizen('?'))
    const replyToken = bot.received[0]?.events[0]?.replyToken ?? ''
    const { sentMessages } = await line.replyMessage({ replyToken, messages: [hello] })
    expect((await entries(CITIZEN)).at(-1)).toMatchObject({ via: 'reply', sentMessages })
  })

  test('is told again, with the first request’s id, where a retry key is used twice', async () => {
    const { line } = await start()
    const retryKey = randomUUID()
    const request = { to: STATION, messages: [card] }
    const first = await line.pushMessageWithHttpInfo(request, retryKey)
    const second = await line.pushMessage(request, retryKey).catch((error: unknown) => error)
    expect(second).toBeInstanceOf(HTTPFetchError)
    const { status, headers, body } = second as HTTPFetchError
    expect(status).toBe(409)
    expect(headers.get('x-line-accepted-request-id')).toBe(
      first.httpResponse.headers.get('x-line-request-id'),
    )
    expect(JSON.parse(body)).toEqual({
      message: 'The retry key is already accepted',
      sentMessages: first.body.sentMessages,
    })
  })
})

describe('a message that quotes', () => {
  test('a card in a group comes with the card’s id', async () => {
    const { line, happen, bot, control } = await start()
    const { sentMessages } = await line.pushMessage({ to: STATION, messages: [card] })
    const quotedMessageId = sentMessages[0]?.id
    const answer = fromOfficer({ type: 'text', text: 'ตอบ กำลังไป', quotedMessageId })
    expect((await control('POST', '/events', { events: [answer] })).body.warnings).toBeUndefined()
    expect(bot.received[0]?.events[0]?.message).toEqual({
      type: 'text',
      id: expect.any(String),
      text: 'ตอบ กำลังไป',
      quotedMessageId,
      quoteToken: expect.any(String),
    })
    await happen(answer)
  })

  test('a message of another chat passes with a warning', async () => {
    const { line, control } = await start()
    const { sentMessages } = await line.pushMessage({ to: STATION, messages: [card] })
    const quotedMessageId = sentMessages[0]?.id
    const { body } = await control('POST', '/events', {
      events: [{ ...fromCitizen('?'), message: { type: 'text', text: '?', quotedMessageId } }],
    })
    expect(body.warnings).toEqual([expect.stringContaining('was not said in this chat')])
    expect(body.deliveries).toMatchObject([{ status: 200 }])
  })
})

describe('a bot that quotes', () => {
  test('may quote what was said in the same chat, its own messages and others’, as often as it likes', async () => {
    const { line, happen, bot } = await start()
    await happen(fromCitizen('ช่วยด้วย'))
    const event = bot.received[0]?.events[0]
    const quoteToken = event?.message?.quoteToken ?? ''
    const { sentMessages } = await line.pushMessage({ to: CITIZEN, messages: [{ ...hello, quoteToken }] })
    const own = sentMessages[0]?.quoteToken as string
    await line.replyMessage({
      replyToken: event?.replyToken ?? '',
      messages: [
        { ...hello, quoteToken },
        { ...hello, quoteToken: own },
      ],
    })
  })

  test('is refused for a message of another chat, and the reply token stays good', async () => {
    const { line, happen, bot, entries } = await start()
    const { sentMessages } = await line.pushMessage({ to: STATION, messages: [hello] })
    const quoteToken = sentMessages[0]?.quoteToken as string
    await happen(fromCitizen('?'))
    const replyToken = bot.received[0]?.events[0]?.replyToken ?? ''
    const quoting = [hello, { ...hello, quoteToken }]
    const refused = [
      line.pushMessage({ to: CITIZEN, messages: quoting }),
      line.replyMessage({ replyToken, messages: quoting }),
      line.multicast({ to: [CITIZEN], messages: quoting }),
    ]
    for (const call of refused) {
      const error = (await call.catch((thrown: unknown) => thrown)) as HTTPFetchError
      expect(error.status).toBe(400)
      expect(JSON.parse(error.body).details[0].property).toBe('messages[1].quoteToken')
    }
    await line.replyMessage({ replyToken, messages: [hello] })
    expect((await entries(CITIZEN)).map(({ via }) => via)).toEqual(['event', 'reply'])
  })
})

describe('a silent message', () => {
  test.each(['push', 'reply'])('sent as %s shows that no phone rang', async (via) => {
    const { line, happen, bot, entries } = await start()
    await happen(fromCitizen('?'))
    const quiet = { messages: [hello], notificationDisabled: true }
    if (via === 'push') await line.pushMessage({ to: CITIZEN, ...quiet })
    else await line.replyMessage({ replyToken: bot.received[0]?.events[0]?.replyToken ?? '', ...quiet })
    expect((await entries(CITIZEN)).map(({ silent }) => silent)).toEqual([false, true])
  })

  test('is refused where it is no boolean', async () => {
    const { post } = await start()
    const request = { to: STATION, messages: [hello], notificationDisabled: 'yes' }
    expect((await post('/v2/bot/message/push', request)).status).toBe(400)
  })
})

test('what a message cost of the quota is in the chat: its people for a push, nothing for a reply', async () => {
  const { line, happen, bot, entries, control } = await start()
  await happen(fromOfficer({ type: 'text', text: '?' }))
  await line.pushMessage({ to: STATION, messages: [card, place] })
  await line.replyMessage({ replyToken: bot.received[0]?.events[0]?.replyToken ?? '', messages: [hello] })
  await control('DELETE', `/groups/${STATION}/members/${OFFICERS[0]}`)
  await line.pushMessage({ to: STATION, messages: [card] })
  expect((await entries(STATION)).map(({ via, cost }) => [via, cost])).toEqual([
    ['event', null],
    ['push', 3],
    ['reply', 0],
    ['event', null],
    ['push', 2],
  ])
  expect(await line.getMessageQuotaConsumption()).toEqual({ totalUsage: 5 })
})
