import type { FunctionSettings } from '../template/functions.ts'

/** The services that stand in for AWS, by the name under which the SDKs look for their endpoints. */
export interface ServiceEndpoints {
  readonly dynamodb: string
  readonly sqs: string
  readonly secretsManager: string
  readonly location: string
  readonly s3: string
  readonly sms: string
  readonly cognito: string
}

export interface LocalWorld {
  readonly region: string
  readonly services: ServiceEndpoints
  /** Variables of the template that point outside AWS, and what they are here, such as LINE's address. */
  readonly outside: Readonly<Record<string, string>>
}

/** The functions' credentials, which open what is here and nothing else. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const

/** A file that does not exist: the settings of whoever owns this machine must not reach a function. */
const noFile = '/nonexistent/aws'

/** The environment of the SDKs here: local endpoints and credentials that open nothing. */
export const sdkEnvironment = ({
  region,
  services,
}: Omit<LocalWorld, 'outside'>): Record<string, string> => ({
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  AWS_CONFIG_FILE: noFile,
  AWS_SHARED_CREDENTIALS_FILE: noFile,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_ENDPOINT_URL_DYNAMODB: services.dynamodb,
  AWS_ENDPOINT_URL_SQS: services.sqs,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: services.secretsManager,
  AWS_ENDPOINT_URL_LOCATION: services.location,
  AWS_ENDPOINT_URL_S3: services.s3,
  AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: services.sms,
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: services.cognito,
})

/** All that a function sees of the world: what Lambda gives it, and the local services in AWS's place. */
export const environmentOf = (
  settings: FunctionSettings,
  world: LocalWorld,
  logLevel: string,
): Record<string, string> => ({
  ...sdkEnvironment(world),
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: settings.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(settings.memoryMegabytes),
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_FORMAT: 'JSON',
  AWS_LAMBDA_LOG_LEVEL: logLevel,
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${settings.name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  _HANDLER: settings.handler,
  LAMBDA_TASK_ROOT: settings.directory,
  TZ: ':UTC',
  LANG: 'en_US.UTF-8',
  ...settings.environment,
  ...Object.fromEntries(Object.entries(world.outside).filter(([name]) => name in settings.environment)),
})
