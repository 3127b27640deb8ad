import type { Logger } from '@aws-lambda-powertools/logger'
import { type WatchQuotaPorts, watchQuota } from '../../core/delivery/quota/watch-quota.ts'
import { type LineFollowersPorts, recordLineFollowers } from '../../core/figures/friends/line-followers.ts'

/** The scheduled look at what is left of LINE's quota, and once a day at how many friends LINE counts. */
export const createQuotaHandler =
  (reserve: number, ports: WatchQuotaPorts & LineFollowersPorts, logger: Pick<Logger, 'info' | 'warn'>) =>
  async (): Promise<void> => {
    const look = await watchQuota(reserve, ports)
    if (look.forecast === 'unanswered') logger.warn('LINE did not say what is left of the quota')
    else logger.info('LINE quota', { ...look, reserve })
    const followers = await recordLineFollowers(ports)
    if (followers) logger.info('LINE friends', { ...followers })
  }
