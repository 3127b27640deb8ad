import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { cached } from '../../core/shared/cache.ts'
import { secretsClient } from './client.ts'

/** A secret that is one text and never changes, read when it is first needed. Throws if it cannot be read. */
export const secretText = (secretId: string, secrets = secretsClient()): (() => Promise<string>) => {
  const text = cached(() => read(secretId, secrets), { freshFor: Number.POSITIVE_INFINITY, now: () => 0 })
  return () => text.get()
}

const read = async (secretId: string, secrets: SecretsManagerClient): Promise<string> => {
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: secretId }))
  if (!SecretString) throw new Error(`Secret ${secretId} has no text`)
  return SecretString
}
