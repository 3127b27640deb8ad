/** One practice card to a unit's group. It is not a report and counts in no figures. */
export interface Drill {
  readonly id: string
  readonly groupId: string
  /** When the operator started it (epoch ms): saved before the card is pushed. */
  readonly startedAt: number
  /** When LINE accepted the card; absent while that is not known. */
  readonly sentAt?: number
  readonly answer?: DrillAnswer
}

export interface DrillAnswer {
  readonly at: number
  readonly by: string
  /** The event of the first press: when it is redelivered, it gets the same reply. */
  readonly eventId: string
}

/** A unit's last drill, and the last one that was acknowledged. */
export interface UnitDrills {
  readonly unit: string
  readonly last?: Drill
  readonly lastAnswered?: Drill
}

/** LINE knows a retry key for 24 hours; an hour before that a new drill is started (ms). */
const maxResumeAge = 23 * 60 * 60_000

/** Whether a drill for this group may still be on its way: pushing it again then delivers it once. */
export const isBeingSent = (drill: Drill, groupId: string, now: number): boolean =>
  drill.groupId === groupId &&
  drill.sentAt === undefined &&
  drill.answer === undefined &&
  now - drill.startedAt < maxResumeAge

/** Minimum time between two drills of a group, so that a command given twice drills it once (ms). */
const minDrillInterval = 60 * 60_000

export const wasDrilledRecently = (drill: Drill, groupId: string, now: number): boolean =>
  drill.groupId === groupId && drill.sentAt !== undefined && now - drill.sentAt < minDrillInterval
