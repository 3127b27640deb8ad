import type { DataDirectory } from '../../runtime/data-directory.ts'
import type { LineChannel } from '../../runtime/line-channel.ts'
import { type Deployment, valuesOf } from '../template/deployment.ts'
import { secretValueOf } from './value.ts'

/** The template's secrets by ARN: the channel for whoever asks for LINE's, otherwise a value made once. */
export const secretsOf = async (
  deployment: Deployment,
  channel: LineChannel,
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
