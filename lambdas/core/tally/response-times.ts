import type { Question } from './figures.ts'
import type { Counts } from './ports.ts'

/** What a report reaches after its acceptance: LINE has it in a group of the police, and what officers do. */
export const stages = ['delivered', 'acknowledged', 'arrived', 'ended'] as const
export type Stage = (typeof stages)[number]

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
  readonly stages: Readonly<Record<Stage, StageTimes>>
  /** Never acknowledged by anybody: in none of the times above. */
  readonly unacknowledged: number
  /** Those who wait at this moment, be it again after an end. */
  readonly unacknowledgedNow: number
  /** Whether all of this is of one moment. */
  readonly isSettled: boolean
}

export type AskResponseTimes = (question: Question, counts: Counts) => Promise<ResponseTimes>
