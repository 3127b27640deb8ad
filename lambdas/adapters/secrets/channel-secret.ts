import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as z from 'zod/mini'
import { cached } from '../../core/shared/cache.ts'
import type { Clock } from '../../core/shared/clock.ts'
import { secretsClient } from './client.ts'

const channelCredentials = z.object({
  channelSecret: z.string().check(z.minLength(1)),
  channelAccessToken: z.string().check(z.minLength(1)),
})

/** What the LINE channel's webhook is signed with, and what calls to LINE carry. */
export type ChannelCredentials = z.infer<typeof channelCredentials>

export interface ChannelSecret {
  /** The credentials; with `renew`, read anew unless they have been just now. Throws one line that names the secret. */
  read(renew?: boolean): Promise<ChannelCredentials>
}

/** Credentials are read again after this long, so that a rotated token is taken up (ms). */
const freshFor = 5 * 60_000
/** Wrong signatures must not become a way to wear out the secret's own service (ms). */
const leastBetweenReads = 30_000

/** The channel's credentials from Secrets Manager: a JSON object of `channelSecret` and `channelAccessToken`. */
export const channelSecret = (secretId: string, now: Clock, client = secretsClient()): ChannelSecret => {
  const credentials = cached(() => fetchCredentials(secretId, client), {
    freshFor,
    now,
    keepsOldValue: true,
    retryAfter: leastBetweenReads,
  })
  return { read: (renew = false) => credentials.get(renew ? leastBetweenReads : freshFor) }
}

const fetchCredentials = async (
  secretId: string,
  client: SecretsManagerClient,
): Promise<ChannelCredentials> => {
  const text = await readText(secretId, client)
  const parsed = channelCredentials.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  const missing = parsed.error.issues.map(({ path }) => path.join('.') || 'a JSON object').join(', ')
  throw new Error(`Secret ${secretId} lacks ${missing}`)
}

const readText = async (secretId: string, client: SecretsManagerClient): Promise<string> => {
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }))
    return SecretString ?? ''
  } catch (error) {
    throw new Error(`Secret ${secretId} cannot be read: ${error instanceof Error ? error.name : 'unknown'}`)
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
