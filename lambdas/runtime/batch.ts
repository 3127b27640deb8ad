import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { Logger } from '@aws-lambda-powertools/logger'
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { withLogContext } from './observe.ts'

export interface BatchWorker {
  /** Throws to have the message back. */
  readonly work: (body: string) => Promise<void>
  /** Has a message back after so many seconds instead of the queue's own time, which is made for dead functions. */
  readonly bringBack: (receiptHandle: string, seconds: number) => Promise<void>
  readonly logger: Pick<Logger, 'error'>
}

/** How long a message waits after its n-th failure at the most (seconds). */
const longestWait = 60

/** Works off a batch of SQS messages: one that fails is logged by the kind of its error and comes back alone, soon. */
export const processBatch =
  ({ work, bringBack, logger }: BatchWorker) =>
  (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    const attempt = async (message: SQSRecord): Promise<void> => {
      try {
        await work(message.body)
      } catch (error) {
        const { messageId, receiptHandle, attributes } = message
        logger.error('Message failed', { messageId, error: nameOf(error) })
        const wait = Math.min(longestWait, 2 ** Number(attributes?.ApproximateReceiveCount ?? 1))
        await bringBack(receiptHandle, wait).catch((reason: unknown) => {
          logger.error('Message comes back late', { messageId, error: nameOf(reason) })
        })
        throw error
      }
    }
    const each = (message: SQSRecord): Promise<void> => withLogContext(() => attempt(message))
    return processPartialResponse(event, each, new BatchProcessor(EventType.SQS), {
      context,
      throwOnFullBatchFailure: false,
    })
  }

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')
