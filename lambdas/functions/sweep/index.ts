import { tableOverdue } from '../../adapters/dynamodb/overdue.ts'
import { openTable } from '../../adapters/dynamodb/table.ts'
import { openQueues } from '../../adapters/sqs/client.ts'
import { sqsInbox, sqsReportQueue } from '../../adapters/sqs/queues.ts'
import { systemClock } from '../../runtime/clock.ts'
import { readEnvironment } from '../../runtime/environment.ts'
import { logger, metricWatch } from '../../runtime/observe.ts'
import { variables } from './env.ts'
import { createSweepHandler } from './handler.ts'

const env = readEnvironment(variables, process.env)
const sqs = openQueues()

export const handler = createSweepHandler(
  {
    overdue: tableOverdue(openTable(env.TABLE_NAME)),
    reportQueue: sqsReportQueue(sqs, env.REPORT_QUEUE_URL),
    inbox: sqsInbox(sqs, env.INBOX_QUEUE_URL),
    watch: metricWatch(),
    now: systemClock,
  },
  logger,
)
