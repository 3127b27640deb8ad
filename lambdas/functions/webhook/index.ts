import { openQueues } from '../../adapters/sqs/client.ts'
import { readEnvironment } from '../../runtime/environment.ts'
import { logger } from '../../runtime/observe.ts'
import { composeIncoming } from '../shared/compose-incoming.ts'
import { composeSecret } from '../shared/compose-secret.ts'
import { variables } from './env.ts'
import { createWebhookHandler } from './handler.ts'

const env = readEnvironment(variables, process.env)
const secret = composeSecret(env.LINE_SECRET_ARN)
const sqs = openQueues()

export const handler = createWebhookHandler({ secret, ports: composeIncoming(env, secret, sqs), logger })
