import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type DynamoDb, startDynamoDb } from '../aws/dynamodb/server.ts'
import { type FileServer, startFiles } from '../aws/s3/server.ts'
import { type Secrets, startSecrets } from '../aws/secrets/server.ts'
import { type Queues, startQueues } from '../aws/sqs/server.ts'

/** The account that everything here belongs to. */
export const localAccount = '000000000000'

/** What stands in for AWS and keeps data, each behind its own wire protocol on 127.0.0.1. */
export interface Services {
  readonly dynamo: DynamoDb
  readonly queues: Queues
  readonly secrets: Secrets
  readonly files: FileServer
  close(): Promise<void>
}

/** Starts the services over the files of a directory. */
export const startServices = async (directory: string, region: string): Promise<Services> => {
  await mkdir(directory, { recursive: true })
  const [dynamo, queues, secrets, files] = await Promise.all([
    startDynamoDb({ path: join(directory, 'dynamodb'), region, account: localAccount }),
    startQueues({ path: join(directory, 'queues.db'), region, account: localAccount }),
    startSecrets(),
    startFiles({ path: join(directory, 'files.db') }),
  ])
  return {
    dynamo,
    queues,
    secrets,
    files,
    async close() {
      await Promise.all([dynamo, queues, secrets, files].map((service) => service.close()))
    },
  }
}
