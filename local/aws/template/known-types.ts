/**
 * Resource types that stay in AWS: they watch, permit or encrypt, and nothing on one machine depends on them.
 * Whatever is neither here nor run is named when the stack starts.
 */
export const notRunLocally: readonly RegExp[] = [
  /^AWS::CDK::Metadata$/,
  /^AWS::IAM::/,
  /^AWS::KMS::/,
  /^AWS::Logs::/,
  /^AWS::CloudWatch::/,
  /^AWS::SNS::/,
  /^AWS::SQS::QueuePolicy$/,
  /^AWS::S3::BucketPolicy$/,
  /^AWS::Lambda::(Permission|Version|Alias|EventInvokeConfig)$/,
  /^AWS::ApiGatewayV2::(Api|Stage|Deployment)$/,
  /^AWS::Scheduler::ScheduleGroup$/,
  /^AWS::SecretsManager::(ResourcePolicy|RotationSchedule|SecretTargetAttachment)$/,
  /^AWS::WAFv2::/,
  /^AWS::Backup::/,
  /^AWS::Budgets::/,
  /^AWS::ApplicationInsights::/,
  /^AWS::CloudFront::(Distribution|Function|OriginAccessControl)$/,
  /^AWS::Cognito::(UserPoolDomain|ManagedLoginBranding)$/,
  /^AWS::ResourceGroups::/,
]

export const isNotRunLocally = (type: string): boolean => notRunLocally.some((known) => known.test(type))
