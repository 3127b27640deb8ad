import { messageByMessage } from '../composition/batch.ts'
import { composeConverse } from '../composition/converse.ts'
import { logger } from '../composition/observe.ts'
import { composeSecret } from '../composition/secret.ts'
import { readEnvironment } from '../environment.ts'
import { sqsBringBack } from '../queue/bring-back.ts'
import { openQueues } from '../queue/client.ts'
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
