import type { WatchQuotaPorts } from '../core/quota/watch-quota.ts'
import { tableGroupSizes } from '../dynamo/group-sizes.ts'
import { openTable } from '../dynamo/table.ts'
import { tableRoster } from '../dynamo/units.ts'
import { lineQuota } from '../line/quota.ts'
import type { Env } from '../quota/env.ts'
import type { ChannelSecret } from '../secrets/channel-secret.ts'
import { systemClock } from './clock.ts'
import { metricFigures } from './figures.ts'
import { logger, metricWatch } from './observe.ts'

/** How long LINE may take for one answer (ms): nobody waits, but a run asks many. */
const deadline = 2_000

/** What the look at LINE's quota needs; what LINE does not answer is in the log. */
export const composeWatchQuota = (env: Env, secret: ChannelSecret): WatchQuotaPorts => {
  const table = openTable(env.TABLE_NAME)
  return {
    lineQuota: lineQuota({
      baseUrl: env.LINE_API_BASE_URL,
      deadline,
      accessToken: async () => (await secret.read()).channelAccessToken,
      onFailure: (call, status) => logger.warn('LINE call', { call, status }),
    }),
    groupSizes: tableGroupSizes(table),
    roster: tableRoster(table),
    figures: metricFigures(),
    watch: metricWatch(),
    now: systemClock,
  }
}
