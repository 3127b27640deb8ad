import { quotaMonth } from './quota-month.ts'

/** LINE's count for this month: messages, one per recipient. */
export interface QuotaReading {
  readonly used: number
  /** Absent if the plan has no limit. */
  readonly limit?: number
}

/**
 * The reserve for emergencies. `kept`: it will last the month.
 * `fading`: at this pace it will not. `touched`: it is in use.
 */
export type QuotaReserve = 'kept' | 'fading' | 'touched'

export type QuotaForecast =
  | { readonly kind: 'unlimited' }
  | {
      readonly kind: 'limited'
      /** Messages, never below 0. */
      readonly remaining: number
      /** How many typical reports the remaining messages can carry. */
      readonly reportsLeft: number
      /** Percentage of the month's messages; above 100 if LINE let more through. */
      readonly usedShare: number
      readonly reserve: QuotaReserve
    }

/** Before this time into the month its pace says nothing, and LINE's count may still be last month's (ms). */
const minElapsed = 24 * 60 * 60 * 1000

/**
 * Forecasts how far this month's messages will reach.
 * @param cost messages per typical report, at least 1
 * @param reserve how many reports must always be possible
 */
export const forecastQuota = (
  { used, limit }: QuotaReading,
  cost: number,
  reserve: number,
  now: number,
): QuotaForecast => {
  if (limit === undefined) return { kind: 'unlimited' }
  const reportsAfter = (messages: number): number => Math.floor(Math.max(0, limit - messages) / cost)
  const state = (): QuotaReserve => {
    if (reportsAfter(used) <= reserve) return 'touched'
    return reportsAfter(usedByMonthsEnd(used, now)) <= reserve ? 'fading' : 'kept'
  }
  return {
    kind: 'limited',
    remaining: Math.max(0, limit - used),
    reportsLeft: reportsAfter(used),
    usedShare: limit > 0 ? (100 * used) / limit : 100,
    reserve: state(),
  }
}

const usedByMonthsEnd = (used: number, now: number): number => {
  const { startedAt, endsAt } = quotaMonth(now)
  const elapsed = now - startedAt
  return elapsed < minElapsed ? used : (used * (endsAt - startedAt)) / elapsed
}
