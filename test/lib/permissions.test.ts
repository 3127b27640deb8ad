import { describe, expect, it } from 'vitest'
import { allowed, statements } from './allowed.ts'
import { ofType, synthesize, target } from './synthesized.ts'

const template = synthesize()['EssHelpMe-prod'] ?? expect.fail('no stack')

const own = (logs: string) => [`logs:CreateLogStream ${logs}`, `logs:PutLogEvents ${logs}`]
const on = (resource: string, ...actions: string[]) => actions.map((action) => `${action} ${resource}`)
const items = (...operations: string[]) =>
  on('CaseStoreTable', ...operations.map((operation) => `dynamodb:${operation}`))
const cases = items('GetItem', 'PutItem', 'UpdateItem')
const consume = [
  'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:GetQueueUrl',
  'sqs:ReceiveMessage',
]
const send = 'sqs:SendMessage'
const credentials = 'secretsmanager:GetSecretValue LineChannelSecret'
const index = 'arn:aws:geo:ap-southeast-1:AWS::AccountId:place-index/EssHelpMe-prod-Here'

describe('a function may do what it has to, and nothing else', () => {
  it.each([
    [
      'webhook',
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
      [
        ...own('ReportRoutingRouterLogs'),
        ...items('GetItem', 'PutItem', 'Query'),
        ...on('ReportRoutingReportsQueue', send, ...consume),
        ...on(index, 'geo:SearchPlaceIndexForPosition', 'geo:SearchPlaceIndexForText'),
        credentials,
      ],
    ],
    [
      'sweep',
      [
        ...own('GuaranteeSweepSweepLogs'),
        ...on('CaseStoreTable/index/owed', 'dynamodb:Query'),
        ...on('LineIntakeInboxQueue', send),
        ...on('ReportRoutingReportsQueue', send),
      ],
    ],
  ])('%s', (name, expected) => {
    expect(allowed(template, name)).toEqual(expected.sort())
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
