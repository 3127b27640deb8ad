import { randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import { bodyOf, type Listening, listen } from '../../runtime/loopback.ts'

export interface Secrets extends Listening {
  /** Sets the value behind an ARN; the name that the ARN holds leads to it too. */
  put(arn: string, value: string): void
}

interface Secret {
  readonly arn: string
  readonly name: string
  readonly value: string
  readonly version: string
  readonly createdAt: number
}

class SecretFailure extends Error {
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

const bodyLimitBytes = 64 * 1024

/** A secret's ARN ends in its name, a dash and six characters. */
const nameOf = (arn: string): string => (arn.split(':').at(-1) ?? arn).replace(/-\w{6}$/, '')

const answer = (response: ServerResponse, status: number, output: unknown): void => {
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.1',
    'x-amzn-requestid': randomUUID(),
  })
  response.end(JSON.stringify(output))
}

const describe = ({ arn, name, createdAt }: Secret) => ({
  ARN: arn,
  Name: name,
  CreatedDate: createdAt / 1000,
})

/** Starts the part of Secrets Manager's JSON protocol that reads secrets, on 127.0.0.1; values are in memory. */
export const startSecrets = async (port = 0): Promise<Secrets> => {
  const secrets = new Map<string, Secret>()
  const perform = (operation: string | undefined, SecretId: unknown): unknown => {
    if (operation !== 'GetSecretValue' && operation !== 'DescribeSecret') {
      throw new SecretFailure('InvalidRequestException', `No ${operation} here.`)
    }
    const secret = secrets.get(String(SecretId))
    if (!secret) {
      throw new SecretFailure('ResourceNotFoundException', "Secrets Manager can't find the specified secret.")
    }
    if (operation === 'DescribeSecret') return describe(secret)
    return {
      ...describe(secret),
      SecretString: secret.value,
      VersionId: secret.version,
      VersionStages: ['AWSCURRENT'],
    }
  }
  const server = createServer(async (request, response) => {
    try {
      const operation = String(request.headers['x-amz-target']).split('.').at(-1)
      const body = await bodyOf(request, bodyLimitBytes)
      answer(response, 200, perform(operation, JSON.parse(body.toString() || '{}').SecretId))
    } catch (error) {
      const type = error instanceof SecretFailure ? error.type : 'InternalServiceError'
      const status = error instanceof SecretFailure ? 400 : 500
      answer(response, status, { __type: type, message: (error as Error).message })
    }
  })
  return {
    ...(await listen(server, port)),
    put(arn, value) {
      const secret: Secret = {
        arn,
        name: nameOf(arn),
        value,
        version: randomUUID(),
        createdAt: Date.now(),
      }
      secrets.set(arn, secret)
      secrets.set(secret.name, secret)
    },
  }
}
