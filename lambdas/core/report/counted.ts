import type { Category } from '../shared/category.ts'
import type { CountedProvince } from '../shared/province.ts'
import type { Status } from '../shared/status.ts'

/** Stages after acceptance: a police group has the card, then what officers do. */
export const responseStages = ['delivered', 'acknowledged', 'arrived', 'ended'] as const

export type ResponseStage = (typeof responseStages)[number]

/** For each stage that a report has reached, the number of the time bucket that it falls into. */
export type ReachedStages = Readonly<Partial<Record<ResponseStage, number>>>

/** How the figures count one report. Day (`YYYY-MM-DD`) and hour (0 to 23) of its acceptance, in Thailand. */
export interface Counted {
  readonly day: string
  readonly hour: number
  readonly province: CountedProvince
  readonly category: Category
  readonly status: Status
  /** Absent before the first stage. */
  readonly reached?: ReachedStages
}
