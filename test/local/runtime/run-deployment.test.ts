import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { LocalDeployment } from '../../../local/aws/template/deployment.ts'
import { type RunningFixture, runFixture } from '../aws/template/fixture/fixture.ts'

const timesOf = async ({ services }: RunningFixture, pk: string): Promise<number> => {
  const { input } = new GetItemCommand({ TableName: 'Table', Key: { pk: { S: pk } } })
  const { Item } = (await services.dynamo.perform('GetItem', { ...input })) as {
    Item?: { times?: { N: string } }
  }
  return Number(Item?.times?.N ?? 0)
}

describe('a route', () => {
  let fixture: RunningFixture
  beforeAll(async () => {
    fixture = await runFixture()
  })
  afterAll(() => fixture.close())
  const ask = (path: string, init?: RequestInit) => fetch(`${fixture.door.url}/door/${path}`, init)

  test('hands its function the event of payload format 2.0 and an environment of its own', async () => {
    const response = await ask('a/b?x=1&x=2&y=%E0%B8%81', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'X-Line-Signature': 'abc=',
        Cookie: 'a=1; b=2',
      },
      body: '{"ก":1}',
    })
    expect(response.status).toBe(200)
    const answer = await response.json()
    expect(answer).not.toHaveProperty('home')
    expect(answer).toMatchObject({
      event: {
        version: '2.0',
        routeKey: 'ANY /door/{proxy+}',
        rawPath: '/door/a/b',
        rawQueryString: 'x=1&x=2&y=%E0%B8%81',
        cookies: ['a=1', 'b=2'],
        headers: { 'x-line-signature': 'abc=', 'content-type': 'application/json; charset=utf-8' },
        queryStringParameters: { x: '1,2', y: 'ก' },
        pathParameters: { proxy: 'a/b' },
        requestContext: { http: { method: 'POST', path: '/door/a/b' }, stage: '$default' },
        body: '{"ก":1}',
        isBase64Encoded: false,
      },
      functionName: 'Door',
      timeLeft: expect.any(Number),
      outside: 'http://127.0.0.1:9',
    })
  })

  test('answers as the function says: status, headers, cookies, bytes, or a bare value', async () => {
    const teapot = await ask('teapot')
    expect(teapot.status).toBe(418)
    expect(teapot.headers.get('x-kind')).toBe('pot')
    expect(teapot.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(await teapot.text()).toBe('ชา')
    expect(Buffer.from(await (await ask('bytes')).arrayBuffer())).toEqual(Buffer.of(0xff, 0x00))
    const plain = await ask('plain')
    expect(plain.headers.get('content-type')).toBe('application/json')
    expect(await plain.json()).toEqual({ so: 'be it' })
  })

  test('reaches the secret that the template generates', async () => {
    expect(await (await ask('secret')).json()).toEqual({
      user: 'x',
      password: expect.stringMatching(/.{20}/),
    })
  })

  test.each([
    ['throw', /\[door\] TypeError: as it was told/],
    ['exit', /\[door\] Runtime.ExitError: The function ended with code 3/],
    ['hang', /\[door\] Sandbox.Timedout: Task timed out after 1.00 seconds/],
  ])(
    'answers 500 where the function does %s, says so in the log, and serves the next',
    async (path, line) => {
      const response = await ask(path)
      expect(response.status).toBe(500)
      expect(await response.json()).toEqual({ message: 'Internal Server Error' })
      expect(fixture.lines.some((said) => line.test(said))).toBe(true)
      expect((await ask('plain')).status).toBe(200)
    },
  )

  test('serves others while as many hang as it had threads', async () => {
    const order: string[] = []
    const hanging = Array.from({ length: Math.max(2, availableParallelism() / 2) }, () =>
      ask('hang').then(() => order.push('hang')),
    )
    await wait(50)
    await ask('plain').then(() => order.push('plain'))
    await Promise.all(hanging)
    expect(order[0]).toBe('plain')
  })

  test('answers many at once, each with its own event', async () => {
    const numbers = Array.from({ length: 20 }, (_, number) => number)
    type Answer = { event: { pathParameters: { proxy: string } } }
    const answers = await Promise.all(
      numbers.map(async (number) => (await ask(`n/${number}`)).json() as Promise<Answer>),
    )
    expect(answers.map(({ event }) => event.pathParameters.proxy)).toEqual(numbers.map((n) => `n/${n}`))
  })

  test('refuses a body that no HTTP API takes, and paths that lead nowhere', async () => {
    const large = await ask('x', { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) })
    expect(large.status).toBe(413)
    const nowhere = await fetch(`${fixture.door.url}/nowhere`)
    expect(nowhere.status).toBe(404)
    expect(await nowhere.json()).toEqual({ message: 'Not Found' })
  })
})

describe('a queue that feeds a function', () => {
  let fixture: RunningFixture
  beforeAll(async () => {
    fixture = await runFixture()
  })
  afterAll(() => fixture.close())

  test('hands over at once; what failed comes again and ends in the dead-letter queue, the rest is gone', async () => {
    const queue = fixture.services.queues.queue('Queue')
    for (const body of ['good 1', 'bad', 'good 2']) queue?.send(body)
    await vi.waitFor(async () => expect(await timesOf(fixture, 'good 2')).toBe(1), 5_000)
    const dead = fixture.services.queues.queue('Dead')
    await vi.waitFor(() => expect(dead?.counts().visible).toBe(1), 10_000)
    expect((await dead?.receive({ limit: 1 }))?.[0]?.body).toBe('bad')
    expect(queue?.counts()).toEqual({ visible: 0, inFlight: 0, delayed: 0 })
    const times = await Promise.all(['good 1', 'bad', 'good 2'].map((body) => timesOf(fixture, body)))
    expect(times).toEqual([1, 2, 1])
  })

  test('where the function fails as a whole, nothing is gone until the dead-letter queue has it', async () => {
    fixture.services.queues.queue('Queue')?.send('throw')
    const dead = fixture.services.queues.queue('Dead')
    await vi.waitFor(() => expect(dead?.counts().visible).toBe(1), 10_000)
    expect(await timesOf(fixture, 'throw')).toBe(2)
  })
})

describe('a schedule', () => {
  let fixture: RunningFixture | undefined
  afterEach(() => fixture?.close())

  test('invokes its function right away and then again and again', async () => {
    fixture = await runFixture(undefined, { scheduleMinuteMs: 50 })
    const running = fixture
    await vi.waitFor(async () => expect(await timesOf(running, 'Scheduled Event')).toBeGreaterThan(3), 10_000)
  })

  test('keeps to the template where nobody changes it', async () => {
    fixture = await runFixture()
    const running = fixture
    await vi.waitFor(async () => expect(await timesOf(running, 'Scheduled Event')).toBe(1), 5_000)
    await wait(300)
    expect(await timesOf(running, 'Scheduled Event')).toBe(1)
  })
})

test('a function that cannot load is named with its one line, and nothing is left running', async () => {
  const withoutSecret = (deployment: LocalDeployment): LocalDeployment => ({
    ...deployment,
    functions: deployment.functions.map((settings) =>
      settings.label === 'clock' ? { ...settings, environment: { TABLE_NAME: 'Table' } } : settings,
    ),
  })
  await expect(runFixture(withoutSecret)).rejects.toThrow(
    'The function clock cannot start: Missing environment variable: SECRET_ARN',
  )
})
