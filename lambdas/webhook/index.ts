import { composeConverse } from '../composition/converse.ts'
import { logger } from '../composition/observe.ts'
import { composeSecret } from '../composition/secret.ts'
import { readEnvironment } from '../environment.ts'
import { openQueues } from '../queue/client.ts'
import { variables } from './env.ts'
import { createWebhookHandler } from './handler.ts'

const env = readEnvironment(variables, process.env)
const secret = composeSecret(env.LINE_SECRET_ARN)
const sqs = openQueues()

export const handler = createWebhookHandler({ secret, ports: composeConverse(env, secret, sqs), logger })
