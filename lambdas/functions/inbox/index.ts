import { openQueues } from '../../adapters/sqs/client.ts'
import { sqsBringBack } from '../../adapters/sqs/redelivery.ts'
import { messageByMessage } from '../../runtime/batch.ts'
import { readEnvironment } from '../../runtime/environment.ts'
import { logger } from '../../runtime/observe.ts'
import { composeConverse } from '../shared/compose-incoming.ts'
import { composeSecret } from '../shared/compose-secret.ts'
import { variables } from './env.ts'
import { createInboxWork } from './handler.ts'

const env = readEnvironment(variables, process.env)
const secret = composeSecret(env.LINE_SECRET_ARN)
const sqs = openQueues()

export const handler = messageByMessage({
  work: createInboxWork(composeConverse(env, secret, sqs)),
  bringBack: sqsBringBack(sqs, env.INBOX_QUEUE_URL),
  logger,
})
