import { createHash } from 'node:crypto'
import type { Identity } from './resolve.ts'

/** Where the stack is made to believe that it runs. */
export interface AwsAccount {
  readonly region: string
  readonly account: string
  queueUrl(name: string): string
  /** The address at which the HTTP API answers. */
  readonly apiUrl: string
}

export interface ResourceName {
  readonly type: string
  readonly logicalId: string
  readonly properties: Readonly<Record<string, unknown>>
}

/** Where the front door leads to sign-in. */
export const signInPath = '/_sign-in'

type Identify = (resource: ResourceName, account: AwsAccount) => Identity

const arn = (service: string, rest: string, { region, account }: AwsAccount): string =>
  `arn:aws:${service}:${region}:${account}:${rest}`

const nameOf = ({ properties, logicalId }: ResourceName, property: string): string =>
  typeof properties[property] === 'string' ? properties[property] : logicalId

/** Six characters that depend on the name alone: a real secret's ARN ends in six random ones. */
const suffix = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 6)

const table: Identify = (resource, account) => {
  const name = nameOf(resource, 'TableName')
  const id = arn('dynamodb', `table/${name}`, account)
  return { ref: name, attributes: { Arn: id, StreamArn: `${id}/stream/local` } }
}

const identifiers: Readonly<Record<string, Identify>> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::SQS::Queue': (resource, account) => {
    const name = nameOf(resource, 'QueueName')
    const url = account.queueUrl(name)
    return { ref: url, attributes: { Arn: arn('sqs', name, account), QueueName: name, QueueUrl: url } }
  },
  'AWS::S3::Bucket': (resource) => {
    // A bucket has no capital letters in its name.
    const name = nameOf(resource, 'BucketName').toLowerCase()
    return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}` } }
  },
  'AWS::Lambda::Function': (resource, account) => {
    const name = nameOf(resource, 'FunctionName')
    return { ref: name, attributes: { Arn: arn('lambda', `function:${name}`, account) } }
  },
  'AWS::SecretsManager::Secret': (resource, account) => {
    const name = nameOf(resource, 'Name')
    const id = arn('secretsmanager', `secret:${name}-${suffix(name)}`, account)
    return { ref: id, attributes: { Id: id } }
  },
  'AWS::Location::PlaceIndex': (resource, account) => {
    const name = nameOf(resource, 'IndexName')
    const id = arn('geo', `place-index/${name}`, account)
    return { ref: name, attributes: { Arn: id, IndexArn: id, IndexName: name } }
  },
  'AWS::SSM::Parameter': (resource) => {
    const { Type, Value } = resource.properties
    return { ref: nameOf(resource, 'Name'), attributes: { Type, Value } }
  },
  'AWS::ApiGatewayV2::Api': ({ logicalId }, { apiUrl }) => ({
    ref: logicalId,
    attributes: { ApiEndpoint: apiUrl, ApiId: logicalId },
  }),
  'AWS::AppSync::Api': ({ logicalId }, account) => {
    const id = arn('appsync', `apis/${logicalId}`, account)
    const { host } = new URL(account.apiUrl)
    return {
      ref: id,
      attributes: { ApiArn: id, ApiId: logicalId, 'Dns.Http': host, 'Dns.Realtime': host },
    }
  },
  'AWS::CloudFront::Distribution': ({ logicalId }, { apiUrl }) => ({
    ref: logicalId,
    attributes: { DomainName: new URL(apiUrl).host, Id: logicalId },
  }),
  'AWS::Cognito::UserPool': ({ logicalId }, account) => {
    const id = `${account.region}_${suffix(logicalId)}`
    // People come to it through the front door, and functions find its keys there too.
    const issuer = `${account.apiUrl}${signInPath}/${id}`
    return {
      ref: id,
      attributes: { Arn: arn('cognito-idp', `userpool/${id}`, account), UserPoolId: id, ProviderURL: issuer },
    }
  },
  'AWS::Cognito::UserPoolClient': ({ logicalId }) => ({
    ref: logicalId,
    attributes: { ClientId: logicalId },
  }),
  'AWS::SNS::Topic': (resource, account) => {
    const name = nameOf(resource, 'TopicName')
    const id = arn('sns', name, account)
    return { ref: id, attributes: { TopicArn: id, TopicName: name } }
  },
}

/** What other resources see of one; those that nothing here runs have at least a name and an ARN. */
export const identify = (resource: ResourceName, account: AwsAccount): Identity => {
  const known = identifiers[resource.type]
  if (known) return known(resource, account)
  const service = resource.type.split('::')[1]?.toLowerCase() ?? 'local'
  return {
    ref: resource.logicalId,
    attributes: { Arn: arn(service, resource.logicalId, account) },
  }
}
