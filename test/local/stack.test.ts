import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Endpoints, readEndpoints } from '../../local/runtime/endpoints.ts'
import { type LocalStack, startStack } from '../../local/stack.ts'

let directory: string
const open: LocalStack[] = []

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'stacks-'))
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((stack) => stack.close()))
  await rm(directory, { recursive: true })
})

const start = async (name: string, lines: string[] = []): Promise<LocalStack> => {
  const stack = await startStack({
    port: 0,
    linePort: 0,
    dataDirectory: join(directory, name),
    report: (line) => lines.push(line),
  })
  open.push(stack)
  return stack
}

const endpointsOf = async ({ dataDirectory }: LocalStack): Promise<Endpoints> => {
  const endpoints = await readEndpoints(dataDirectory)
  if (!endpoints) throw new Error(`No endpoints in ${dataDirectory}`)
  return endpoints
}

test('two stacks run in one process, apart from each other, and change nothing of it', async () => {
  const environment = { ...process.env }
  const workingDirectory = process.cwd()
  const stacks = await Promise.all([start('one'), start('two')])
  expect({ ...process.env }).toEqual(environment)
  expect(process.cwd()).toBe(workingDirectory)

  const endpoints = await Promise.all(stacks.map(endpointsOf))
  const addresses = endpoints.flatMap(({ url, lineUrl, services }) => [
    url,
    lineUrl,
    ...Object.values(services),
  ])
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(addresses.every((address) => address.startsWith('http://127.0.0.1:'))).toBe(true)
  for (const { url } of stacks) {
    const health = await fetch(`${url}/health`)
    expect(health.status).toBe(200)
    expect(await health.json()).toMatchObject({
      status: 'ready',
      functions: expect.arrayContaining(['webhook', 'router', 'sweep']),
    })
    expect((await fetch(`${url}/line/webhook`, { method: 'POST', body: '{}' })).status).toBe(401)
    expect((await fetch(`${url}/simulator`)).headers.get('content-type')).toContain('text/html')
    expect(await (await fetch(`${url}/_line/chats`)).json()).toHaveProperty('chats')
  }
}, 120_000)

test('a second start keeps the channel and the roster, and the first one leaves no address behind', async () => {
  const lines: string[] = []
  const first = await start('one', lines)
  const { dataDirectory } = first
  await first.close()
  expect(await readEndpoints(dataDirectory)).toBeUndefined()
  expect(lines.some((line) => /demonstration roster of \d+ units/.test(line))).toBe(true)

  const again: string[] = []
  await start('one', again)
  expect(again.some((line) => /demonstration roster/.test(line))).toBe(false)
}, 120_000)

test("the functions' channel secret is the one that the LINE platform signs with", async () => {
  const stack = await start('one')
  const { services, region } = await endpointsOf(stack)
  const client = new SecretsManagerClient({
    region,
    endpoint: services.secretsManager,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  await expect(client.send(new GetSecretValueCommand({ SecretId: 'elsewhere' }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  })
  client.destroy()
  const delivered = await fetch(`${stack.lineUrl}/_line/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      events: [{ type: 'follow', source: { type: 'user', userId: `U${'a'.repeat(32)}` } }],
    }),
  })
  expect(await delivered.json()).toMatchObject({ deliveries: [{ status: 200 }] })
}, 120_000)
