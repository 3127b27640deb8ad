import type { WatchQuotaPorts } from '../core/quota/watch-quota.ts'
import type { LearnFollowersPorts } from '../core/tally/line-followers.ts'
import { tableGroupSizes } from '../dynamo/group-sizes.ts'
import { tableFollowers } from '../dynamo/line-followers.ts'
import { openTable } from '../dynamo/table.ts'
import { tableRoster } from '../dynamo/units.ts'
import { lineInsight } from '../line/insight.ts'
import { type LineQuotaSettings, lineQuota } from '../line/quota.ts'
import type { Env } from '../quota/env.ts'
import type { ChannelSecret } from '../secrets/channel-secret.ts'
import { systemClock } from './clock.ts'
import { metricFigures } from './figures.ts'
import { logger, metricWatch } from './observe.ts'

/** How long LINE may take for one answer (ms): nobody waits, but a run asks many. */
const deadline = 2_000

/** What the look at LINE's quota needs; what LINE does not answer is in the log. */
export const composeWatchQuota = (env: Env, secret: ChannelSecret): WatchQuotaPorts & LearnFollowersPorts => {
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
