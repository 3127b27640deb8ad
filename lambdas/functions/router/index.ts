import { openQueues } from '../../adapters/sqs/client.ts'
import { sqsRedeliverAfter } from '../../adapters/sqs/redelivery.ts'
import { processBatch } from '../../runtime/batch.ts'
import { readEnvironment } from '../../runtime/environment.ts'
import { logger, setLogSubject } from '../../runtime/observe.ts'
import { composeSecret } from '../shared/compose-secret.ts'
import { composeDeliver } from './compose.ts'
import { variables } from './env.ts'
import { createRouterWork } from './handler.ts'

const env = readEnvironment(variables, process.env)
const secret = composeSecret(env.LINE_SECRET_ARN)
const sqs = openQueues()

export const handler = processBatch({
  work: createRouterWork(
    composeDeliver(env, secret, sqs, process.env.AWS_ENDPOINT_URL_LOCATION),
    setLogSubject,
  ),
  bringBack: sqsRedeliverAfter(sqs, env.REPORT_QUEUE_URL),
  logger,
})
