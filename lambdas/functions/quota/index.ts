import { readEnvironment } from '../../runtime/environment.ts'
import { logger } from '../../runtime/observe.ts'
import { composeSecret } from '../shared/compose-secret.ts'
import { composeWatchQuota } from './compose.ts'
import { variables } from './env.ts'
import { createQuotaHandler } from './handler.ts'

const env = readEnvironment(variables, process.env)
const ports = composeWatchQuota(env, composeSecret(env.LINE_SECRET_ARN))

export const handler = createQuotaHandler(Number(env.LINE_RESERVE_REPORTS), ports, logger)
