import type { LocalFunction } from '../lambda/function.ts'
import type { MappingSettings } from '../template/mappings.ts'
import { digestOf } from './digest.ts'
import type { QueueMessage } from './message-store.ts'
import type { Queue } from './queue.ts'

export interface Mapping {
  /** Takes nothing more and waits for what is in work. */
  close(): Promise<void>
}

const longPollMs = 20_000
/** A receive call never brings more, however large the batch. */
const receiveLimit = 10

const recordOf = (message: QueueMessage, queueArn: string, region: string): Record<string, unknown> => ({
  messageId: message.id,
  receiptHandle: message.receipt,
  body: message.body,
  attributes: {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAt),
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
  },
  messageAttributes: Object.fromEntries(
    Object.entries(message.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        stringValue: StringValue,
        binaryValue: BinaryValue,
        stringListValues: [],
        binaryListValues: [],
        dataType: DataType,
      },
    ]),
  ),
  md5OfBody: digestOf(message.body),
  eventSource: 'aws:sqs',
  eventSourceARN: queueArn,
  awsRegion: region,
})

/**
 * The ids that a function says it could not handle. Undefined where the answer makes no sense,
 * upon which Lambda counts the whole batch as failed.
 */
const failedIds = (result: unknown, messages: readonly QueueMessage[]): ReadonlySet<string> | undefined => {
  const failures = (result as { batchItemFailures?: unknown } | null | undefined)?.batchItemFailures
  if (failures === undefined || failures === null) return new Set()
  if (!Array.isArray(failures)) return undefined
  const ids = failures.map((failure) => (failure as { itemIdentifier?: unknown } | null)?.itemIdentifier)
  const known = new Set<unknown>(messages.map((message) => message.id))
  return ids.every((id) => known.has(id)) ? new Set(ids as string[]) : undefined
}

/**
 * Feeds a function from a queue: batches, several at once, deleting what succeeded. What failed stays
 * in flight until its visibility time-out, and in the end goes to the dead-letter queue.
 */
export const startMapping = (
  settings: MappingSettings,
  queue: Queue,
  target: LocalFunction,
  source: { readonly queueArn: string; readonly region: string },
): Mapping => {
  const stop = new AbortController()
  const { ready, most } = target.concurrency
  const atOnce = Math.min(most, settings.maximumConcurrency ?? most)
  const inWork = new Set<Promise<void>>()

  /** Of many messages each thread takes only a part at a time, so that the first do not wait for the last. */
  const share = (): number => Math.max(1, Math.ceil(queue.counts().visible / (2 * ready)))

  const gather = async (): Promise<QueueMessage[]> => {
    const receive = (limit: number, waitMs: number): Promise<QueueMessage[]> =>
      queue.receive({ limit: Math.min(limit, receiveLimit), waitMs, signal: stop.signal })
    const messages = await receive(Math.min(settings.batchSize, share()), longPollMs)
    const until = Date.now() + settings.windowMs
    while (settings.windowMs > 0 && messages.length > 0 && messages.length < settings.batchSize) {
      const more = await receive(settings.batchSize - messages.length, Math.max(0, until - Date.now()))
      if (more.length === 0) break
      messages.push(...more)
    }
    return messages
  }

  const handle = async (messages: readonly QueueMessage[]): Promise<void> => {
    const Records = messages.map((message) => recordOf(message, source.queueArn, source.region))
    const outcome = await target.invoke({ Records })
    if (outcome.kind === 'failure') return
    const failed = settings.partialResponses ? failedIds(outcome.result, messages) : new Set()
    if (!failed) return
    for (const message of messages) if (!failed.has(message.id)) queue.delete(message.receipt)
  }

  const poll = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      if (inWork.size >= atOnce) {
        await Promise.race(inWork)
        continue
      }
      const messages = await gather()
      if (messages.length === 0) continue
      const work: Promise<void> = handle(messages).finally(() => inWork.delete(work))
      inWork.add(work)
    }
    await Promise.all(inWork)
  }
  const polling = poll()

  return {
    close() {
      stop.abort()
      return polling
    },
  }
}
