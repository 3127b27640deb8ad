import type { Roster } from '../../roster/ports.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Watch } from '../../shared/watch.ts'
import { forecastQuota, type QuotaForecast } from './forecast.ts'
import { groupsToAsk } from './group-sizes.ts'
import type { GroupSize, GroupSizes, LineQuota, QuotaFigures } from './ports.ts'
import { costOfReport } from './report-cost.ts'

export interface WatchQuotaPorts {
  readonly lineQuota: LineQuota
  readonly groupSizes: GroupSizes
  readonly roster: Roster
  readonly figures: QuotaFigures
  readonly watch: Watch
  readonly now: Clock
}

/** What one look at the quota has come to: `unanswered` where LINE did not say what is left. */
export type QuotaCheck = {
  readonly forecast: QuotaForecast | 'unanswered'
  readonly cost: number
  readonly asked: number
}

/** Where LINE leaves so many questions in a row unanswered, the rest is asked next time. */
const maxUnanswered = 3

/**
 * Looks at what is left of the month's messages, says it in figures, and raises the alarm while the reserve is
 * touched or would be before the month ends. Along the way it keeps the sizes of groups fresh.
 * @param reserve how many reports must always be possible
 * Throws where the store does not answer; without LINE's answer no figures come, which has an alarm of its own.
 */
export const watchQuota = async (reserve: number, ports: WatchQuotaPorts): Promise<QuotaCheck> => {
  const [reading, roster, known] = await Promise.all([
    ports.lineQuota.read(),
    ports.roster.all(),
    ports.groupSizes.all(),
  ])
  if (!reading) return { forecast: 'unanswered', cost: costOfReport(roster, known), asked: 0 }
  const linked = roster.flatMap(({ lineGroupId }) => (lineGroupId ? [lineGroupId] : []))
  const fresh = await askSizes(groupsToAsk(linked, known, ports.now()), ports)
  const cost = costOfReport(roster, [...known, ...fresh])
  const outlook = forecastQuota(reading, cost, reserve, ports.now())
  recordForecast(outlook, ports)
  return { forecast: outlook, cost, asked: fresh.length }
}

const recordForecast = (outlook: QuotaForecast, { figures, watch }: WatchQuotaPorts): void => {
  if (outlook.kind === 'unlimited') {
    figures.record({ LineQuotaUsedShare: 0 })
    return
  }
  figures.record({
    LineQuotaUsedShare: outlook.usedShare,
    LineQuotaRemaining: outlook.remaining,
    LineQuotaReportsLeft: outlook.reportsLeft,
  })
  if (outlook.reserve !== 'kept') watch.raise('LineReserveReached')
}

/** One after the other: nobody waits for these, and reports need LINE's patience more. */
const askSizes = async (
  groupIds: readonly string[],
  { lineQuota, groupSizes, now }: WatchQuotaPorts,
): Promise<readonly GroupSize[]> => {
  const fresh: GroupSize[] = []
  let unanswered = 0
  for (const groupId of groupIds) {
    if (unanswered === maxUnanswered) break
    const count = await lineQuota.membersOf(groupId)
    unanswered = count.kind === 'unanswered' ? unanswered + 1 : 0
    if (count.kind === 'unanswered') continue
    const size = { groupId, askedAt: now(), ...(count.kind === 'counted' && { members: count.members }) }
    await groupSizes.put(size)
    fresh.push(size)
  }
  return fresh
}
