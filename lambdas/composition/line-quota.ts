import type { LineQuota } from '../core/quota/ports.ts'
import { lineQuota } from '../line/quota.ts'
import type { ChannelSecret } from '../secrets/channel-secret.ts'
import { logger } from './observe.ts'

/** How long LINE may take for one answer (ms): nobody waits, but a run asks many. */
const deadline = 2_000

/** LINE's quota and groups with the channel's own token; what fails is in the log. */
export const composeLineQuota = (baseUrl: string, secret: ChannelSecret): LineQuota =>
  lineQuota({
    baseUrl,
    deadline,
    accessToken: async () => (await secret.read()).channelAccessToken,
    onFailure: (call, status) => logger.warn('LINE call', { call, status }),
  })
