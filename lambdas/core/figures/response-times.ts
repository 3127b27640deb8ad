import { type ResponseStage, responseStages } from '../report/counted.ts'
import { spansOf } from './calendar.ts'
import { timeCell, timesOf } from './cells.ts'
import type { FiguresQuestion } from './figures.ts'
import { sumIn, upToNow } from './now.ts'
import { byStatus, totalOf } from './numbers.ts'
import type { Counts } from './ports.ts'
import { buckets, durationOf } from './reached.ts'

/** How long it took the reports that reached a stage: half of them at most so long, nine of ten at most so long (ms). */
export interface StageTimes {
  readonly reached: number
  /** Absent where no report has reached it. */
  readonly p50Ms?: number
  readonly p90Ms?: number
}

/** Response times of the reports accepted on the days that are asked for. */
export interface ResponseTimes {
  readonly accepted: number
  /** Each from the acceptance to the first time that the stage was reached. */
  readonly stages: Readonly<Record<ResponseStage, StageTimes>>
  /** Never acknowledged by anybody: in none of the times above. */
  readonly unacknowledged: number
  /** Those who wait at this moment, be it again after an end. */
  readonly unacknowledgedNow: number
  /** Whether all of this is of one moment. */
  readonly isSettled: boolean
}

/** The response times as they are at this moment, at most 2.5 % off; they are read like the other figures. */
export const askResponseTimes = async (
  { from, to, province }: FiguresQuestion,
  counts: Counts,
): Promise<ResponseTimes> => {
  const scope = province ?? 'all'
  const reports = spansOf(from, to, scope)
  const times = spansOf(from, to, timesOf(scope))
  const snapshot = await counts.read([...reports, ...times].map(({ span }) => span))
  const items = upToNow(snapshot)
  const numbers = byStatus(sumIn(items, reports))
  const cells = sumIn(items, times)
  const of = (stage: ResponseStage): StageTimes =>
    timesIn(buckets.map((bucket) => cells[timeCell(stage, bucket)] ?? 0))
  const all = Object.fromEntries(responseStages.map((stage) => [stage, of(stage)])) as Record<
    ResponseStage,
    StageTimes
  >
  const accepted = totalOf(numbers)
  return {
    accepted,
    stages: all,
    unacknowledged: accepted - all.acknowledged.reached,
    unacknowledgedNow: numbers.new,
    isSettled: snapshot.isSettled,
  }
}

/** @param counts how many reports are in each bucket */
const timesIn = (counts: readonly number[]): StageTimes => {
  const reached = counts.reduce((sum, count) => sum + count, 0)
  if (reached === 0) return { reached }
  const percentile = (share: number): number => {
    let left = Math.ceil(reached * share)
    return durationOf(
      counts.findIndex((count) => {
        left -= count
        return left <= 0
      }),
    )
  }
  return { reached, p50Ms: percentile(0.5), p90Ms: percentile(0.9) }
}
