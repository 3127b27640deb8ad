import { composeBackOffice } from '../composition/back-office.ts'
import { systemClock } from '../composition/clock.ts'
import { openTable } from '../dynamo/table.ts'
import { readEnvironment } from '../environment.ts'
import { sqsExportQueue } from '../queue/export-queue.ts'
import { openQueues } from '../queue/queues.ts'
import { openBucket } from '../s3/bucket.ts'
import { secretText } from '../secrets/secret-text.ts'
import { variables } from './env.ts'
import { createBackOfficeHandler } from './handler.ts'

const env = readEnvironment(variables, process.env)

export const handler = createBackOfficeHandler(
  composeBackOffice({
    table: openTable(env.TABLE_NAME),
    files: openBucket(env.FILES_BUCKET),
    exports: {
      bucket: openBucket(env.EXPORTS_BUCKET),
      queue: sqsExportQueue(openQueues(), env.EXPORT_QUEUE_URL),
    },
    pageKey: secretText(env.PAGE_KEY_SECRET_ARN),
    now: systemClock,
  }),
)
