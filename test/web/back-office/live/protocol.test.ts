import { expect, test } from 'vitest'
import {
  changesIn,
  liveChannelOf,
  protocolsOf,
  readMessage,
} from '../../../../web/back-office/live/protocol.ts'

const id = '01KAB3C4D5E6F7G8H9J0K1M2N3'
const event = JSON.stringify({ id, kind: 'new' })

test('takes the changes out of data, one event or several', () => {
  expect(changesIn({ type: 'data', event })).toEqual([{ id, kind: 'new' }])
  expect(changesIn({ type: 'data', event: [event, event] })).toHaveLength(2)
})

test.each([
  ['another kind of message', { type: 'ka' }],
  ['no JSON', { type: 'data', event: 'new' }],
  ['another kind of change', { type: 'data', event: '{"id":"x","kind":"gone"}' }],
])('takes nothing out of %s', (_, message) => {
  expect(changesIn(message)).toEqual([])
})

test('what is no message is none', () => {
  expect(readMessage('<html>')).toBeUndefined()
  expect(readMessage('{"connectionTimeoutMs":1}')).toBeUndefined()
  expect(readMessage('{"type":"connection_ack","connectionTimeoutMs":300000}')).toEqual({
    type: 'connection_ack',
    connectionTimeoutMs: 300_000,
  })
})

test('the authorization is the name of a subprotocol, in letters that one may have', () => {
  const authorization = { host: 'abc.appsync-api.ap-southeast-1.amazonaws.com', Authorization: 'a.b?>~' }
  const [protocol, header = ''] = protocolsOf(authorization)
  expect(protocol).toBe('aws-appsync-event-ws')
  expect(header).toMatch(/^header-[\w-]+$/)
  expect(JSON.parse(Buffer.from(header.slice(7), 'base64url').toString())).toEqual(authorization)
})

test('a province listens to its own channel, the country to all', () => {
  expect(liveChannelOf('50')).toBe('/incidents/province-50')
  expect(liveChannelOf(undefined)).toBe('/incidents/all')
})
