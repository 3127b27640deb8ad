import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { Logger } from '@aws-lambda-powertools/logger'
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { type ConversePorts, resume } from '../core/converse.ts'
import { takeInAll } from '../core/incoming.ts'
import { readWebhook } from '../line/webhook-events.ts'
import { readInboxMessage } from '../queue/queues.ts'

/** Brings again what could not be taken in, and looks after chats whose time has come. */
export const createInboxHandler = (ports: ConversePorts, logger: Pick<Logger, 'error'>) => {
  const work = async ({ body }: SQSRecord): Promise<void> => {
    const message = readInboxMessage(body)
    if (message.kind === 'chat') return resume(message.userId, ports)
    const untaken = await takeInAll(readWebhook(message.body) ?? [], ports)
    const [first] = untaken
    if (first) {
      logger.error('Events still cannot be taken in', { count: untaken.length })
      throw first.reason
    }
  }
  return (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
    processPartialResponse(event, work, new BatchProcessor(EventType.SQS), {
      context,
      throwOnFullBatchFailure: false,
    })
}
