import { randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import { bodyOf, type Listening, listen } from '../../runtime/loopback.ts'
import { noSuchQueue, QueueFailure } from './failure.ts'
import { MessageStore, type QueueSettings } from './message-store.ts'
import { operationsWith } from './operations.ts'
import { createQueue, type Queue } from './queue.ts'

export interface QueuesOptions {
  /** The SQLite file; in memory where it is absent. */
  readonly path?: string
  readonly region: string
  readonly account: string
  readonly port?: number
}

export interface Queues extends Listening {
  /** Opens a queue with these settings; messages of the same name from before are in it. */
  open(settings: QueueSettings): Queue
  queue(name: string): Queue | undefined
  queueUrl(name: string): string
  queueArn(name: string): string
}

const bodyLimitBytes = 2 * 1024 * 1024
const target = /^AmazonSQS\.(\w+)$/

/** Codes whose name in the older query protocol differs, which several SDKs still read. */
const queryCodes: Record<string, string> = {
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
}

const answer = (response: ServerResponse, status: number, output: unknown): void => {
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'x-amzn-requestid': randomUUID(),
  })
  response.end(JSON.stringify(output))
}

const refuse = (response: ServerResponse, failure: QueueFailure): void => {
  response.setHeader('x-amzn-query-error', `${queryCodes[failure.code] ?? failure.code};Sender`)
  answer(response, 400, { __type: `com.amazonaws.sqs#${failure.code}`, message: failure.message })
}

/** Starts SQS's JSON protocol over one SQLite file, on 127.0.0.1. Standard queues only. */
export const startQueues = async (options: QueuesOptions): Promise<Queues> => {
  const store = new MessageStore(options.path)
  const queues = new Map<string, Queue>()
  const queueArn = (name: string): string => `arn:aws:sqs:${options.region}:${options.account}:${name}`
  const queueUrl = (name: string): string => `${listening.url}/${options.account}/${name}`
  const operations = operationsWith((queue) => queueArn(queue.settings.name))

  const perform = (operation: string, input: Record<string, unknown>, signal: AbortSignal): unknown => {
    if (operation === 'ListQueues') {
      const prefix = String(input.QueueNamePrefix ?? '')
      return { QueueUrls: [...queues.keys()].filter((name) => name.startsWith(prefix)).map(queueUrl) }
    }
    const name =
      String(input.QueueName ?? input.QueueUrl)
        .split('/')
        .at(-1) ?? ''
    const queue = queues.get(name)
    if (operation === 'GetQueueUrl') {
      if (!queue) throw noSuchQueue()
      return { QueueUrl: queueUrl(name) }
    }
    const run = operations[operation]
    if (!run) throw new QueueFailure('InvalidAction', `The action ${operation} is not valid here.`)
    if (!queue) throw noSuchQueue()
    return run(queue, input, signal)
  }

  const server = createServer(async (request, response) => {
    const gone = new AbortController()
    response.on('close', () => response.writableFinished || gone.abort())
    try {
      const body = await bodyOf(request, bodyLimitBytes)
      const operation = target.exec(String(request.headers['x-amz-target']))?.[1] ?? ''
      answer(response, 200, await perform(operation, JSON.parse(body.toString() || '{}'), gone.signal))
    } catch (error) {
      if (error instanceof QueueFailure) return refuse(response, error)
      answer(response, 500, { __type: 'com.amazonaws.sqs#InternalFailure', message: String(error) })
    }
  })
  const listening = await listen(server, options.port ?? 0)

  return {
    url: listening.url,
    queueArn,
    queueUrl,
    queue: (name) => queues.get(name),
    open(settings) {
      const queue = createQueue(settings, store, (dead) => queues.get(dead)?.wake())
      queues.set(settings.name, queue)
      return queue
    },
    async close() {
      await listening.close()
      store.close()
    },
  }
}
