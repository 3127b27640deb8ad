import type { Category } from '../shared/category.ts'
import type { CountedProvince } from '../shared/province.ts'
import type { Status } from '../shared/status.ts'

/** What a report reaches after its acceptance: LINE has it in a group of the police, and what officers do. */
export const responseStages = ['delivered', 'acknowledged', 'arrived', 'ended'] as const

export type ResponseStage = (typeof responseStages)[number]

/** How long a report took to each stage that it has reached, as the number of a bucket. */
export type ReachedStages = Readonly<Partial<Record<ResponseStage, number>>>

/** How one report stands in the figures. Day (`YYYY-MM-DD`) and hour (0 to 23) are those of its acceptance, in Thailand. */
export interface Counted {
  readonly day: string
  readonly hour: number
  readonly province: CountedProvince
  readonly category: Category
  readonly status: Status
  /** Absent where it has reached nothing yet. */
  readonly reached?: ReachedStages
}
