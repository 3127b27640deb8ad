import { describe, expect, it } from 'vitest'
import { accountsPartition } from '../../lambdas/adapters/dynamodb/accounts/account-item.ts'
import { auditPartition } from '../../lambdas/adapters/dynamodb/accounts/audit-item.ts'
import { exportPartition } from '../../lambdas/adapters/dynamodb/exports/export-jobs.ts'
import { countPartition, tallyMarkKey } from '../../lambdas/adapters/dynamodb/figures/count-item.ts'
import { friendEventKey } from '../../lambdas/adapters/dynamodb/friends/friend-item.ts'
import { officerFigures } from '../../lambdas/adapters/dynamodb/officers/officer-counted.ts'
import { officerPartition } from '../../lambdas/adapters/dynamodb/officers/officer-item.ts'
import { officerMarks } from '../../lambdas/adapters/dynamodb/officers/officer-mark.ts'
import { settingsKey } from '../../lambdas/adapters/dynamodb/settings/settings-item.ts'
import {
  drillKey,
  fileKey,
  groupSizesPartition,
  linkCodeKey,
  reportKey,
  rosterPartition,
} from '../../lambdas/adapters/dynamodb/table.ts'
import { allowed, statements, statementsOf } from './allowed.ts'
import { serviceFunctions } from './functions.ts'
import { fullyEquipped, ofType, synthesize, type Template, target } from './synthesized.ts'

const template = synthesize()['EssHelpMe-prod'] ?? expect.fail('no stack')

const own = (logs: string) => [`logs:CreateLogStream ${logs}`, `logs:PutLogEvents ${logs}`]
const on = (resource: string, ...actions: string[]) => actions.map((action) => `${action} ${resource}`)
const items = (...operations: string[]) =>
  on('CaseStoreTable', ...operations.map((operation) => `dynamodb:${operation}`))
const cases = items('GetItem', 'PutItem', 'UpdateItem', 'Query')
const consume = [
  'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:GetQueueUrl',
  'sqs:ReceiveMessage',
]
const send = 'sqs:SendMessage'
const directory = [
  'cognito-idp:AdminCreateUser',
  'cognito-idp:AdminGetUser',
  'cognito-idp:AdminEnableUser',
  'cognito-idp:AdminDisableUser',
  'cognito-idp:AdminUserGlobalSignOut',
]
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
        ...cases,
        ...on('ReportRoutingReportsQueue', send, ...consume),
        ...on(index, 'geo:SearchPlaceIndexForPosition', 'geo:SearchPlaceIndexForText'),
        ...on('FileStoreBucket/*', 's3:PutObject'),
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
    ['quota', [...own('QuotaWatchQuotaLogs'), ...items('GetItem', 'PutItem', 'Query'), credentials]],
    [
      'tally',
      [
        ...own('TallyCountLogs'),
        ...items('GetItem', 'Query', 'UpdateItem'),
        ...on('CaseStoreTable/index/uncounted', 'dynamodb:Query'),
      ],
    ],
    [
      'recount',
      [
        ...own('TallyProofRecountLogs'),
        ...items('GetItem', 'BatchGetItem', 'Query', 'UpdateItem'),
        ...items('GetItem', 'Query'),
        ...on('CaseStoreTable/index/byDay', 'dynamodb:Query'),
      ],
    ],
    [
      'live',
      [
        ...own('LiveUpdatesLiveLogs'),
        ...on(
          'arn:aws:appsync:ap-southeast-1:AWS::AccountId:apis/LiveUpdatesApi/channelNamespace/incidents',
          'appsync:EventPublish',
        ),
        ...items('DescribeStream', 'GetRecords', 'GetShardIterator'),
        'dynamodb:ListStreams CaseStoreTable/stream/*',
        ...on('LiveUpdatesMissed', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl', send),
      ],
    ],
    ['live-access', [...own('LiveUpdatesAccessLogs'), ...items('GetItem')]],
    [
      'back-office',
      [
        ...own('BackOfficeApiLogs'),
        ...items('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'),
        ...['byDay', 'byProvince', 'uncounted'].map((list) => `dynamodb:Query CaseStoreTable/index/${list}`),
        ...on('FileStoreBucket/*', 's3:GetObject'),
        ...on('ExportsRequestsQueue', send),
        ...on('ExportsStoreBucket/*', 's3:GetObject'),
        'secretsmanager:GetSecretValue BackOfficePageKeySecret',
        ...on('ReportRoutingReportsQueue', send),
        credentials,
        ...on('SignInPool', ...directory),
      ],
    ],
    [
      'exports',
      [
        ...own('ExportsFilesLogs'),
        ...items('GetItem', 'PutItem', 'GetItem', 'BatchGetItem', 'Query'),
        ...['byDay', 'byProvince', 'uncounted'].map((list) => `dynamodb:Query CaseStoreTable/index/${list}`),
        ...on('ExportsRequestsQueue', ...consume),
        ...on('ExportsStoreBucket/*', 's3:PutObject'),
      ],
    ],
    [
      'files',
      [...own('FileLinksFilesLogs'), ...items('GetItem'), ...on('FileStoreBucket/*', 's3:GetObject')],
    ],
  ])('%s', (name, expected) => {
    expect(allowed(template, name)).toEqual(expected.sort())
  })

  it('and no policy allows with a wildcard, but for the files of the buckets and the table’s streams, or through a managed policy', () => {
    for (const [id, policy] of ofType(template, 'AWS::IAM::Policy'))
      for (const { Action, Resource } of statements(policy)) {
        if (Action === 'dynamodb:ListStreams') continue
        const isFiles = Action === 's3:PutObject' || Action === 's3:GetObject'
        const text = JSON.stringify([Action, Resource])
        if (isFiles)
          for (const resource of [Resource].flat())
            expect(JSON.stringify(resource), id).toMatch(
              /^\{"Fn::Join":\["",\[\{"Fn::GetAtt":\["(?:FileStore|ExportsStore)Bucket\w+","Arn"\]\},"\/\*"\]\]\}$/,
            )
        else expect(text, id).not.toContain('*')
      }
    for (const [id, role] of ofType(template, 'AWS::IAM::Role'))
      expect(role.Properties, id).not.toHaveProperty('ManagedPolicyArns')
  })

  it('and who needs a few items of the table is kept to those by their keys', () => {
    const keysOf = (name: string) =>
      statementsOf(template, name)
        .filter(({ Action }) => JSON.stringify(Action).includes('dynamodb:'))
        .map(({ Action, Condition }) => [
          Action,
          Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'],
        ])
    expect(keysOf('files')).toEqual([['dynamodb:GetItem', [fileKey('*').pk]]])
    expect(keysOf('live-access')).toEqual([['dynamodb:GetItem', [accountsPartition]]])
    expect(keysOf('quota')).toEqual([
      ['dynamodb:Query', [rosterPartition, groupSizesPartition]],
      ['dynamodb:PutItem', [groupSizesPartition, countPartition('friends')]],
      ['dynamodb:GetItem', [countPartition('friends')]],
    ])
    const written = [
      accountsPartition,
      auditPartition('*', '*').replace('*#', ''),
      drillKey('*').pk,
      exportPartition('*'),
      linkCodeKey('*').pk,
      reportKey('*').pk,
      rosterPartition,
      settingsKey.pk,
    ]
    const tallies = [tallyMarkKey.pk, countPartition('*' as never)]
    const people = [officerPartition('*' as never), officerMarks, friendEventKey('*').pk]
    expect(keysOf('back-office')).toEqual([
      [
        ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
        [...people, ...tallies, ...written],
      ],
      [['dynamodb:ConditionCheckItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], written],
      // The lists, which are indices of their own.
      ['dynamodb:Query', undefined],
    ])
    const countingOfficers = [
      ['dynamodb:GetItem', 'dynamodb:Query'],
      [officerPartition('*' as never), officerMarks, officerFigures],
    ]
    expect(keysOf('exports')).toEqual([
      [['dynamodb:GetItem', 'dynamodb:PutItem'], [exportPartition('*')]],
      [
        ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
        [accountsPartition, 'AUDIT#*', reportKey('*').pk, ...tallies],
      ],
      ['dynamodb:Query', undefined],
    ])
    expect(keysOf('tally')).toEqual([
      ['dynamodb:Query', undefined],
      [
        'dynamodb:UpdateItem',
        [reportKey('*').pk, friendEventKey('*').pk, tallyMarkKey.pk, countPartition('*' as never)],
      ],
      countingOfficers,
    ])
    expect(keysOf('recount')).toEqual([
      ['dynamodb:Query', undefined],
      [
        ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
        [tallyMarkKey.pk, countPartition('*' as never)],
      ],
      countingOfficers,
    ])
  })

  it('and every function has a role of its own', () => {
    const roles = ofType(template, 'AWS::Lambda::Function').map(([, found]) => target(found.Properties.Role))
    expect(new Set(roles).size).toBe(serviceFunctions.length)
  })
})

describe('texts to duty phones', () => {
  const texting = (permissions: readonly string[]) =>
    permissions.filter((permission) => permission.startsWith('sms-voice:'))
  const equipped = synthesize([fullyEquipped('prod')])['EssHelpMe-prod'] ?? expect.fail('no stack')
  const router = (of: Template) =>
    ofType(of, 'AWS::Lambda::Function').find(([, found]) =>
      found.Properties.Description.startsWith('router: '),
    )?.[1].Properties.Environment.Variables

  it('are nobody’s to send while they are off', () => {
    for (const [name] of serviceFunctions) expect(texting(allowed(template, name)), name).toEqual([])
    expect(router(template).SMS).toBe('off')
  })

  it('are the router’s alone to send, under one sender id and from its region', () => {
    const senderId = 'arn:aws:sms-voice:ap-southeast-1:AWS::AccountId:sender-id/ESSHELPME/TH'
    expect(texting(allowed(equipped, 'router'))).toEqual([`sms-voice:SendTextMessage ${senderId}`])
    for (const [name] of serviceFunctions.filter(([other]) => other !== 'router'))
      expect(texting(allowed(equipped, name)), name).toEqual([])
    expect(router(equipped).SMS['Fn::Join'][1].join('')).toContain(':sender-id/ESSHELPME/TH')
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
