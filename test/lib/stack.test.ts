import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { phoneNumberWait } from '../../lambdas/core/conversation/limits.ts'
import { serviceFunctions } from './functions.ts'
import { ofType, synthesize, target, theOnly } from './synthesized.ts'

const templates = synthesize()
const template = templates['EssHelpMe-prod'] ?? expect.fail('no stack')
const functions = ofType(template, 'AWS::Lambda::Function')
const mappings = ofType(template, 'AWS::Lambda::EventSourceMapping')
const queues = ofType(template, 'AWS::SQS::Queue')
const deadLetters = new Set([
  ...queues.map(([, queue]) => target(queue.Properties.RedrivePolicy?.deadLetterTargetArn)),
  ...mappings.map(([, mapping]) => target(mapping.Properties.DestinationConfig?.OnFailure?.Destination)),
])
const withConsumers = queues.filter(([id]) => !deadLetters.has(id))
const alarms = ofType(template, 'AWS::CloudWatch::Alarm').map(([, alarm]) => alarm.Properties)

const functionNamed = (name: string) =>
  functions.find(([, found]) => found.Properties.Description.startsWith(`${name}: `)) ??
  expect.fail(`no function ${name}`)

const consumerOf = (queue: string) => {
  const [, mapping] =
    mappings.find(([, candidate]) => target(candidate.Properties.EventSourceArn) === queue) ??
    expect.fail(queue)
  const [, found] =
    functions.find(([id]) => id === target(mapping.Properties.FunctionName)) ?? expect.fail(queue)
  return { mapping: mapping.Properties, found: found.Properties }
}

describe('functions', () => {
  it('are those of the service', () => {
    expect(functions).toHaveLength(serviceFunctions.length)
  })

  it.each(serviceFunctions)(
    '%s gets exactly the environment it reads, and the names Powertools wants',
    (name, variables) => {
      const [, found] = functionNamed(name)
      const { POWERTOOLS_SERVICE_NAME, POWERTOOLS_METRICS_NAMESPACE, ...rest } =
        found.Properties.Environment.Variables
      expect(Object.keys(rest).sort()).toEqual([...variables].sort())
      expect(POWERTOOLS_SERVICE_NAME).toBe('EssHelpMe-prod')
      expect(POWERTOOLS_METRICS_NAMESPACE).toBe('EssHelpMe')
    },
  )

  it.each(functions)('%s runs on arm64 with Node 24 and logs JSON to a group of its own', (_id, found) => {
    expect(found.Properties).toMatchObject({
      Architectures: ['arm64'],
      Runtime: 'nodejs24.x',
      LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: expect.any(String) } },
    })
    const group = template.Resources[found.Properties.LoggingConfig.LogGroup.Ref]
    expect(group?.Properties.RetentionInDays).toBeGreaterThan(0)
  })

  it.each(['router', 'inbox'])(
    '%s may send to the queue it reads without being taken for a runaway',
    (name) => {
      expect(functionNamed(name)[1].Properties.RecursiveLoop).toBe('Allow')
    },
  )
})

describe.each(withConsumers)('queue %s', (id, queue) => {
  const dead = target(queue.Properties.RedrivePolicy?.deadLetterTargetArn)
  const alarmOn = (queueId: string | undefined, metric: string) =>
    alarms.find((alarm) => alarm.MetricName === metric && target(alarm.Dimensions[0].Value) === queueId)

  it('has dead letters that are kept for 14 days, and an alarm from the first on', () => {
    expect(template.Resources[dead ?? '']?.Properties.MessageRetentionPeriod).toBe(14 * 86_400)
    expect(alarmOn(dead, 'ApproximateNumberOfMessagesVisible')).toMatchObject({ Threshold: 1 })
  })

  it('has an alarm when messages grow old', () => {
    expect(alarmOn(id, 'ApproximateAgeOfOldestMessage')).toBeDefined()
  })

  it('hides a message for six times as long as its function may take', () => {
    expect(queue.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * consumerOf(id).found.Timeout)
  })

  it('is read with partial batch responses', () => {
    expect(consumerOf(id).mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
  })

  it('gives up on a message before it expires', () => {
    const { VisibilityTimeout, RedrivePolicy, MessageRetentionPeriod } = queue.Properties
    expect(VisibilityTimeout * RedrivePolicy.maxReceiveCount).toBeLessThan(MessageRetentionPeriod)
  })
})

describe('queues', () => {
  it('are encrypted and refuse plain HTTP', () => {
    const policies = ofType(template, 'AWS::SQS::QueuePolicy').map(([, policy]) => policy.Properties)
    for (const [id, queue] of queues) {
      expect(queue.Properties.SqsManagedSseEnabled, id).toBe(true)
      const policy = policies.find((candidate) => target(candidate.Queues[0]) === id)
      expect(JSON.stringify(policy?.PolicyDocument), id).toContain('"aws:SecureTransport":"false"')
    }
  })

  it('keep what people wrote through an outage of half a day', () => {
    const [, inboxQueue] = queues.find(([id]) => /^LineIntakeInboxQueue/.test(id)) ?? expect.fail()
    const { VisibilityTimeout, RedrivePolicy } = inboxQueue.Properties
    expect(VisibilityTimeout * RedrivePolicy.maxReceiveCount).toBeGreaterThan(12 * 3600)
  })

  it.each(Object.entries(templates))(
    'of reports have pollers that never outrun the router in %s',
    (_name, each) => {
      const [, mapping] =
        ofType(each, 'AWS::Lambda::EventSourceMapping').find(([id]) => /Router/.test(id)) ?? expect.fail()
      const { MinimumPollers, MaximumPollers } = mapping.Properties.ProvisionedPollerConfig
      expect(MinimumPollers).toBeGreaterThanOrEqual(2)
      const [, found] =
        ofType(each, 'AWS::Lambda::Function').find(([id]) => /Router/.test(id)) ?? expect.fail()
      expect(MaximumPollers * 10).toBeLessThanOrEqual(
        found.Properties.ReservedConcurrentExecutions ?? Infinity,
      )
    },
  )

  it.each(Object.entries(templates))(
    'of the inbox are read no faster than the inbox may run in %s',
    (_name, each) => {
      const [, mapping] =
        ofType(each, 'AWS::Lambda::EventSourceMapping').find(([id]) => /Inbox/.test(id)) ?? expect.fail()
      const [, found] =
        ofType(each, 'AWS::Lambda::Function').find(([id]) => /Inbox/.test(id)) ?? expect.fail()
      expect(mapping.Properties.ScalingConfig.MaximumConcurrency).toBeLessThanOrEqual(
        found.Properties.ReservedConcurrentExecutions ?? Infinity,
      )
    },
  )
})

describe('the table', () => {
  const table = theOnly(template, 'AWS::DynamoDB::Table')

  it('is what the functions expect', () => {
    expect(table.Properties).toMatchObject({
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      GlobalSecondaryIndexes: [
        {
          IndexName: 'owed',
          KeySchema: [
            { AttributeName: 'owedShard', KeyType: 'HASH' },
            { AttributeName: 'owedAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'uncounted',
          KeySchema: [
            { AttributeName: 'uncountedShard', KeyType: 'HASH' },
            { AttributeName: 'uncountedSince', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['version', 'counted', 'countAs'] },
        },
        ...(
          [
            ['byDay', 'dayShard', ['counted', 'countAs', 'mapPoint']],
            ['byProvince', 'provinceShard', ['countAs', 'mapPoint']],
          ] as const
        ).map(([IndexName, shard, carried]) => ({
          IndexName,
          KeySchema: [
            { AttributeName: shard, KeyType: 'HASH' },
            { AttributeName: 'listedAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: carried },
        })),
      ],
    })
  })
})

describe('the endpoints', () => {
  const routes = ofType(template, 'AWS::ApiGatewayV2::Route').map(([, route]) => route.Properties)
  const stages = ofType(template, 'AWS::ApiGatewayV2::Stage').map(([, stage]) => stage.Properties)

  it.each([
    ['POST /line/webhook', 'webhook', 2_000],
    ['GET /files/{token}', 'files', 50],
    ['ANY /api/{proxy+}', 'back-office', 200],
  ])('%s leads to %s, at most %i times a second, apart from the others', (key, name, limit) => {
    const { ApiId, Target } = routes.find(({ RouteKey }) => RouteKey === key) ?? expect.fail(key)
    const integration = template.Resources[target(Target['Fn::Join'][1][1]) ?? '']?.Properties
    expect(target(integration.IntegrationUri)).toBe(functionNamed(name)[0])
    expect(routes.filter((route) => target(route.ApiId) === target(ApiId))).toHaveLength(1)
    const stage = stages.find((candidate) => target(candidate.ApiId) === target(ApiId))
    expect(stage?.DefaultRouteSettings.ThrottlingRateLimit).toBe(limit)
  })

  it('ask for an access token of the pages’ client, but for those of LINE and of links', () => {
    const open = routes.filter(({ AuthorizationType }) => AuthorizationType === 'NONE')
    expect(open.map(({ RouteKey }) => RouteKey).toSorted()).toEqual([
      'GET /files/{token}',
      'POST /line/webhook',
    ])
    const [, { Properties: authorizer }] =
      ofType(template, 'AWS::ApiGatewayV2::Authorizer')[0] ?? expect.fail()
    const client = theOnly(template, 'AWS::Cognito::UserPoolClient')
    const named = Object.entries(template.Resources).find(([, resource]) => resource === client)?.[0]
    expect(authorizer).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: [{ Ref: named }] },
    })
    // An identity token has no scope.
    const asking = routes.filter(({ AuthorizationType }) => AuthorizationType === 'JWT')
    expect(asking.map(({ AuthorizationScopes }) => AuthorizationScopes)).toEqual([['openid']])
  })

  it('are three, with access logs that tell nothing about people and no link', () => {
    expect(routes).toHaveLength(3)
    for (const { AccessLogSettings } of stages)
      expect(AccessLogSettings.Format).not.toMatch(
        /identity|sourceIp|userAgent|body|authorizer|\.path|requestOverride/i,
      )
  })
})

describe('the bucket of what people send', () => {
  const [id, { Properties: bucket }] =
    ofType(template, 'AWS::S3::Bucket').find(([candidate]) => candidate.startsWith('FileStore')) ??
    expect.fail('no bucket')

  it('is nobody else’s, encrypted, and forgets what is a year old', () => {
    expect(bucket).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 365, Status: 'Enabled' }] },
    })
    expect(bucket).not.toHaveProperty('VersioningConfiguration')
  })

  it('refuses plain HTTP', () => {
    const [, policy] =
      ofType(template, 'AWS::S3::BucketPolicy').find(([, found]) => target(found.Properties.Bucket) === id) ??
      expect.fail('no policy')
    expect(JSON.stringify(policy.Properties.PolicyDocument)).toContain('"aws:SecureTransport":"false"')
  })
})

describe('schedules', () => {
  const rules = ofType(template, 'AWS::Events::Rule').map(([, rule]) => rule.Properties)

  it('start the sweep, the tally, its proof and the look at the quota, and nothing else', () => {
    expect(rules).toHaveLength(4)
  })

  it.each([
    ['sweep', 'rate(1 minute)', 60],
    ['tally', 'rate(1 minute)', 60],
    ['quota', 'rate(15 minutes)', 15 * 60],
    ['recount', 'cron(0 19 * * ? *)', 24 * 60 * 60],
  ])('%s runs at a %s and is over before the next', (name, expression, seconds) => {
    const [id, found] = functionNamed(name)
    const rule = rules.find((candidate) => target(candidate.Targets[0]?.Arn) === id)
    expect(rule).toMatchObject({ ScheduleExpression: expression, State: 'ENABLED' })
    expect(found.Properties.Timeout).toBeLessThan(seconds)
  })
})

describe('alarms', () => {
  const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8')
  const sections = [...runbook.matchAll(/^## (\S+)$/gm)].map(([, section]) => section)
  const keys = alarms.map((alarm) => alarm.AlarmName.replace('EssHelpMe-prod-', ''))

  it('each have a section in the runbook, and each section an alarm', () => {
    expect(sections.sort()).toEqual(keys.sort())
  })

  it.each(alarms)('$AlarmName tells somebody what it means and what to do first', (alarm) => {
    expect(alarm.AlarmDescription).toMatch(/^[A-Z].+[.?] First: .+[.?] More: docs\/runbook\.md#[a-z0-9-]+$/)
    expect(target(alarm.AlarmActions[0])).toMatch(/^AlarmsTopic/)
  })

  it('lead to commands that speak to the stage, not to the machine of whoever is woken', () => {
    const commands = [...runbook.matchAll(/`npm run [^`]+`/g)].map(([command]) => command)
    expect(commands.length).toBeGreaterThan(3)
    expect(commands.filter((command) => !command.includes('--stage prod'))).toEqual([])
  })

  it('watch the errors and throttles of every function', () => {
    for (const [id] of functions)
      for (const metric of ['Errors', 'Throttles'])
        expect(
          alarms.some((alarm) => alarm.MetricName === metric && target(alarm.Dimensions[0].Value) === id),
          `${metric} of ${id}`,
        ).toBe(true)
  })

  it('stay silent over a chat that merely waits for its time', () => {
    const alarm = alarms.find(({ AlarmName }) => AlarmName === 'EssHelpMe-prod-inbox-age')
    expect(alarm?.Threshold).toBeGreaterThan(phoneNumberWait / 1000 + 60)
  })

  it('ring when the sweep gives no sign of life', () => {
    expect(alarms).toContainEqual(
      expect.objectContaining({ MetricName: 'Invocations', TreatMissingData: 'breaching' }),
    )
  })

  it('ring when nobody knows what is left of the quota, and not over one look that came late', () => {
    expect(alarms).toContainEqual(
      expect.objectContaining({
        Namespace: 'EssHelpMe',
        MetricName: 'LineQuotaUsedShare',
        Dimensions: [{ Name: 'service', Value: 'EssHelpMe-prod' }],
        Statistic: 'SampleCount',
        Period: 30 * 60,
        EvaluationPeriods: 2,
        TreatMissingData: 'breaching',
      }),
    )
  })

  it('keep ringing over a touched reserve from one look to the next', () => {
    const alarm = alarms.find(({ MetricName }) => MetricName === 'LineReserveReached')
    expect(alarm?.Period).toBeGreaterThan(15 * 60)
  })
})
