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

/** The result of a quota check: `unanswered` if LINE did not say what is left. */
export type QuotaCheck = {
  readonly forecast: QuotaForecast | 'unanswered'
  readonly cost: number
  readonly asked: number
}

/** After this many unanswered calls in a row the remaining groups are left to the next run. */
const maxUnanswered = 3

/**
 * Checks what is left of the month's messages, publishes it as metrics, and raises an alarm while the reserve
 * is in use or would be before the month ends. Also refreshes the oldest group sizes. Throws if the store
 * does not answer. Without LINE's answer there are no metrics, which has an alarm of its own.
 * @param reserve how many reports must always be possible
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
  const forecast = forecastQuota(reading, cost, reserve, ports.now())
  recordForecast(forecast, ports)
  return { forecast, cost, asked: fresh.length }
}

const recordForecast = (forecast: QuotaForecast, { figures, watch }: WatchQuotaPorts): void => {
  if (forecast.kind === 'unlimited') {
    figures.record({ LineQuotaUsedShare: 0 })
    return
  }
  figures.record({
    LineQuotaUsedShare: forecast.usedShare,
    LineQuotaRemaining: forecast.remaining,
    LineQuotaReportsLeft: forecast.reportsLeft,
  })
  if (forecast.reserve !== 'kept') watch.raise('LineReserveReached')
}

/** One call at a time: nobody waits for these, and reports need LINE's capacity more. */
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
