import { expect, test } from 'vitest'
import type { Resource } from '../../../../local/aws/template/assembly.ts'
import { describeDeployment, type LocalDeployment } from '../../../../local/aws/template/deployment.ts'
import { localAccount } from '../../../../local/runtime/services.ts'
import { describeFixture } from './fixture/fixture.ts'

const arn = (service: string, rest: string): string =>
  `arn:aws:${service}:ap-southeast-1:${localAccount}:${rest}`

test('tables, queues and functions are read with their references evaluated', async () => {
  const { tables, queues, functions } = await describeFixture()
  expect(tables).toMatchObject([{ name: 'Table', expiryAttribute: 'expiresAt' }])
  expect(queues).toMatchObject([
    { name: 'Dead', retentionSeconds: 1_209_600, visibilitySeconds: 30 },
    { name: 'Queue', visibilitySeconds: 1, redrive: { deadLetterQueue: 'Dead', maxReceiveCount: 2 } },
  ])
  expect(functions.map(({ label }) => label)).toEqual(['door', 'consumer', 'clock'])
  expect(functions[0]).toMatchObject({
    name: 'Door',
    arn: arn('lambda', 'function:Door'),
    directory: expect.stringMatching(/asset\.0a1b$/),
    handler: 'index.door',
    timeoutMs: 1000,
    memoryMegabytes: 256,
    environment: {
      TABLE_NAME: 'Table',
      SECRET_ARN: expect.stringMatching(/^arn:aws:secretsmanager:.*:secret:Secret-\w{6}$/),
      OUTSIDE_URL: 'https://example.org',
    },
  })
})

test('a bucket has a name as S3 wants it', async () => {
  expect((await describeFixture()).buckets).toEqual([{ name: 'bucket' }])
})

test('what leads to a function is read: mapping, route and schedule', async () => {
  const { mappings, routes, schedules } = await describeFixture()
  expect(mappings).toEqual([
    { queueName: 'Queue', function: 'Consumer', batchSize: 10, windowMs: 0, partialResponses: true },
  ])
  expect(routes).toEqual([
    {
      key: 'ANY /door/{proxy+}',
      target: `arn:aws:apigateway:ap-southeast-1:lambda:path/2015-03-31/functions/${arn('lambda', 'function:Door')}/invocations`,
      timeoutMs: 30_000,
    },
  ])
  expect(schedules).toMatchObject([
    { expression: 'rate(1 minute)', function: arn('lambda', 'function:Clock'), input: undefined },
  ])
})

test('a type that nobody knows is named, one that stays in AWS is not, a condition keeps out', async () => {
  const { unknown, queues } = await describeFixture()
  expect(unknown).toEqual(['AWS::SES::EmailIdentity Sender'])
  expect(queues.map(({ name }) => name)).not.toContain('NeverThere')
})

const describeOne = (resources: Record<string, Resource>): LocalDeployment =>
  describeDeployment(
    [{ name: 'X', region: undefined, template: { Resources: resources }, assets: new Map() }],
    { region: 'ap-southeast-1', account: localAccount, queueUrl: (name) => name, apiUrl: 'http://x' },
  )

test.each([
  [
    'a queue of a kind that is not run',
    { Q: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } } },
    /^Q: FIFO/,
  ],
  [
    'a function without its code',
    { F: { Type: 'AWS::Lambda::Function', Properties: { Runtime: 'nodejs24.x', Code: { S3Key: 'x.zip' } } } },
    /^F: its code is not among the assets/,
  ],
  [
    'a rule on events',
    { R: { Type: 'AWS::Events::Rule', Properties: { EventPattern: { source: ['x'] } } } },
    /^R: rules on events/,
  ],
  [
    'a reference to nothing',
    { Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'Nothing' } } } },
    /^Q: Nothing is known of Nothing/,
  ],
])('%s is refused with its name', (_case, resources, message) => {
  expect(() => describeOne(resources)).toThrow(message)
})
