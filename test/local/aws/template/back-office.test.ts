import { expect, test } from 'vitest'
import type { Resource } from '../../../../local/aws/template/assembly.ts'
import { describeDeployment, type LocalDeployment } from '../../../../local/aws/template/deployment.ts'
import { localAccount } from '../../../../local/runtime/services.ts'

const describeAll = (resources: Record<string, Resource>): LocalDeployment =>
  describeDeployment(
    [{ name: 'X', region: undefined, template: { Resources: resources }, assets: new Map() }],
    { region: 'ap-southeast-1', account: localAccount, queueUrl: (name) => name, apiUrl: 'http://x:80' },
  )

const pool = {
  Type: 'AWS::Cognito::UserPool',
  Properties: {
    MfaConfiguration: 'OPTIONAL',
    Policies: {
      PasswordPolicy: { MinimumLength: 12, RequireNumbers: true, TemporaryPasswordValidityDays: 3 },
    },
  },
}
const client = {
  Type: 'AWS::Cognito::UserPoolClient',
  Properties: {
    UserPoolId: { Ref: 'Pool' },
    GenerateSecret: false,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: ['https://pages.example/'],
    AccessTokenValidity: 60,
    RefreshTokenValidity: 720,
    TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' },
  },
}

test('people of a pool sign in to its clients, through the front door', () => {
  const { userPools, poolClients, unknown } = describeAll({ Pool: pool, Pages: client })
  const [{ id } = expect.fail('no pool')] = userPools
  expect(id).toMatch(/^ap-southeast-1_\w+$/)
  expect(userPools).toEqual([
    {
      id,
      issuer: `http://x:80/_sign-in/${id}`,
      passwordPolicy: { minimumLength: 12, requires: ['numbers'] },
      temporaryPasswordDays: 3,
    },
  ])
  expect(poolClients).toEqual([
    {
      id: 'Pages',
      poolId: id,
      callbackUrls: ['https://pages.example/'],
      logoutUrls: [],
      scopes: ['openid'],
      accessTokenMs: 3_600_000,
      refreshTokenMs: 43_200_000,
    },
  ])
  expect(unknown).toEqual([])
})

const integration = {
  Type: 'AWS::ApiGatewayV2::Integration',
  Properties: { IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0', IntegrationUri: 'arn:f' },
}
const authorizer = {
  Type: 'AWS::ApiGatewayV2::Authorizer',
  Properties: {
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: { Issuer: 'https://issuer', Audience: ['pages'] },
  },
}
const route = (more: object = {}) => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: {
    RouteKey: 'ANY /api/{proxy+}',
    Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
    AuthorizationType: 'JWT',
    AuthorizerId: { Ref: 'Authorizer' },
    AuthorizationScopes: ['openid'],
    ...more,
  },
})

test('a route knows who may come in', () => {
  const { routes } = describeAll({ Integration: integration, Authorizer: authorizer, Route: route() })
  expect(routes[0]?.authorizer).toEqual({
    issuer: 'https://issuer',
    audience: ['pages'],
    scopes: ['openid'],
  })
})

const table = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
  },
}
const mapping = (more: object = {}) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
    FunctionName: 'Live',
    StartingPosition: 'LATEST',
    ...more,
  },
})

test('a table’s stream feeds a function', () => {
  const { tables, mappings, streamMappings } = describeAll({
    Table: table,
    Missed: { Type: 'AWS::SQS::Queue' },
    Mapping: mapping({
      FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 2,
      MaximumRecordAgeInSeconds: 60,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Missed', 'Arn'] } } },
    }),
  })
  expect(tables).toMatchObject([{ name: 'Table', streamView: 'NEW_IMAGE' }])
  expect(mappings).toEqual([])
  expect(streamMappings).toMatchObject([
    {
      tableName: 'Table',
      function: 'Live',
      batchSize: 100,
      patterns: [{ eventName: ['INSERT'] }],
      bisects: true,
      retries: 2,
      oldestMs: 60_000,
      onFailureQueue: 'Missed',
    },
  ])
})

const provider = { AuthType: 'AWS_LAMBDA', LambdaAuthorizerConfig: { AuthorizerUri: 'arn:access' } }
const api = (more: object = {}) => ({
  Type: 'AWS::AppSync::Api',
  Properties: {
    EventConfig: {
      AuthProviders: [{ AuthType: 'AWS_IAM' }, provider],
      ConnectionAuthModes: [{ AuthType: 'AWS_LAMBDA' }],
      DefaultSubscribeAuthModes: [{ AuthType: 'AWS_LAMBDA' }],
      DefaultPublishAuthModes: [{ AuthType: 'AWS_IAM' }],
      ...more,
    },
  },
})

test('an event API has its namespaces and an authorizer', () => {
  const namespace = {
    Type: 'AWS::AppSync::ChannelNamespace',
    Properties: { ApiId: { 'Fn::GetAtt': ['Api', 'ApiId'] }, Name: 'incidents' },
  }
  const { eventApis, unknown } = describeAll({ Api: api(), Namespace: namespace })
  expect(eventApis).toEqual([{ id: 'Api', namespaces: ['incidents'], authorizer: 'arn:access' }])
  expect(unknown).toEqual([])
})

test.each([
  [
    'a pool that asks for a second factor',
    { Pool: { ...pool, Properties: { MfaConfiguration: 'ON' } } },
    /^Pool: second factors/,
  ],
  [
    'a client with a secret',
    { Pool: pool, Pages: { ...client, Properties: { ...client.Properties, GenerateSecret: true } } },
    /^Pages: only clients/,
  ],
  [
    'an authorizer that is no JWT one',
    { Integration: integration, Authorizer: authorizer, Route: route({ AuthorizationType: 'AWS_IAM' }) },
    /^Route: only tokens/,
  ],
  [
    'a stream from its beginning',
    { Table: table, Mapping: mapping({ StartingPosition: 'TRIM_HORIZON' }) },
    /^Mapping: streams begin/,
  ],
  [
    'a pattern that is more than plain texts',
    {
      Table: table,
      Mapping: mapping({ FilterCriteria: { Filters: [{ Pattern: '{"a":[{"prefix":"x"}]}' }] } }),
    },
    /^Mapping: only patterns/,
  ],
  [
    'an event API that anybody may hear',
    { Api: api({ DefaultSubscribeAuthModes: [{ AuthType: 'API_KEY' }] }) },
    /^Api: locally/,
  ],
])('%s is refused with its name', (_case, resources, message) => {
  expect(() => describeAll(resources)).toThrow(message)
})
