import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LiveServer, startLive } from '../../../../local/aws/appsync/server.ts'
import { listenLive, subscribeLive } from '../../../support/live-listener.ts'

interface Question {
  readonly authorizationToken: string
  readonly requestContext: { readonly operation: string; readonly channel?: string }
}

let live: LiveServer
let asked: Question[]
const open: { close(): Promise<void> }[] = []
const own = <Listener extends { close(): Promise<void> }>(listener: Listener): Listener => {
  open.push(listener)
  return listener
}

/** Lets those in whose token is good, to all channels but those of Bangkok. */
const authorizer = {
  async invoke(event: unknown) {
    const question = event as Question
    asked.push(question)
    if (question.authorizationToken === 'crash')
      return { kind: 'failure', type: 'Error', message: 'x' } as const
    const { channel } = question.requestContext
    const isAuthorized = question.authorizationToken === 'good' && channel !== '/incidents/province-10'
    return { kind: 'result', result: { isAuthorized } } as const
  },
}

beforeEach(async () => {
  asked = []
  live = await startLive(['incidents'], '000000000000')
  live.open(authorizer)
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((listener) => listener.close()))
  await live.close()
})

const url = () => `${live.url.replace('http', 'ws')}/event/realtime`
const who = (Authorization = 'good') => ({ host: 'live.example', Authorization })
const subscribed = async (channel: string, token?: string) =>
  own(await subscribeLive(url(), who(token), channel))

const signature =
  'AWS4-HMAC-SHA256 Credential=local/20261121/ap-southeast-1/appsync/aws4_request, Signature=x'
const publish = (body: object, authorization = signature) =>
  fetch(`${live.url}/event`, { method: 'POST', headers: { authorization }, body: JSON.stringify(body) })

describe('a subscription', () => {
  it('hears what is published on its channel, and nothing else, event by event', async () => {
    const chiangMai = await subscribed('/incidents/province-50')
    const country = await subscribed('/incidents/all')
    const published = await publish({
      channel: '/incidents/province-50',
      events: ['{"id":"R1","kind":"new"}', '{"id":"R2","kind":"changed"}'],
    })
    expect([published.status, await published.json()]).toMatchObject([
      200,
      { failed: [], successful: [{ index: 0 }, { index: 1 }] },
    ])
    await publish({ channel: '/incidents/all', events: ['{"id":"R3","kind":"new"}'] })
    await country.hear(({ type }) => type === 'data')
    await chiangMai.hear(({ event }) => event?.[0]?.includes('R2') ?? false)
    expect(country.events()).toEqual([{ id: 'R3', kind: 'new' }])
    expect(chiangMai.events()).toEqual([
      { id: 'R1', kind: 'new' },
      { id: 'R2', kind: 'changed' },
    ])
    expect(chiangMai.messages.at(-1)).toMatchObject({ type: 'data', id: '/incidents/province-50' })
  })

  it('ends when the page says so', async () => {
    const listener = await subscribed('/incidents/all')
    await listener.say({ type: 'unsubscribe', id: '/incidents/all' })
    await listener.hear(({ type }) => type === 'unsubscribe_success')
    await publish({ channel: '/incidents/all', events: ['1'] })
    await listener.say({ type: 'unsubscribe', id: '/incidents/all' })
    await listener.hear(({ type }) => type === 'unsubscribe_error')
    expect(listener.events()).toEqual([])
  })

  it.each([
    ['the authorizer refuses', '/incidents/province-10', 'UnauthorizedException'],
    ['the channel is of no namespace', '/elsewhere/all', 'BadRequestException'],
    ['the channel is none', 'incidents', 'BadRequestException'],
  ])('is refused where %s, and the connection goes on', async (_what, channel, errorType) => {
    const listener = await subscribed(channel)
    expect(listener.messages.at(-1)).toMatchObject({ type: 'subscribe_error', errors: [{ errorType }] })
    await listener.say({ type: 'subscribe', id: '2', channel: '/incidents/all', authorization: who() })
    await listener.hear(({ type, id }) => type === 'subscribe_success' && id === '2')
  })

  it('is refused under an id that is in use', async () => {
    const listener = await subscribed('/incidents/all')
    const again = { type: 'subscribe', id: '/incidents/all', channel: '/incidents/all', authorization: who() }
    await listener.say(again)
    await listener.hear(({ type }) => type === 'subscribe_error')
  })
})

describe('a connection', () => {
  it('is asked for as AppSync asks', async () => {
    await subscribed('/incidents/province-50')
    expect(asked).toMatchObject([
      { authorizationToken: 'good', requestContext: { operation: 'EVENT_CONNECT' } },
      {
        authorizationToken: 'good',
        requestContext: {
          operation: 'EVENT_SUBSCRIBE',
          channel: '/incidents/province-50',
          channelNamespaceName: 'incidents',
        },
      },
    ])
    expect(asked[0]?.requestContext).not.toHaveProperty('channel')
  })

  it.each([['bad'], ['crash']])('is refused for the token %s', async (token) => {
    const listener = own(listenLive(url(), who(token)))
    await listener.hear(({ type }) => type === 'connection_error')
    await listener.ended
  })

  it('is refused for somebody who does not say who they are', async () => {
    const listener = own(listenLive(url(), undefined))
    await listener.hear(({ type }) => type === 'connection_error')
    expect(asked).toEqual([])
  })

  it('is told that a message makes no sense', async () => {
    const listener = await subscribed('/incidents/all')
    await listener.say({ type: 'shout' })
    expect(await listener.hear(({ type }) => type === 'error')).toMatchObject({
      errors: [{ errorType: 'BadRequestException' }],
    })
  })

  it('is not to be had elsewhere', async () => {
    expect(await own(listenLive(`${live.url.replace('http', 'ws')}/elsewhere`, who())).ended).toBe(1006)
  })
})

describe('a publication is refused', () => {
  const channel = '/incidents/all'
  it.each([
    ['of more than five events', { channel, events: Array(6).fill('1') }],
    ['of none', { channel, events: [] }],
    ['of what is no JSON', { channel, events: ['{'] }],
    ['on an unknown namespace', { channel: '/elsewhere/all', events: ['1'] }],
    ['with what AppSync does not know', { channel, events: ['1'], loud: true }],
  ])('%s', async (_what, body) => {
    expect((await publish(body)).status).toBe(400)
  })

  it('without a signature', async () => {
    expect((await publish({ channel, events: ['1'] }, 'good')).status).toBe(401)
  })
})

describe('faults', () => {
  const wish = (body: object) =>
    fetch(`${live.url}/_live/faults`, { method: 'POST', body: JSON.stringify(body) })
  const connections = async () => (await fetch(`${live.url}/_live/connections`)).json()

  it('drop all connections', async () => {
    const listener = await subscribed('/incidents/all')
    expect(await connections()).toEqual({ connections: 1 })
    await wish({ kind: 'drop' })
    expect(await listener.ended).toBe(1006)
    expect(await connections()).toEqual({ connections: 0 })
  })

  it('refuse the next ones, until they are used up or taken back', async () => {
    await wish({ kind: 'refuse', times: 1 })
    expect(await own(listenLive(url(), who())).ended).toBe(1006)
    await subscribed('/incidents/all')
    await wish({ kind: 'refuse', times: 5 })
    await fetch(`${live.url}/_live/faults`, { method: 'DELETE' })
    await subscribed('/incidents/all')
  })

  it('must be known', async () => {
    expect((await wish({ kind: 'melt' })).status).toBe(400)
  })
})
