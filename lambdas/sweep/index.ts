import { systemClock } from '../composition/clock.ts'
import { logger, metricWatch } from '../composition/observe.ts'
import { tableOverdue } from '../dynamo/overdue.ts'
import { openTable } from '../dynamo/table.ts'
import { readEnvironment } from '../environment.ts'
import { openQueues } from '../queue/client.ts'
import { sqsInbox, sqsReportQueue } from '../queue/queues.ts'
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
