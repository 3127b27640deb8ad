import type { Counted } from '../report/counted.ts'
import type { Report } from '../report/model.ts'
import { statusOf } from '../report/report.ts'
import { thaiTime } from '../shared/day.ts'
import { isSameReached, reachedBy } from './reached.ts'

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
