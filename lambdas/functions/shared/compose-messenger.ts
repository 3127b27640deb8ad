import { httpsFetch } from '../../adapters/line/https-fetch.ts'
import { lineMessenger, type Messenger } from '../../adapters/line/messenger.ts'
import type { ChannelSecret } from '../../adapters/secrets/channel-secret.ts'
import { logger } from '../../runtime/observe.ts'

/** How long LINE may take for one call (ms). */
const replyDeadline = 1_500
const pushDeadline = 3_000

// LINE's SDK calls the global function and takes no other.
globalThis.fetch = httpsFetch as unknown as typeof fetch

/**
 * LINE with the channel's own token, every call in the log under LINE's request id.
 * @param filesBaseUrl where links to files lead, for whoever passes files on
 */
export const composeMessenger = (baseUrl: string, secret: ChannelSecret, filesBaseUrl = ''): Messenger =>
  lineMessenger({
    baseUrl,
    filesBaseUrl,
    replyDeadline,
    pushDeadline,
    accessToken: async (renew) => (await secret.read(renew)).channelAccessToken,
    onCall: logLineCall,
  })

/** One line for every call to LINE; what LINE did not take is a warning. */
export const logLineCall = (call: string, status: number, requestId: string | undefined): void => {
  if (status === 200) logger.info('LINE call', { call, status, requestId })
  else logger.warn('LINE call', { call, status, requestId })
}
