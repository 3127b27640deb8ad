import { messageByMessage } from '../composition/batch.ts'
import { composeDeliver } from '../composition/deliver.ts'
import { isAbout, logger } from '../composition/observe.ts'
import { composeSecret } from '../composition/secret.ts'
import { readEnvironment } from '../environment.ts'
import { sqsBringBack } from '../queue/bring-back.ts'
import { openQueues } from '../queue/client.ts'
import { variables } from './env.ts'
import { createRouterWork } from './handler.ts'

const env = readEnvironment(variables, process.env)
const secret = composeSecret(env.LINE_SECRET_ARN)
const sqs = openQueues()

export const handler = messageByMessage({
  work: createRouterWork(composeDeliver(env, secret, sqs, process.env.AWS_ENDPOINT_URL_LOCATION), isAbout),
  bringBack: sqsBringBack(sqs, env.REPORT_QUEUE_URL),
  logger,
})
