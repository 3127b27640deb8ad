import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'

/** What the webhook is compared with: a handler that has the two clients and nothing else. */
const dynamo = new DynamoDBClient({})
const sqs = new SQSClient({})

/** Reads one item and sends one message, over and over until it has made `CALLS` calls. */
export const handler = async (): Promise<{ statusCode: number }> => {
  for (let call = 0; call < Number(process.env.CALLS); call += 1) {
    if (call % 2 === 0) {
      const Key = { pk: { S: 'CHAT#nobody' }, sk: { S: 'CHAT' } }
      await dynamo.send(new GetItemCommand({ TableName: process.env.TABLE_NAME, Key, ConsistentRead: true }))
    } else {
      await sqs.send(new SendMessageCommand({ QueueUrl: process.env.REPORT_QUEUE_URL, MessageBody: '{}' }))
    }
  }
  return { statusCode: 200 }
}
