import { type Digest, digestOf, digestOfAttributes } from './digest.ts'
import { QueueFailure } from './failure.ts'
import type { MessageAttribute, QueueMessage } from './message-store.ts'
import type { Queue } from './queue.ts'

type Input = Record<string, unknown>
type Output = Record<string, unknown>
export type QueueOperation = (queue: Queue, input: Input, signal: AbortSignal) => Output | Promise<Output>

const batchLimit = 10
/** What XML cannot carry, SQS refuses. */
const forbiddenCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

const secondsOf = (input: Input, name: string, fallback: number, maximum: number): number => {
  const value = input[name] === undefined ? fallback : Number(input[name])
  if (!Number.isInteger(value) || value < 0 || value > maximum) {
    throw new QueueFailure(
      'InvalidParameterValue',
      `Value ${input[name]} for parameter ${name} is invalid. Reason: Must be between 0 and ${maximum}.`,
    )
  }
  return value
}

const attributesOf = (input: Input): Record<string, MessageAttribute> =>
  (input.MessageAttributes ?? {}) as Record<string, MessageAttribute>

const bytesOf = (input: Input): number => {
  const attributes = Object.entries(attributesOf(input)).flatMap(([name, attribute]) => [
    name,
    attribute.DataType,
    attribute.StringValue ?? '',
    attribute.BinaryValue ?? '',
  ])
  return [String(input.MessageBody), ...attributes].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
}

const send = (queue: Queue, input: Input): Output => {
  const body = input.MessageBody
  if (typeof body !== 'string' || body === '') {
    throw new QueueFailure('MissingParameter', 'The request must contain the parameter MessageBody.')
  }
  if (forbiddenCharacter.test(body)) {
    throw new QueueFailure('InvalidMessageContents', 'The message holds characters that XML cannot carry.')
  }
  const { maximumBytes, delaySeconds } = queue.settings
  if (bytesOf(input) > maximumBytes) {
    throw new QueueFailure(
      'InvalidParameterValue',
      `One or more parameters are invalid. Reason: Message must be shorter than ${maximumBytes} bytes.`,
    )
  }
  const attributes = attributesOf(input)
  const id = queue.send(body, {
    delaySeconds: secondsOf(input, 'DelaySeconds', delaySeconds, 900),
    attributes,
  })
  const digest: Digest | undefined = digestOfAttributes(attributes)
  return {
    MessageId: id,
    MD5OfMessageBody: digestOf(body),
    ...(digest ? { MD5OfMessageAttributes: digest } : {}),
  }
}

const systemAttributes = (message: QueueMessage, wanted: readonly string[]): Record<string, string> => {
  const all: Record<string, string> = {
    SenderId: 'local',
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
  }
  if (wanted.includes('All')) return all
  return Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes(name)))
}

const isWanted = (name: string, wanted: readonly string[]): boolean =>
  wanted.some(
    (want) => want === 'All' || want === name || (want.endsWith('.*') && name.startsWith(want.slice(0, -1))),
  )

/** A received message as it goes over the wire. */
export const onTheWire = (
  message: QueueMessage,
  system: readonly string[],
  wanted: readonly string[],
): Output => {
  const attributes = Object.fromEntries(
    Object.entries(message.attributes).filter(([name]) => isWanted(name, wanted)),
  )
  const digest = digestOfAttributes(attributes)
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    Body: message.body,
    MD5OfBody: digestOf(message.body),
    ...(system.length > 0 ? { Attributes: systemAttributes(message, system) } : {}),
    ...(digest ? { MessageAttributes: attributes, MD5OfMessageAttributes: digest } : {}),
  }
}

const receive: QueueOperation = async (queue, input, signal) => {
  const limit = Number(input.MaxNumberOfMessages ?? 1)
  if (!Number.isInteger(limit) || limit < 1 || limit > batchLimit) {
    throw new QueueFailure('InvalidParameterValue', 'MaxNumberOfMessages must be between 1 and 10.')
  }
  const { receiveWaitSeconds, visibilitySeconds } = queue.settings
  const messages = await queue.receive({
    limit,
    waitMs: secondsOf(input, 'WaitTimeSeconds', receiveWaitSeconds, 20) * 1000,
    visibilitySeconds: secondsOf(input, 'VisibilityTimeout', visibilitySeconds, 43_200),
    signal,
  })
  const system = [input.AttributeNames, input.MessageSystemAttributeNames].flat().filter(Boolean) as string[]
  const wanted = (input.MessageAttributeNames ?? []) as string[]
  return messages.length > 0
    ? { Messages: messages.map((message) => onTheWire(message, system, wanted)) }
    : {}
}

const remove = (queue: Queue, input: Input): Output => {
  queue.delete(String(input.ReceiptHandle))
  return {}
}

const changeVisibility = (queue: Queue, input: Input): Output => {
  const seconds = secondsOf(input, 'VisibilityTimeout', Number.NaN, 43_200)
  if (!queue.changeVisibility(String(input.ReceiptHandle), seconds)) {
    throw new QueueFailure('MessageNotInflight', 'The message is not in flight.')
  }
  return {}
}

/** The batch form of an operation: each entry succeeds or fails by itself. */
const inBatch =
  (one: (queue: Queue, input: Input) => Output): QueueOperation =>
  (queue, input) => {
    const entries = (input.Entries ?? []) as Input[]
    if (entries.length === 0) throw new QueueFailure('EmptyBatchRequest', 'There are no entries.')
    if (entries.length > batchLimit) {
      throw new QueueFailure('TooManyEntriesInBatchRequest', `Maximum number of entries: ${batchLimit}.`)
    }
    if (new Set(entries.map((entry) => entry.Id)).size < entries.length) {
      throw new QueueFailure('BatchEntryIdsNotDistinct', 'Two entries have the same Id.')
    }
    if (entries.reduce((sum, entry) => sum + bytesOf(entry), 0) > queue.settings.maximumBytes) {
      throw new QueueFailure('BatchRequestTooLong', 'The entries together are too long.')
    }
    const Successful: Output[] = []
    const Failed: Output[] = []
    for (const entry of entries) {
      try {
        Successful.push({ Id: entry.Id, ...one(queue, entry) })
      } catch (error) {
        if (!(error instanceof QueueFailure)) throw error
        Failed.push({ Id: entry.Id, Code: error.code, Message: error.message, SenderFault: true })
      }
    }
    return { Successful, Failed }
  }

const attributes = (queue: Queue, arn: string): Record<string, string> => {
  const { settings } = queue
  const { visible, inFlight, delayed } = queue.counts()
  return {
    QueueArn: arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    VisibilityTimeout: String(settings.visibilitySeconds),
    DelaySeconds: String(settings.delaySeconds),
    MessageRetentionPeriod: String(settings.retentionSeconds),
    ReceiveMessageWaitTimeSeconds: String(settings.receiveWaitSeconds),
    MaximumMessageSize: String(settings.maximumBytes),
  }
}

/** The operations on one queue, by their names on the wire. */
export const operationsWith = (arnOf: (queue: Queue) => string): Record<string, QueueOperation> => ({
  SendMessage: send,
  SendMessageBatch: inBatch(send),
  ReceiveMessage: receive,
  DeleteMessage: remove,
  DeleteMessageBatch: inBatch(remove),
  ChangeMessageVisibility: changeVisibility,
  ChangeMessageVisibilityBatch: inBatch(changeVisibility),
  PurgeQueue(queue) {
    queue.purge()
    return {}
  },
  GetQueueAttributes(queue, input) {
    const names = (input.AttributeNames ?? []) as string[]
    const all = attributes(queue, arnOf(queue))
    return {
      Attributes: names.includes('All')
        ? all
        : Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name))),
    }
  },
})
