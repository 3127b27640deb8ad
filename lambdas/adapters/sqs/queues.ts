import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'
import type { ReportQueue } from '../../core/report/ports.ts'
import type { Inbox } from '../../core/shared/inbox.ts'
import type { ReportId } from '../../core/shared/report-id.ts'

const reportMessage = z.object({ reportId: z.custom<ReportId>((value) => typeof value === 'string') })

const inboxMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('body'), body: z.string() }),
  z.object({ kind: z.literal('chat'), userId: z.string() }),
])
export type InboxMessage = z.infer<typeof inboxMessage>

/** Throws where a message of the report queue is not one of ours. */
export const readReportMessage = (body: string): ReportId => reportMessage.parse(JSON.parse(body)).reportId

/** Throws where a message of the inbox is not one of ours. */
export const readInboxMessage = (body: string): InboxMessage => inboxMessage.parse(JSON.parse(body))

/** SQS refuses two characters that JSON allows; escaped they are the same text. */
const messageBody = (message: object): string =>
  JSON.stringify(message).replace(/[\ufffe\uffff]/g, (refused) => `\\u${refused.charCodeAt(0).toString(16)}`)

const sender =
  (sqs: SQSClient, url: string) =>
  async (message: object, delaySeconds = 0): Promise<void> => {
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: url,
        MessageBody: messageBody(message),
        ...(delaySeconds > 0 && { DelaySeconds: delaySeconds }),
      }),
    )
  }

/** The queue that the router works off. */
export const sqsReportQueue = (sqs: SQSClient, url: string): ReportQueue => {
  const send = sender(sqs, url)
  return {
    send: (reportId, delaySeconds) =>
      send({ reportId } satisfies z.infer<typeof reportMessage>, delaySeconds),
  }
}

/** The queue of what the webhook could not take in, and of chats whose time will come. */
export const sqsInbox = (sqs: SQSClient, url: string): Inbox => {
  const send = sender(sqs, url)
  return {
    keepBody: (body) => send({ kind: 'body', body } satisfies InboxMessage),
    wakeChat: (userId, delaySeconds) => send({ kind: 'chat', userId } satisfies InboxMessage, delaySeconds),
  }
}
