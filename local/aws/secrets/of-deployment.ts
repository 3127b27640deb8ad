import type { DataDirectory } from '../../runtime/data-directory.ts'
import type { LocalLineChannel } from '../../runtime/line-channel.ts'
import { type LocalDeployment, valuesOf } from '../template/deployment.ts'
import { secretValueOf } from './value.ts'

/** The template's secrets by ARN: the channel for whoever asks for LINE's, otherwise a value made once. */
export const secretsOf = async (
  deployment: LocalDeployment,
  channel: LocalLineChannel,
  data: DataDirectory,
): Promise<ReadonlyMap<string, string>> => {
  const channelArns = valuesOf(deployment, 'LINE_SECRET_ARN')
  const secrets = new Map<string, string>()
  for (const { arn, properties } of deployment.secrets) {
    const value = channelArns.has(arn)
      ? JSON.stringify(channel)
      : await data.keep(`secret-${arn.split(':').at(-1)}.json`, () => secretValueOf(properties))
    secrets.set(arn, value)
  }
  return secrets
}
