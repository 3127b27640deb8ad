import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { keepConnected } from '../../../../web/back-office/live/keep-connected.ts'

type Sent = Record<string, unknown>

let server: WebSocketServer
let stop: (() => void) | undefined
let told: string[]

/** A server that understands as much of AppSync Events as a subscription needs. */
const open = async (port = 0): Promise<number> => {
  server = new WebSocketServer({ host: '127.0.0.1', port, handleProtocols: () => 'aws-appsync-event-ws' })
  server.on('connection', (socket) => {
    const say = (message: Sent) => socket.send(JSON.stringify(message))
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as Sent
      if (message.type === 'connection_init') say({ type: 'connection_ack', connectionTimeoutMs: 60_000 })
      if (message.type !== 'subscribe') return
      told.push(`subscribed to ${message.channel}`)
      say({ type: 'subscribe_success', id: message.id })
    })
  })
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const close = async () => {
  for (const client of server.clients) client.terminate()
  await new Promise((resolve) => server.close(resolve))
}

const clients = (): WebSocket[] => [...server.clients]

const listen = (port: number, poll: () => 'answered' | 'unanswered' = () => 'answered') => {
  let online: () => void = () => undefined
  stop = keepConnected({
    url: `ws://127.0.0.1:${port}`,
    host: 'localhost',
    channel: '/incidents/all',
    token: async () => 'a.b.c',
    poll: async () => poll(),
    catchUp: () => told.push('catches up'),
    onMoment: (moment) => told.push(moment),
    whenOnline: (listener) => {
      online = listener
      return () => undefined
    },
    onChanges: (changes) => told.push(...changes.map(({ id, kind }) => `${kind} ${id}`)),
  })
  return () => online()
}

const until = (what: string) => vi.waitFor(() => expect(told).toContain(what), { timeout: 20_000 })

beforeEach(() => {
  told = []
})
afterEach(async () => {
  stop?.()
  await close()
})

test('subscribes, reads once what there is, and tells of changes', async () => {
  listen(await open())
  await until('catches up')
  expect(told).toEqual(['subscribed to /incidents/all', 'subscribed', 'catches up'])
  for (const client of clients())
    client.send(JSON.stringify({ type: 'data', event: [JSON.stringify({ id: 'R1', kind: 'new' })] }))
  await until('new R1')
})

test('where it drops it says so, asks at once, comes back by itself and reads what was missed', async () => {
  listen(await open())
  await until('catches up')
  told = []
  for (const client of clients()) client.terminate()
  await until('catches up')
  expect(told).toEqual(['dropped', 'answered', 'subscribed to /incidents/all', 'subscribed', 'catches up'])
})

test('where nobody answers it says that; a network that is found again is used at once', async () => {
  const port = await open()
  const online = listen(port, () => 'unanswered')
  await until('catches up')
  told = []
  await close()
  await until('unanswered')
  await open(port)
  online()
  await until('catches up')
  expect(told[0]).toBe('dropped')
})

test('is silent once it has been stopped', async () => {
  listen(await open())
  await until('catches up')
  told = []
  stop?.()
  await vi.waitFor(() => expect(clients()).toEqual([]))
  expect(told).toEqual([])
})
