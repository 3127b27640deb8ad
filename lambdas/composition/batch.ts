import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { Logger } from '@aws-lambda-powertools/logger'
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'

/** Works off a batch of SQS messages: one that fails is logged by the kind of its error and comes back alone. */
export const messageByMessage =
  (work: (body: string) => Promise<void>, logger: Pick<Logger, 'error'>) =>
  (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    const attempt = async ({ body, messageId }: SQSRecord): Promise<void> => {
      try {
        await work(body)
      } catch (error) {
        logger.error('Message failed', { messageId, error: error instanceof Error ? error.name : 'unknown' })
        throw error
      }
    }
    return processPartialResponse(event, attempt, new BatchProcessor(EventType.SQS), {
      context,
      throwOnFullBatchFailure: false,
    })
  }
