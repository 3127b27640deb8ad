import { describe, expect, it } from 'vitest'
import { ofType, type Resource, synthesize, target } from './synthesized.ts'

interface Statement {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource: unknown
}

const template = synthesize()['EssHelpMe-prod'] ?? expect.fail('no stack')

const list = <Item>(value: Item | readonly Item[]): Item[] => [value].flat() as Item[]

/** The construct's own words in a logical id, without CDK's hash. */
const name = (id: string | undefined): string => id?.replace(/[0-9A-F]{8}$/, '') ?? '?'

const place = (resource: unknown): string => {
  const join = (resource as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join']
  if (!join) return name(target(resource))
  return join[1].map((part) => (typeof part === 'string' ? part : name(target(part)))).join('')
}

/** Every action on every resource that a function's role allows. */
const allowed = (functionId: RegExp): string[] => {
  const [, found] = ofType(template, 'AWS::Lambda::Function').find(([id]) => functionId.test(id)) ?? []
  const role = target(found?.Properties.Role)
  return ofType(template, 'AWS::IAM::Policy')
    .filter(([, policy]) => policy.Properties.Roles.some((ref: unknown) => target(ref) === role))
    .flatMap(([, policy]) => statements(policy))
    .flatMap((statement) =>
      list(statement.Resource).flatMap((resource) =>
        list(statement.Action).map((action) => `${action} ${place(resource)}`),
      ),
    )
    .sort()
}

const statements = (policy: Resource): Statement[] => policy.Properties.PolicyDocument.Statement

const own = (logs: string) => [`logs:CreateLogStream ${logs}`, `logs:PutLogEvents ${logs}`]
const on = (resource: string, ...actions: string[]) => actions.map((action) => `${action} ${resource}`)
const items = (...operations: string[]) =>
  on('CaseStoreTable', ...operations.map((operation) => `dynamodb:${operation}`))
const cases = items('GetItem', 'PutItem', 'Query', 'UpdateItem')
const consume = [
  'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:GetQueueUrl',
  'sqs:ReceiveMessage',
]
const send = 'sqs:SendMessage'
const credentials = 'secretsmanager:GetSecretValue LineChannelSecret'
const index = 'arn:aws:geo:ap-southeast-1:AWS::AccountId:place-index/EssHelpMe-prod'

describe('a function may do what it has to, and nothing else', () => {
  it.each([
    [
      'webhook',
      /^LineIntakeWebhook/,
      [
        ...own('LineIntakeWebhookLogs'),
        ...cases,
        ...on('LineIntakeInboxQueue', send),
        ...on('ReportRoutingReportsQueue', send),
        credentials,
      ],
    ],
    [
      'inbox',
      /^LineIntakeInboxReader/,
      [
        ...own('LineIntakeInboxReaderLogs'),
        ...cases,
        ...on('LineIntakeInboxQueue', send, ...consume),
        ...on('ReportRoutingReportsQueue', send),
        credentials,
      ],
    ],
    [
      'router',
      /^ReportRoutingRouter/,
      [
        ...own('ReportRoutingRouterLogs'),
        ...cases,
        ...on('ReportRoutingReportsQueue', send, ...consume),
        ...on(index, 'geo:SearchPlaceIndexForPosition', 'geo:SearchPlaceIndexForText'),
        credentials,
      ],
    ],
    [
      'sweep',
      /^GuaranteeSweep/,
      [
        ...own('GuaranteeSweepSweepLogs'),
        ...items('GetItem', 'UpdateItem'),
        ...on('CaseStoreTable/index/owed', 'dynamodb:Query'),
        ...on('LineIntakeInboxQueue', send),
        ...on('ReportRoutingReportsQueue', send),
      ],
    ],
  ])('%s', (_name, functionId, expected) => {
    expect(allowed(functionId)).toEqual(expected.sort())
  })

  it('and no policy allows with a wildcard or through a managed policy', () => {
    for (const [id, policy] of ofType(template, 'AWS::IAM::Policy'))
      expect(JSON.stringify(policy.Properties), id).not.toContain('*')
    for (const [id, role] of ofType(template, 'AWS::IAM::Role'))
      expect(role.Properties, id).not.toHaveProperty('ManagedPolicyArns')
  })

  it('and every function has a role of its own', () => {
    const roles = ofType(template, 'AWS::Lambda::Function').map(([, found]) => target(found.Properties.Role))
    expect(new Set(roles).size).toBe(4)
  })
})

describe('the alarm topic', () => {
  it('lets the alarms of this account publish', () => {
    const [policy] = ofType(template, 'AWS::SNS::TopicPolicy').map(([, resource]) => statements(resource))
    expect(policy).toContainEqual({
      Sid: expect.any(String),
      Effect: 'Allow',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Action: 'sns:Publish',
      Resource: { Ref: expect.stringMatching(/^AlarmsTopic/) },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    })
  })
})
