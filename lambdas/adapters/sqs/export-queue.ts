import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { ExportQueue } from '../../core/exports/ports.ts'
import type { ExportMessage } from './export-message.ts'

/** The queue of files to make; a message names the job and says nothing of it. */
export const sqsExportQueue = (sqs: SQSClient, url: string): ExportQueue => ({
  async send({ account, id }) {
    const message: ExportMessage = { account, id }
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(message) }))
  },
})
