import { messageByMessage } from '../composition/batch.ts'
import { composeConverse } from '../composition/converse.ts'
import { systemClock } from '../composition/line.ts'
import { failAtStart, logger } from '../composition/observe.ts'
import { readEnvironment } from '../environment.ts'
import { sqsBringBack } from '../queue/bring-back.ts'
import { openQueues } from '../queue/queues.ts'
import { channelSecret } from '../secrets/channel-secret.ts'
import { variables } from './env.ts'
import { createInboxWork } from './handler.ts'

const env = readEnvironment(variables, process.env)
const secret = channelSecret(env.LINE_SECRET_ARN, systemClock)
secret.read().catch(failAtStart)

export const handler = messageByMessage({
  work: createInboxWork(composeConverse(env, secret)),
  bringBack: sqsBringBack(openQueues(), env.INBOX_QUEUE_URL),
  logger,
})
