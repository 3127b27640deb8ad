import { messageByMessage } from '../composition/batch.ts'
import { systemClock } from '../composition/clock.ts'
import { composeExports } from '../composition/exports.ts'
import { logger } from '../composition/observe.ts'
import { openTable } from '../dynamo/table.ts'
import { readEnvironment } from '../environment.ts'
import { sqsBringBack } from '../queue/bring-back.ts'
import { openQueues } from '../queue/client.ts'
import { openBucket } from '../s3/bucket.ts'
import { typstFilesIn } from '../typst/files.ts'
import { variables } from './env.ts'
import { createExportsWork } from './handler.ts'

const env = readEnvironment(variables, process.env)
const ports = composeExports({
  table: openTable(env.TABLE_NAME),
  bucket: openBucket(env.EXPORTS_BUCKET),
  typst: typstFilesIn(process.env.LAMBDA_TASK_ROOT ?? '.'),
  now: systemClock,
})

export const handler = messageByMessage({
  work: createExportsWork(ports),
  bringBack: sqsBringBack(openQueues(), env.EXPORT_QUEUE_URL),
  logger,
})
