/** What a reporter does, as far as the clock and the steps care. */
export type TimedTap = 'menu' | 'place' | 'other'

/** How far the report that is being timed has come. Times are of one clock, in milliseconds. */
export interface Stopwatch {
  readonly startedAt: number
  readonly lastTapAt: number
  readonly taps: number
  readonly isPlaced: boolean
  /** When the station's group had the report; undefined while it is on its way. */
  readonly arrivedAt?: number
}

/**
 * The clock starts with the first tap. Tapping the menu starts it anew: that is how a report begins. What is
 * tapped after the arrival belongs to the report that has arrived.
 */
export const tapped = (watch: Stopwatch | undefined, tap: TimedTap, at: number): Stopwatch => {
  if (!watch || tap === 'menu') return { startedAt: at, lastTapAt: at, taps: 1, isPlaced: false }
  if (watch.arrivedAt !== undefined) return watch
  return { ...watch, lastTapAt: at, taps: watch.taps + 1, isPlaced: watch.isPlaced || tap === 'place' }
}

/** Only the first arrival counts: what follows are updates of the same report. */
export const arrived = (watch: Stopwatch | undefined, at: number): Stopwatch | undefined =>
  watch?.isPlaced && watch.arrivedAt === undefined ? { ...watch, arrivedAt: at } : watch

/** Which of the three steps are done: the problem chosen, the place pinned, the report at the station. */
export const stepsDone = (watch: Stopwatch | undefined): readonly [boolean, boolean, boolean] => [
  watch !== undefined && (watch.taps > 1 || watch.isPlaced),
  watch?.isPlaced ?? false,
  watch?.arrivedAt !== undefined,
]
