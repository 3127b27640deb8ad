import { cognitoDirectory, openCognito } from '../cognito/directory.ts'
import { composeBackOffice } from '../composition/back-office.ts'
import { systemClock } from '../composition/clock.ts'
import { composeMessenger } from '../composition/line.ts'
import { readLadder } from '../core/response/ladder.ts'
import { openTable } from '../dynamo/table.ts'
import { readEnvironment } from '../environment.ts'
import { openQueues } from '../queue/client.ts'
import { sqsExportQueue } from '../queue/export-queue.ts'
import { sqsReportQueue } from '../queue/queues.ts'
import { openBucket } from '../s3/bucket.ts'
import { channelSecret } from '../secrets/channel-secret.ts'
import { secretText } from '../secrets/secret-text.ts'
import { variables } from './env.ts'
import { createBackOfficeHandler } from './handler.ts'

const env = readEnvironment(variables, process.env)
const sqs = openQueues()

export const handler = createBackOfficeHandler(
  composeBackOffice({
    table: openTable(env.TABLE_NAME),
    files: openBucket(env.FILES_BUCKET),
    exports: {
      bucket: openBucket(env.EXPORTS_BUCKET),
      queue: sqsExportQueue(sqs, env.EXPORT_QUEUE_URL),
    },
    reportQueue: sqsReportQueue(sqs, env.REPORT_QUEUE_URL),
    messenger: composeMessenger(env.LINE_API_BASE_URL, channelSecret(env.LINE_SECRET_ARN, systemClock)),
    directory: cognitoDirectory(openCognito(), env.USER_POOL_ID),
    ladder: readLadder(env.LADDER),
    pageKey: secretText(env.PAGE_KEY_SECRET_ARN),
    now: systemClock,
  }),
)
