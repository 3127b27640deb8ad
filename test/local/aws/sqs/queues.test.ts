import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  type Message,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { QueueSettings } from '../../../../local/aws/sqs/message-store.ts'
import { type Queues, startQueues } from '../../../../local/aws/sqs/server.ts'

const settings: QueueSettings = {
  name: 'reports',
  visibilitySeconds: 30,
  delaySeconds: 0,
  retentionSeconds: 3600,
  receiveWaitSeconds: 0,
  maximumBytes: 1_048_576,
  redrive: { deadLetterQueue: 'reports-dead', maxReceiveCount: 2 },
}
let directory: string
let queues: Queues
let client: SQSClient
let url: string
let deadUrl: string

const open = async (): Promise<void> => {
  queues = await startQueues({
    path: join(directory, 'queues.db'),
    region: 'ap-southeast-1',
    account: '000000000000',
  })
  const { redrive, ...plain } = settings
  queues.open(settings)
  queues.open({ ...plain, name: 'reports-dead' })
  url = queues.queueUrl('reports')
  deadUrl = queues.queueUrl('reports-dead')
  client = new SQSClient({
    region: 'ap-southeast-1',
    endpoint: queues.url,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  })
}

const shut = async (): Promise<void> => {
  client.destroy()
  await queues.close()
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'queues-'))
  await open()
})

afterEach(async () => {
  await shut()
  await rm(directory, { recursive: true })
})

const send = (MessageBody: string, DelaySeconds?: number) =>
  client.send(
    new SendMessageCommand({
      QueueUrl: url,
      MessageBody,
      ...(DelaySeconds === undefined ? {} : { DelaySeconds }),
    }),
  )
const receive = async (
  more: { WaitTimeSeconds?: number; VisibilityTimeout?: number; QueueUrl?: string } = {},
): Promise<Message[]> =>
  (
    await client.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
        ...more,
      }),
    )
  ).Messages ?? []
const bodies = (messages: Message[]) => messages.map((message) => message.Body)

test('a message is received once, with its attributes, and is gone after deletion', async () => {
  await client.send(
    new SendMessageCommand({
      QueueUrl: url,
      MessageBody: '{"ข้อความ":"ช่วยด้วย"}',
      MessageAttributes: { kind: { DataType: 'String', StringValue: 'report' } },
    }),
  )
  const [message] = await receive()
  expect(message).toMatchObject({
    Body: '{"ข้อความ":"ช่วยด้วย"}',
    Attributes: { ApproximateReceiveCount: '1' },
    MessageAttributes: { kind: { StringValue: 'report' } },
  })
  expect(await receive()).toEqual([])
  await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message?.ReceiptHandle }))
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }),
  )
  expect(Attributes).toMatchObject({
    ApproximateNumberOfMessages: '0',
    ApproximateNumberOfMessagesNotVisible: '0',
  })
})

test('whoever waits has a new message within milliseconds', async () => {
  const waiting = receive({ WaitTimeSeconds: 10 })
  await wait(100)
  const sentAt = performance.now()
  await send('now')
  expect(bodies(await waiting)).toEqual(['now'])
  expect(performance.now() - sentAt).toBeLessThan(500)
})

test('a delayed message comes when its time has come, and not before', async () => {
  await send('later', 1)
  expect(await receive()).toEqual([])
  expect(bodies(await receive({ WaitTimeSeconds: 5 }))).toEqual(['later'])
})

test('a message that was not deleted comes back, and in the end goes to the dead-letter queue', async () => {
  await send('poison')
  expect(bodies(await receive({ VisibilityTimeout: 0 }))).toEqual(['poison'])
  await wait(5)
  const [again] = await receive({ VisibilityTimeout: 30 })
  expect(again?.Attributes?.ApproximateReceiveCount).toBe('2')
  await client.send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: url,
      ReceiptHandle: again?.ReceiptHandle,
      VisibilityTimeout: 0,
    }),
  )
  expect(await receive()).toEqual([])
  expect(bodies(await receive({ QueueUrl: deadUrl }))).toEqual(['poison'])
})

test('a receipt is worth nothing once the message is visible again', async () => {
  await send('slow work')
  const [message] = await receive({ VisibilityTimeout: 0 })
  await wait(5)
  const extend = new ChangeMessageVisibilityCommand({
    QueueUrl: url,
    ReceiptHandle: message?.ReceiptHandle,
    VisibilityTimeout: 60,
  })
  await expect(client.send(extend)).rejects.toMatchObject({ name: 'MessageNotInflight' })
  expect(bodies(await receive())).toEqual(['slow work'])
})

test('after a restart messages are there, delayed ones stay delayed, and those in flight come at once', async () => {
  await send('waiting')
  await send('taken')
  await send('delayed', 600)
  await receive()
  await shut()
  await open()
  const messages = await receive()
  expect(bodies(messages)).toEqual(['waiting', 'taken'])
  expect(messages[0]?.Attributes?.ApproximateReceiveCount).toBe('2')
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['ApproximateNumberOfMessagesDelayed'] }),
  )
  expect(Attributes).toEqual({ ApproximateNumberOfMessagesDelayed: '1' })
})

test('in a batch each entry succeeds or fails by itself', async () => {
  const { Successful, Failed } = await client.send(
    new SendMessageBatchCommand({
      QueueUrl: url,
      Entries: [
        { Id: 'good', MessageBody: 'a' },
        { Id: 'bad', MessageBody: 'control \u0001 character' },
      ],
    }),
  )
  expect(Successful?.map((entry) => entry.Id)).toEqual(['good'])
  expect(Failed).toMatchObject([{ Id: 'bad', Code: 'InvalidMessageContents' }])
})

test('a body above the limit, an unknown queue and a stale receipt are refused as on AWS', async () => {
  await expect(send('ก'.repeat(400_000))).rejects.toMatchObject({ name: 'InvalidParameterValue' })
  await expect(
    client.send(new SendMessageCommand({ QueueUrl: queues.queueUrl('nowhere'), MessageBody: 'x' })),
  ).rejects.toMatchObject({ name: 'QueueDoesNotExist' })
  await expect(
    client.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: 'stale', VisibilityTimeout: 5 }),
    ),
  ).rejects.toMatchObject({ name: 'MessageNotInflight' })
})

test('queues are found by name and can be emptied', async () => {
  await send('gone')
  const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: 'reports' }))
  expect(QueueUrl).toBe(url)
  await client.send(new PurgeQueueCommand({ QueueUrl: url }))
  expect(await receive()).toEqual([])
})
