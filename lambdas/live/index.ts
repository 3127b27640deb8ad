import { appSyncChannels } from '../appsync/channels.ts'
import { logger } from '../composition/observe.ts'
import { readSavedReports } from '../dynamo/report-stream.ts'
import { readEnvironment } from '../environment.ts'
import { variables } from './env.ts'
import { createLiveHandler } from './handler.ts'

const { LIVE_ENDPOINT } = readEnvironment(variables, process.env)
const { AWS_REGION } = readEnvironment(['AWS_REGION'], process.env)

export const handler = createLiveHandler(
  { channels: appSyncChannels(LIVE_ENDPOINT, AWS_REGION), savedReports: readSavedReports },
  logger,
)
