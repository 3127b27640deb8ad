import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tableChats } from '../../../../lambdas/adapters/dynamodb/chats/chats.ts'
import { openTable } from '../../../../lambdas/adapters/dynamodb/table.ts'
import { openQueues } from '../../../../lambdas/adapters/sqs/client.ts'
import { sqsInbox } from '../../../../lambdas/adapters/sqs/queues.ts'

/** Accepts every connection and never says anything. */
const sockets = new Set<Socket>()
const silent = createServer((socket) => {
  sockets.add(socket)
  socket.on('error', () => undefined)
})
const connection = () => ({
  endpoint: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
})
beforeAll(() => new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  for (const socket of sockets) socket.destroy()
  silent.close()
})

it('a table that says nothing is given up in time to keep the body', async () => {
  const table = openTable('Cases', connection())
  await expect(tableChats(table, Date.now).load('U1')).rejects.toThrow()
  table.client.destroy()
}, 5_500)

it('so is a queue', async () => {
  const sqs = openQueues(connection())
  await expect(sqsInbox(sqs, `${connection().endpoint}/queue`).keepBody('{}')).rejects.toThrow()
  sqs.destroy()
}, 4_500)
