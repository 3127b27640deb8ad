import { type Report, type Status, statusOf } from '../report/report.ts'
import type { Category } from '../shared/category.ts'
import { thaiTime } from '../shared/day.ts'
import type { ProvinceCode } from '../shared/province.ts'
import { isSameReached, type Reached, reachedBy } from './reached.ts'

/** Where it is counted: until it is routed, and abroad, nobody knows. */
export type CountedProvince = ProvinceCode | 'unknown'

/** How one report stands in the figures. Day (`YYYY-MM-DD`) and hour (0 to 23) are those of its acceptance, in Thailand. */
export interface Counted {
  readonly day: string
  readonly hour: number
  readonly province: CountedProvince
  readonly category: Category
  readonly status: Status
  /** Absent where it has reached nothing yet. */
  readonly reached?: Reached
}

/** How a report is to be counted, as it is now. */
export const countedNow = (
  report: Pick<
    Report,
    'day' | 'acceptedAt' | 'routing' | 'category' | 'scene' | 'care' | 'timeline' | 'notices'
  >,
): Counted => {
  const reached = reachedBy(report)
  return {
    day: report.day,
    hour: Number(thaiTime(report.acceptedAt).slice(0, 2)),
    province: report.routing?.province ?? 'unknown',
    category: report.category,
    status: statusOf(report),
    ...(Object.keys(reached).length > 0 && { reached }),
  }
}

export const isSameCount = (one: Counted | undefined, other: Counted): boolean =>
  one !== undefined &&
  one.day === other.day &&
  one.hour === other.hour &&
  one.province === other.province &&
  one.category === other.category &&
  one.status === other.status &&
  isSameReached(one.reached, other.reached)
