import { tableFollowers } from '../../adapters/dynamodb/friends/line-followers.ts'
import { tableGroupSizes } from '../../adapters/dynamodb/groups/group-sizes.ts'
import { openTable } from '../../adapters/dynamodb/table.ts'
import { tableRoster } from '../../adapters/dynamodb/units/units.ts'
import { lineInsight } from '../../adapters/line/insight.ts'
import { type LineQuotaSettings, lineQuota } from '../../adapters/line/quota.ts'
import type { ChannelSecret } from '../../adapters/secrets/channel-secret.ts'
import type { WatchQuotaPorts } from '../../core/delivery/quota/watch-quota.ts'
import type { LineFollowersPorts } from '../../core/figures/friends/line-followers.ts'
import { systemClock } from '../../runtime/clock.ts'
import { logger, metricWatch } from '../../runtime/observe.ts'
import type { Env } from './env.ts'
import { metricFigures } from './metric-figures.ts'

/** How long LINE may take for one answer (ms): nobody waits, but a run asks many. */
const deadline = 2_000

/** What the look at LINE's quota needs; what LINE does not answer is in the log. */
export const composeWatchQuota = (env: Env, secret: ChannelSecret): WatchQuotaPorts & LineFollowersPorts => {
  const table = openTable(env.TABLE_NAME)
  const line: LineQuotaSettings = {
    baseUrl: env.LINE_API_BASE_URL,
    deadline,
    accessToken: async () => (await secret.read()).channelAccessToken,
    onFailure: (call, status) => logger.warn('LINE call', { call, status }),
  }
  return {
    lineQuota: lineQuota(line),
    insight: lineInsight(line),
    kept: tableFollowers(table),
    groupSizes: tableGroupSizes(table),
    roster: tableRoster(table),
    figures: metricFigures(),
    watch: metricWatch(),
    now: systemClock,
  }
}
