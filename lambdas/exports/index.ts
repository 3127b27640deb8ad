import { messageByMessage } from '../composition/batch.ts'
import { composeExports } from '../composition/exports.ts'
import { logger } from '../composition/observe.ts'
import { readEnvironment } from '../environment.ts'
import { sqsBringBack } from '../queue/bring-back.ts'
import { openQueues } from '../queue/queues.ts'
import { variables } from './env.ts'
import { createExportsWork } from './handler.ts'

const env = readEnvironment(variables, process.env)

export const handler = messageByMessage({
  work: createExportsWork(composeExports(env, process.env.LAMBDA_TASK_ROOT ?? '.')),
  bringBack: sqsBringBack(openQueues(), env.EXPORT_QUEUE_URL),
  logger,
})
