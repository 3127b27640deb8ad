import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { lineMessenger, type Messenger } from '../../lambdas/adapters/line/messenger.ts'
import { channelSecret } from '../../lambdas/adapters/secrets/channel-secret.ts'
import { readEndpoints } from '../../local/runtime/endpoints.ts'
import { stackOutput } from '../stack-output.ts'

/** There is no LINE to speak through; the message says where it was looked for, or why it cannot be used. */
export class NoLine extends Error {}

/** An operator waits for LINE a little longer than a function does (ms). */
const deadline = 10_000

const speaking = (baseUrl: string, accessToken: () => Promise<string>): Messenger =>
  lineMessenger({
    baseUrl,
    filesBaseUrl: '',
    accessToken,
    replyDeadline: deadline,
    pushDeadline: deadline,
    onCall: () => undefined,
  })

/** The LINE platform of the stack that runs on this machine, with the channel that it made for itself. */
const localLine = async (dataDirectory: string): Promise<Messenger> => {
  const endpoints = await readEndpoints(dataDirectory)
  if (!endpoints) throw new NoLine(dataDirectory)
  const channel = await readFile(join(dataDirectory, 'line-channel.json'), 'utf8')
  const { channelAccessToken } = JSON.parse(channel) as { channelAccessToken: string }
  return speaking(endpoints.lineUrl, async () => channelAccessToken)
}

/** LINE itself, with the token in the stage's secret. */
const deployedLine = async (stageName: string): Promise<Messenger> => {
  const { region, value } = await stackOutput(stageName, 'LineSecretArn')
  const secret = channelSecret(value, () => Date.now(), new SecretsManagerClient({ region }))
  const token = async (): Promise<string> => (await secret.read()).channelAccessToken
  await token()
  return speaking('https://api.line.me', token)
}

/** LINE as a stage's functions speak to it or, without one, those of the stack on this machine. Throws `NoLine`. */
export const openLine = async (stage: string | undefined, dataDirectory: string): Promise<Messenger> => {
  try {
    return await (stage === undefined ? localLine(dataDirectory) : deployedLine(stage))
  } catch (error) {
    throw error instanceof NoLine ? error : new NoLine((error as Error).message)
  }
}
