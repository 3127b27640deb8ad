import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { citizen, type OwnStack, startOwnStack, text } from '../support/running-stack.ts'

let stack: OwnStack
let secret: string
beforeAll(async () => {
  stack = await startOwnStack()
  secret = JSON.parse(await readFile(join(stack.dataDirectory, 'line-channel.json'), 'utf8')).channelSecret
})
afterAll(() => stack.close())

const user = citizen('forged')
const sign = (body: string): string => createHmac('sha256', secret).update(body).digest('base64')
const send = (body: string, headers: Record<string, string>) =>
  fetch(`${stack.url}/line/webhook`, { method: 'POST', body, headers })
const genuine = JSON.stringify({
  destination: 'U0',
  events: [
    { ...text(user, 'แจ้งเหตุด่วน'), webhookEventId: '01JDFORGED', timestamp: Date.now(), mode: 'active' },
  ],
})

it.each([
  ['no signature', genuine, {}, 401],
  ['an empty signature', genuine, { 'x-line-signature': '' }, 401],
  ['a wrong signature', genuine, { 'x-line-signature': 'AAAA' }, 401],
  ['a signature of another body', genuine, { 'x-line-signature': 'other' }, 401],
  ['no JSON, unsigned', 'not json', {}, 401],
])('%s: %s', async (_, body, headers, status) => {
  expect((await send(body, headers as Record<string, string>)).status).toBe(status)
})

it('a body altered after signing: 401', async () => {
  expect((await send(`${genuine} `, { 'x-line-signature': sign(genuine) })).status).toBe(401)
})

it.each(['not json', '[]', '{"events":1}'])('signed, but not a webhook body: 400 for %s', async (body) => {
  expect((await send(body, { 'x-line-signature': sign(body) })).status).toBe(400)
})

it('the console’s Verify button: 200', async () => {
  const body = '{"destination":"U0","events":[]}'
  expect((await send(body, { 'x-line-signature': sign(body) })).status).toBe(200)
})

it('a header in another case: 200', async () => {
  const body = '{"destination":"U0","events":[]}'
  expect((await send(body, { 'X-Line-Signature': sign(body) })).status).toBe(200)
})

it('stores nothing of what was refused', async () => {
  const chats = (await (await fetch(`${stack.lineUrl}/_line/chats`)).json()) as { chats: { id: string }[] }
  expect(chats.chats.map(({ id }) => id)).not.toContain(user)
  const answer = await fetch(stack.services.dynamodb as string, {
    method: 'POST',
    headers: {
      'x-amz-target': 'DynamoDB_20120810.GetItem',
      'content-type': 'application/x-amz-json-1.0',
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20261121/ap-southeast-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
      'x-amz-date': '20261121T000000Z',
    },
    body: JSON.stringify({
      TableName: Object.values(
        JSON.parse(await readFile(join(stack.dataDirectory, 'endpoints.json'), 'utf8')).tables,
      )[0],
      Key: { pk: { S: `CHAT#${user}` }, sk: { S: 'CHAT' } },
    }),
  })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({})
})
