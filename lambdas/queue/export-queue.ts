import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'
import type { ExportQueue } from '../core/exports/ports.ts'

const exportMessage = z.object({ account: z.string(), id: z.string() })

/** Throws where a message of the queue of exports is not one of ours. */
export const readExportMessage = (body: string): z.infer<typeof exportMessage> =>
  exportMessage.parse(JSON.parse(body))

/** The queue of files to make; a message names the job and says nothing of it. */
export const sqsExportQueue = (sqs: SQSClient, url: string): ExportQueue => ({
  async send({ account, id }) {
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify({ account, id }) }))
  },
})
