/** One practice card to a unit's group. It is no report and counts nowhere. */
export interface Drill {
  readonly id: string
  readonly groupId: string
  /** When the operator began it (epoch ms): written down before the card is pushed. */
  readonly startedAt: number
  /** When LINE had taken the card; absent while nobody knows that it has. */
  readonly sentAt?: number
  readonly answer?: DrillAnswer
}

export interface DrillAnswer {
  readonly at: number
  readonly by: string
  /** The press that was first, so that it reads the same when it is brought again. */
  readonly eventId: string
}

/** What a unit has of drills: the last one, answered or not, and the last one that was answered. */
export interface UnitDrills {
  readonly unit: string
  readonly last?: Drill
  readonly lastAnswered?: Drill
}

/** LINE knows a retry key for 24 hours; an hour before that a drill is begun anew (ms). */
const maxResumeAge = 23 * 60 * 60_000

/** Whether a drill that was begun for this group may still be on its way: pushing it again pushes it once. */
export const isBeingSent = (drill: Drill, groupId: string, now: number): boolean =>
  drill.groupId === groupId &&
  drill.sentAt === undefined &&
  drill.answer === undefined &&
  now - drill.startedAt < maxResumeAge

/** No group is drilled twice because a command was given twice (ms). */
const minDrillInterval = 60 * 60_000

export const wasDrilledRecently = (drill: Drill, groupId: string, now: number): boolean =>
  drill.groupId === groupId && drill.sentAt !== undefined && now - drill.sentAt < minDrillInterval
