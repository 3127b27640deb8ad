import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { CITIZEN, fromCitizen, STATION, startBot, startPlatform } from './running-platform.ts'

const hello = { type: 'text' as const, text: 'สวัสดี' }
const toStation = { to: STATION, messages: [hello] }

describe('an injected fault', () => {
  test.each([
    ['rateLimit', 429, 'The API rate limit has been exceeded. Try again later.'],
    ['monthlyLimit', 429, 'You have reached your monthly limit.'],
    ['serverError', 500, 'Internal server error'],
    ['unauthorized', 401, expect.stringContaining('Authentication failed')],
    ['forbidden', 403, 'Access to this API is not available for your account'],
    ['badRequest', 400, expect.any(String)],
  ])('%s answers %i, changes nothing, and is gone after its times', async (fault, status, message) => {
    const { control, post, entries } = await startPlatform()
    await control('POST', '/faults', { endpoint: 'push', fault, times: 2 })
    const statuses = []
    for (let call = 0; call < 3; call++) statuses.push((await post('/v2/bot/message/push', toStation)).status)
    expect(statuses).toEqual([status, status, 200])
    expect(await entries(STATION)).toHaveLength(1)
    await control('POST', '/faults', { endpoint: '*', fault })
    expect((await post('/v2/bot/message/push', toStation)).body).toMatchObject({ message })
  })

  test('lostAnswer applies the push and closes the connection; the retry key tells', async () => {
    const { control, post, entries } = await startPlatform()
    const headers = { 'x-line-retry-key': randomUUID() }
    await control('POST', '/faults', { endpoint: 'push', fault: 'lostAnswer' })
    await expect(post('/v2/bot/message/push', toStation, headers)).rejects.toThrow()
    expect(await entries(STATION)).toHaveLength(1)
    expect((await post('/v2/bot/message/push', toStation, headers)).status).toBe(409)
    expect(await entries(STATION)).toHaveLength(1)
  })

  test('hang never answers and applies nothing', async () => {
    const { control, post, url, entries } = await startPlatform()
    await control('POST', '/faults', { endpoint: 'push', fault: 'hang' })
    const hanging = fetch(`${url}/v2/bot/message/push`, {
      method: 'POST',
      headers: { authorization: 'Bearer channel-access-token', 'content-type': 'application/json' },
      body: JSON.stringify(toStation),
      signal: AbortSignal.timeout(200),
    })
    await expect(hanging).rejects.toThrow(/timeout|aborted/i)
    expect(await entries(STATION)).toEqual([])
    expect((await post('/v2/bot/message/push', toStation)).status).toBe(200)
  })

  test('waits for its endpoint and its chat, also behind a reply token', async () => {
    const bot = await startBot()
    const { control, post, line, happen } = await startPlatform({ webhookUrl: bot.url })
    await happen(fromCitizen('?'))
    await control('POST', '/faults', { endpoint: 'reply', fault: 'serverError', to: STATION })
    await control('POST', '/faults', { endpoint: 'push', fault: 'serverError', to: CITIZEN })
    await line.replyMessage({ replyToken: bot.received[0]?.events[0]?.replyToken ?? '', messages: [hello] })
    expect((await post('/v2/bot/message/push', toStation)).status).toBe(200)
    expect((await post('/v2/bot/message/push', { ...toStation, to: CITIZEN })).status).toBe(500)
    expect((await control('GET', '/faults')).body.faults).toMatchObject([{ endpoint: 'reply', remaining: 1 }])
  })

  test('with a rate meets that share of calls, without end, until it is cleared', async () => {
    const { control, post } = await startPlatform()
    await control('POST', '/faults', { endpoint: '*', fault: 'serverError', rate: 1 })
    for (let call = 0; call < 3; call++)
      expect((await post('/v2/bot/message/push', toStation)).status).toBe(500)
    await control('DELETE', '/faults')
    expect((await post('/v2/bot/message/push', toStation)).status).toBe(200)
  })

  test.each([
    ['an unknown endpoint', { endpoint: 'pusch', fault: 'hang' }],
    ['an unknown fault', { endpoint: 'push', fault: 'fire' }],
    ['a rate above 1', { endpoint: 'push', fault: 'hang', rate: 2 }],
    ['an unknown property', { endpoint: 'push', fault: 'hang', count: 1 }],
  ])('is refused for %s', async (_, fault) => {
    const { control } = await startPlatform()
    const { status, body } = await control('POST', '/faults', fault)
    expect(status).toBe(400)
    expect(body.message).toEqual(expect.any(String))
  })
})
