import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

/** A client that gives up within a few seconds. */
export const secretsClient = (): SecretsManagerClient =>
  new SecretsManagerClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
  })
