import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

const client = (): SecretsManagerClient =>
  new SecretsManagerClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
  })

/** A secret that is one text and never changes, read when it is first needed. Throws where it cannot be read. */
export const secretText = (secretId: string, secrets = client()): (() => Promise<string>) => {
  let kept: Promise<string> | undefined
  return () => {
    kept ??= read(secretId, secrets).catch((error: unknown) => {
      kept = undefined
      throw error
    })
    return kept
  }
}

const read = async (secretId: string, secrets: SecretsManagerClient): Promise<string> => {
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: secretId }))
  if (!SecretString) throw new Error(`Secret ${secretId} has no text`)
  return SecretString
}
