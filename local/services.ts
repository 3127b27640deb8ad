import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Unit } from '../lambdas/core/unit.ts'
import { type DynamoDb, startDynamoDb } from './dynamodb/server.ts'
import type { ServiceEndpoints } from './functions/environment.ts'
import { createLocationServer } from './location/server.ts'
import { type Queues, startQueues } from './queues/server.ts'
import { type Secrets, startSecrets } from './secrets/server.ts'

/** The account that everything here belongs to. */
export const localAccount = '000000000000'

/** What stands in for AWS, each behind its own wire protocol on 127.0.0.1. */
export interface Services {
  readonly dynamo: DynamoDb
  readonly queues: Queues
  readonly secrets: Secrets
  readonly endpoints: ServiceEndpoints
  close(): Promise<void>
}

/** Starts the services over the files of a directory. `roster` is what the place index knows. */
export const startServices = async (options: {
  readonly directory: string
  readonly region: string
  readonly roster: readonly Unit[]
}): Promise<Services> => {
  const { directory, region, roster } = options
  await mkdir(directory, { recursive: true })
  const [dynamo, queues, secrets, location] = await Promise.all([
    startDynamoDb({ path: join(directory, 'dynamodb'), region, account: localAccount }),
    startQueues({ path: join(directory, 'queues.db'), region, account: localAccount }),
    startSecrets(),
    createLocationServer({ roster }),
  ])
  return {
    dynamo,
    queues,
    secrets,
    endpoints: {
      dynamodb: dynamo.url,
      sqs: queues.url,
      secretsManager: secrets.url,
      location: location.url,
    },
    async close() {
      await Promise.all([dynamo, queues, secrets, location].map((service) => service.close()))
    },
  }
}
