import { cognitoDirectory, openCognito } from '../../adapters/cognito/directory.ts'
import { openTable } from '../../adapters/dynamodb/table.ts'
import { openBucket } from '../../adapters/s3/bucket.ts'
import { channelSecret } from '../../adapters/secrets/channel-secret.ts'
import { secretText } from '../../adapters/secrets/secret-text.ts'
import { openQueues } from '../../adapters/sqs/client.ts'
import { sqsExportQueue } from '../../adapters/sqs/export-queue.ts'
import { sqsReportQueue } from '../../adapters/sqs/queues.ts'
import { readLadder } from '../../core/report/ladder.ts'
import { systemClock } from '../../runtime/clock.ts'
import { readEnvironment } from '../../runtime/environment.ts'
import { composeMessenger } from '../shared/compose-messenger.ts'
import { composeBackOffice } from './compose.ts'
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
