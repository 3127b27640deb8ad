import { appSyncChannels } from '../../adapters/appsync/channels.ts'
import { readSavedReports } from '../../adapters/dynamodb/incidents/report-stream.ts'
import { readEnvironment } from '../../runtime/environment.ts'
import { logger } from '../../runtime/observe.ts'
import { variables } from './env.ts'
import { createLiveHandler } from './handler.ts'

const { LIVE_ENDPOINT } = readEnvironment(variables, process.env)
const { AWS_REGION } = readEnvironment(['AWS_REGION'], process.env)

export const handler = createLiveHandler(
  { channels: appSyncChannels(LIVE_ENDPOINT, AWS_REGION), savedReports: readSavedReports },
  logger,
)
