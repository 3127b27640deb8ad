import type { Report } from '../report.ts'
import { isEnded } from '../response/scene.ts'
import type { TimelineEntry } from '../timeline.ts'

/** When a report came to what (epoch ms); absent where it never did, or not for good. */
export interface Milestones {
  readonly acknowledgedAt?: number
  readonly arrivedAt?: number
  readonly endedAt?: number
}

const acknowledging: readonly string[] = ['acknowledge', 'arrived']
const ending: readonly string[] = ['closed', 'confirmPrank']

const did = (actions: readonly string[]) => (entry: TimelineEntry) =>
  entry.kind === 'acted' && actions.includes(entry.action)
const ends = (entry: TimelineEntry): boolean => entry.kind === 'searchEnded' || did(ending)(entry)

/** The first acknowledgement and arrival of all; the last end, where it is ended. */
export const milestonesOf = ({ timeline, scene }: Pick<Report, 'timeline' | 'scene'>): Milestones => {
  const acknowledged = timeline.find(did(acknowledging))
  const arrived = timeline.find(did(['arrived']))
  const ended = isEnded(scene) ? timeline.findLast(ends) : undefined
  return {
    ...(acknowledged && { acknowledgedAt: acknowledged.at }),
    ...(arrived && { arrivedAt: arrived.at }),
    ...(ended && { endedAt: ended.at }),
  }
}
