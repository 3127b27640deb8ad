import { quotaMonth } from './quota-month.ts'

/** What LINE says of this month: messages that count, one for each recipient. */
export interface QuotaReading {
  readonly used: number
  /** Absent where the plan has no limit. */
  readonly limit?: number
}

/** `kept`: enough is left for an emergency. `fading`: at the month's pace it will not be. `touched`: it is not. */
export type QuotaReserve = 'kept' | 'fading' | 'touched'

export type QuotaForecast =
  | { readonly kind: 'unlimited' }
  | {
      readonly kind: 'limited'
      /** Messages, never below 0. */
      readonly remaining: number
      /** How many typical reports the remaining messages can still carry. */
      readonly reportsLeft: number
      /** Of the month's messages, in percent; above 100 where LINE let more through. */
      readonly usedShare: number
      readonly reserve: QuotaReserve
    }

/** Earlier in a month its pace says nothing, and LINE's count may still be that of the month before (ms). */
const minElapsed = 24 * 60 * 60 * 1000

/**
 * How far this month's messages will reach.
 * @param cost what a typical report costs, in messages, at least 1
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
