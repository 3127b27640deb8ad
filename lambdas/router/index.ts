import { messageByMessage } from '../composition/batch.ts'
import { composeDeliver } from '../composition/deliver.ts'
import { systemClock } from '../composition/line.ts'
import { failAtStart, logger } from '../composition/observe.ts'
import { readEnvironment } from '../environment.ts'
import { sqsBringBack } from '../queue/bring-back.ts'
import { openQueues } from '../queue/queues.ts'
import { channelSecret } from '../secrets/channel-secret.ts'
import { variables } from './env.ts'
import { createRouterWork } from './handler.ts'

const env = readEnvironment(variables, process.env)
const secret = channelSecret(env.LINE_SECRET_ARN, systemClock)
secret.read().catch(failAtStart)

export const handler = messageByMessage({
  work: createRouterWork(composeDeliver(env, secret, process.env.AWS_ENDPOINT_URL_LOCATION)),
  bringBack: sqsBringBack(openQueues(), env.REPORT_QUEUE_URL),
  logger,
})
