import { randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import { crc32 } from 'node:zlib'
import { bodyOf, type Listening, listen } from '../../runtime/loopback.ts'
import type { Changes } from './changes.ts'
import { type OperationInput, openEngine } from './engine.ts'
import { DynamoFailure, isRefusal, unknownOperation } from './failure.ts'
import { createOperations } from './operations.ts'
import { deleteExpired, type Perform } from './time-to-live.ts'
import { forgetTokens } from './transactions.ts'

export interface DynamoDbOptions {
  /** The LevelDB directory; in memory where it is absent. */
  readonly path?: string
  readonly region: string
  readonly account: string
  /** How often expired items are looked for; AWS promises no more than "within days". */
  readonly expiryMs?: number
  readonly port?: number
}

export interface DynamoDb extends Listening {
  /** The same operations without the wire, for creating the tables. */
  readonly perform: Perform
  /** What is committed from now on, for the streams. */
  readonly changes: Pick<Changes, 'listen'>
  /** Deletes what has expired now; otherwise done every `expiryMs`. */
  deleteExpired(now: number): Promise<number>
}

const bodyLimitBytes = 16 * 1024 * 1024
const target = /^DynamoDB_20120810\.(\w+)$/

const answer = (response: ServerResponse, status: number, output: unknown): void => {
  const body = Buffer.from(JSON.stringify(output))
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': body.length,
    'x-amz-crc32': crc32(body),
    'x-amzn-requestid': randomUUID(),
  })
  response.end(body)
}

const inputOf = (body: Buffer): OperationInput => {
  try {
    return JSON.parse(body.toString()) as OperationInput
  } catch {
    throw new DynamoFailure('com.amazon.coral.service#SerializationException', 'The body is not JSON')
  }
}

/** Starts DynamoDB's JSON protocol over a LevelDB directory, on 127.0.0.1. */
export const startDynamoDb = async (options: DynamoDbOptions): Promise<DynamoDb> => {
  const engine = await openEngine(options)
  const perform = createOperations(engine)

  const server = createServer(async (request, response) => {
    try {
      const body = await bodyOf(request, bodyLimitBytes)
      const operation = target.exec(String(request.headers['x-amz-target']))?.[1]
      if (!operation) throw unknownOperation()
      if (!request.headers.authorization) {
        throw new DynamoFailure(
          'com.amazon.coral.service#MissingAuthenticationTokenException',
          'Request is missing Authentication Token',
        )
      }
      answer(response, 200, await perform(operation, inputOf(body)))
    } catch (error) {
      if (isRefusal(error)) return answer(response, error.statusCode, error.body)
      answer(response, 500, { __type: 'InternalServerError', message: String(error) })
    }
  })
  const { url, close } = await listen(server, options.port ?? 0)

  const tidy = async (now: number): Promise<number> => {
    await forgetTokens(engine, now)
    return deleteExpired(engine, perform, now)
  }
  let tidying: Promise<unknown> = Promise.resolve()
  const timer = setInterval(
    () => {
      tidying = tidy(Date.now()).catch(() => undefined)
    },
    options.expiryMs ?? 10 * 60 * 1000,
  )
  return {
    url,
    perform,
    changes: engine.changes,
    deleteExpired: tidy,
    async close() {
      clearInterval(timer)
      await close()
      await tidying
      await engine.close()
    },
  }
}
