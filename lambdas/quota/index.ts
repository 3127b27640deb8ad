import { logger } from '../composition/observe.ts'
import { composeSecret } from '../composition/secret.ts'
import { composeWatchQuota } from '../composition/watch-quota.ts'
import { readEnvironment } from '../environment.ts'
import { variables } from './env.ts'
import { createQuotaHandler } from './handler.ts'

const env = readEnvironment(variables, process.env)
const ports = composeWatchQuota(env, composeSecret(env.LINE_SECRET_ARN))

export const handler = createQuotaHandler(Number(env.LINE_RESERVE_REPORTS), ports, logger)
