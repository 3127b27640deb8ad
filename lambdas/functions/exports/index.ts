import { openTable } from '../../adapters/dynamodb/table.ts'
import { openBucket } from '../../adapters/s3/bucket.ts'
import { openQueues } from '../../adapters/sqs/client.ts'
import { sqsRedeliverAfter } from '../../adapters/sqs/redelivery.ts'
import { typstFilesIn } from '../../adapters/typst/files.ts'
import { processBatch } from '../../runtime/batch.ts'
import { systemClock } from '../../runtime/clock.ts'
import { readEnvironment } from '../../runtime/environment.ts'
import { logger } from '../../runtime/observe.ts'
import { composeExports } from './compose.ts'
import { variables } from './env.ts'
import { createExportsWork } from './handler.ts'

const env = readEnvironment(variables, process.env)
const ports = composeExports({
  table: openTable(env.TABLE_NAME),
  bucket: openBucket(env.EXPORTS_BUCKET),
  typst: typstFilesIn(process.env.LAMBDA_TASK_ROOT ?? '.'),
  now: systemClock,
})

export const handler = processBatch({
  work: createExportsWork(ports),
  bringBack: sqsRedeliverAfter(openQueues(), env.EXPORT_QUEUE_URL),
  logger,
})
