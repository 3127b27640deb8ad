import type { QueueSettings } from '../sqs/message-store.ts'
import type { AssemblyStack } from './assembly.ts'
import { describeEventApi, type EventApiSettings } from './event-apis.ts'
import { describeFunction, type FunctionSettings } from './functions.ts'
import { type AwsAccount, identify, type ResourceName } from './identities.ts'
import { isNotRunLocally } from './known-types.ts'
import { describeMapping, type MappingSettings } from './mappings.ts'
import { describePageHeaders } from './page-headers.ts'
import { describeQueue } from './queues.ts'
import { type ResolveContext, resolve, UnresolvedReference } from './resolve.ts'
import type { Properties, Resolved } from './resource.ts'
import { describeRoute, type RouteSettings } from './routes.ts'
import { describeRule, describeSchedule, type ScheduleSettings } from './schedules.ts'
import { describeStreamMapping, isStreamMapping, type StreamMappingSettings } from './stream-mappings.ts'
import { describeTable, type TableSettings } from './tables.ts'
import {
  describePoolClient,
  describeUserPool,
  type PoolClientSettings,
  type UserPoolSettings,
} from './user-pools.ts'

/** Everything of the stacks that runs on one machine. */
export interface LocalDeployment {
  readonly tables: readonly TableSettings[]
  readonly queues: readonly QueueSettings[]
  readonly buckets: readonly { readonly name: string }[]
  readonly functions: readonly FunctionSettings[]
  readonly mappings: readonly MappingSettings[]
  readonly streamMappings: readonly StreamMappingSettings[]
  readonly eventApis: readonly EventApiSettings[]
  readonly routes: readonly RouteSettings[]
  readonly schedules: readonly ScheduleSettings[]
  /** ARN and the template's own properties. */
  readonly secrets: readonly { readonly arn: string; readonly properties: Properties }[]
  readonly userPools: readonly UserPoolSettings[]
  readonly poolClients: readonly PoolClientSettings[]
  /** What is sent along with the pages of the back office. */
  readonly pageHeaders: Readonly<Record<string, string>>
  readonly placeIndexes: readonly { readonly name: string; readonly properties: Properties }[]
  readonly parameters: readonly { readonly name: string; readonly value: string }[]
  /** What the template holds and nothing here runs or knows, such as `AWS::SES::EmailIdentity Sender`. */
  readonly unknown: readonly string[]
}

/** Types that are read together with another resource or have no life of their own. */
const readElsewhere = new Set(['AWS::ApiGatewayV2::Integration', 'AWS::ApiGatewayV2::Authorizer'])

const resourcesOf = (
  stack: AssemblyStack,
  account: AwsAccount,
  imported: (name: string) => unknown,
): Map<string, () => Resolved> => {
  const { Resources = {}, Parameters = {}, Mappings = {}, Conditions = {} } = stack.template
  const here: AwsAccount = { ...account, region: stack.region ?? account.region }
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::Region': here.region,
    'AWS::AccountId': here.account,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${here.region}:${here.account}:stack/${stack.name}/local`,
  }
  const resources = new Map<string, () => Resolved>()
  const around: ResolveContext = {
    mappings: Mappings,
    conditions: Conditions,
    imported,
    identity(name) {
      const fixed = pseudo[name] ?? Parameters[name]?.Default
      if (fixed !== undefined) return { ref: String(fixed), attributes: {} }
      return resources.get(name)?.().identity
    },
  }
  for (const [logicalId, { Type, Properties = {}, Condition, Metadata }] of Object.entries(Resources)) {
    if (Condition && resolve(Conditions[Condition], around) !== true) continue
    let known: Resolved | undefined
    let evaluating = false
    resources.set(logicalId, () => {
      if (known) return known
      if (evaluating) throw new UnresolvedReference(`${logicalId} refers to itself`)
      evaluating = true
      // A resource that nothing here runs may use functions that are not evaluated here.
      const properties = isNotRunLocally(Type) ? Properties : (resolve(Properties, around) as Properties)
      const named: ResourceName = { type: Type, logicalId, properties }
      known = {
        ...named,
        stack,
        identity: identify(named, here),
        path: Metadata?.['aws:cdk:path'] as string | undefined,
        other: (id) => resources.get(id)?.(),
      }
      return known
    })
  }
  return resources
}

/** Reads what the stacks are made of. Throws one line that names the resource that cannot be run as written. */
export const describeDeployment = (
  stacks: readonly AssemblyStack[],
  account: AwsAccount,
): LocalDeployment => {
  const imported = (name: string): unknown => {
    throw new UnresolvedReference(`The import ${name} is not evaluated here`)
  }
  const known = stacks.flatMap((stack) => [...resourcesOf(stack, account, imported)])
  const resources = known.map(([logicalId, resource]) => {
    try {
      return resource()
    } catch (error) {
      throw new UnresolvedReference(`${logicalId}: ${(error as Error).message}`)
    }
  })
  const all = (type: string): Resolved[] => resources.filter((resource) => resource.type === type)
  const each = <T>(type: string, describe: (resource: Resolved) => T): T[] => all(type).map(describe)
  const isQueueMapping = (mapping: Resolved): boolean => !isStreamMapping(mapping)

  const described = {
    tables: [
      ...each('AWS::DynamoDB::Table', describeTable),
      ...each('AWS::DynamoDB::GlobalTable', describeTable),
    ],
    queues: each('AWS::SQS::Queue', describeQueue),
    buckets: each('AWS::S3::Bucket', ({ identity }) => ({ name: identity.ref })),
    functions: each('AWS::Lambda::Function', describeFunction),
    mappings: all('AWS::Lambda::EventSourceMapping').filter(isQueueMapping).map(describeMapping),
    streamMappings: all('AWS::Lambda::EventSourceMapping').filter(isStreamMapping).map(describeStreamMapping),
    eventApis: all('AWS::AppSync::Api').map((api) =>
      describeEventApi(api, all('AWS::AppSync::ChannelNamespace')),
    ),
    routes: each('AWS::ApiGatewayV2::Route', describeRoute),
    schedules: [
      ...each('AWS::Events::Rule', describeRule).flat(),
      ...each('AWS::Scheduler::Schedule', describeSchedule).flat(),
    ],
    secrets: each('AWS::SecretsManager::Secret', ({ identity, properties }) => ({
      arn: identity.ref,
      properties,
    })),
    userPools: each('AWS::Cognito::UserPool', describeUserPool),
    poolClients: each('AWS::Cognito::UserPoolClient', describePoolClient),
    pageHeaders: Object.assign({}, ...each('AWS::CloudFront::ResponseHeadersPolicy', describePageHeaders)),
    placeIndexes: each('AWS::Location::PlaceIndex', ({ identity, properties }) => ({
      name: identity.ref,
      properties,
    })),
    parameters: each('AWS::SSM::Parameter', ({ identity }) => ({
      name: identity.ref,
      value: String(identity.attributes.Value),
    })),
  }
  const unknown = resources.filter(
    ({ type }) => !runs.has(type) && !readElsewhere.has(type) && !isNotRunLocally(type),
  )
  return { ...described, unknown: unknown.map(({ type, logicalId }) => `${type} ${logicalId}`) }
}

const runs = new Set([
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::SQS::Queue',
  'AWS::S3::Bucket',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventSourceMapping',
  'AWS::ApiGatewayV2::Route',
  'AWS::Events::Rule',
  'AWS::Scheduler::Schedule',
  'AWS::SecretsManager::Secret',
  'AWS::AppSync::Api',
  'AWS::AppSync::ChannelNamespace',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Location::PlaceIndex',
  'AWS::SSM::Parameter',
])

/** All values that a variable has in the functions' environments. */
export const valuesOf = ({ functions }: LocalDeployment, variable: string): ReadonlySet<string> =>
  new Set(functions.flatMap(({ environment }) => environment[variable] ?? []))
