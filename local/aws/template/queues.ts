import type { QueueSettings } from '../sqs/message-store.ts'
import type { Resolved } from './resource.ts'

/** The name at the end of a queue's ARN. */
export const queueNameOf = (arn: unknown): string => String(arn).split(':').at(-1) ?? ''

/** CloudFormation's own defaults where the template says nothing. */
const defaults = {
  VisibilityTimeout: 30,
  DelaySeconds: 0,
  MessageRetentionPeriod: 4 * 24 * 3600,
  ReceiveMessageWaitTimeSeconds: 0,
  MaximumMessageSize: 1_048_576,
} as const

export const describeQueue = ({ logicalId, identity, properties }: Resolved): QueueSettings => {
  if (properties.FifoQueue) throw new Error(`${logicalId}: FIFO queues are not run locally`)
  const number = (name: keyof typeof defaults): number => Number(properties[name] ?? defaults[name])
  const written = properties.RedrivePolicy
  const redrive = (typeof written === 'string' ? JSON.parse(written) : written) as
    | { deadLetterTargetArn: string; maxReceiveCount: number | string }
    | undefined
  return {
    name: String(identity.attributes.QueueName),
    visibilitySeconds: number('VisibilityTimeout'),
    delaySeconds: number('DelaySeconds'),
    retentionSeconds: number('MessageRetentionPeriod'),
    receiveWaitSeconds: number('ReceiveMessageWaitTimeSeconds'),
    maximumBytes: number('MaximumMessageSize'),
    ...(redrive
      ? {
          redrive: {
            deadLetterQueue: queueNameOf(redrive.deadLetterTargetArn),
            maxReceiveCount: Number(redrive.maxReceiveCount),
          },
        }
      : {}),
  }
}
