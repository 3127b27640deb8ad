import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { type DeliverPorts, deliver } from '../core/deliver.ts'
import { readReportMessage } from '../queue/queues.ts'

/** Routes and delivers the reports that the queue names; one that fails comes back alone. */
export const createRouterHandler =
  (ports: DeliverPorts) =>
  (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
    processPartialResponse(
      event,
      ({ body }: SQSRecord) => deliver(readReportMessage(body), ports),
      new BatchProcessor(EventType.SQS),
      { context, throwOnFullBatchFailure: false },
    )
