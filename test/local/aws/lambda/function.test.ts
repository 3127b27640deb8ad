import { afterEach, beforeEach, expect, test } from 'vitest'
import { environmentOf } from '../../../../local/aws/lambda/environment.ts'
import { createFunction, type LocalFunction } from '../../../../local/aws/lambda/function.ts'
import { describeFixture, region } from '../template/fixture/fixture.ts'

const nowhere = 'http://127.0.0.1:9'
const services = {
  dynamodb: nowhere,
  sqs: nowhere,
  secretsManager: nowhere,
  location: nowhere,
  s3: nowhere,
  sms: nowhere,
  cognito: nowhere,
}

let door: LocalFunction

/** One thread at most, so that each event meets what the one before left behind. */
beforeEach(async () => {
  const settings = (await describeFixture()).functions.find(({ label }) => label === 'door')
  if (!settings) throw new Error('The fixture has no door')
  door = createFunction(settings, environmentOf(settings, { region, services, outside: {} }, 'INFO'), {
    concurrency: { ready: 1, most: 1, patienceMs: 100 },
    log: () => undefined,
  })
})
afterEach(() => door.close())

const served = async () => {
  const outcome = await door.invoke({})
  return outcome.kind === 'result' ? (outcome.result as { served: number }).served : outcome
}

test('a thread is used again', async () => {
  await door.warm()
  expect([await served(), await served()]).toEqual([1, 2])
})

test.each(['hang', 'exit'])('a thread whose function does %s is not', async (proxy) => {
  expect(await served()).toBe(1)
  expect(await door.invoke({ pathParameters: { proxy } })).toMatchObject({ kind: 'failure' })
  expect(await served()).toBe(1)
})

test('a thread whose function throws is', async () => {
  expect(await door.invoke({ pathParameters: { proxy: 'throw' } })).toEqual({
    kind: 'failure',
    type: 'TypeError',
    message: 'as it was told',
  })
  expect(await served()).toBe(2)
})

test('whoever still waits when it is closed is told', async () => {
  const outcomes = [door.invoke({ pathParameters: { proxy: 'hang' } }), door.invoke({})]
  await door.close()
  expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(['failure', 'failure'])
})
