import type { Chance } from '../../../local/demo/chance.ts'
import type { Timetable } from './timetable.ts'
import type { Trouble } from './trouble.ts'

/** One invocation of a function: it takes its time, and may die at each of its awaits. */
export interface Process {
  /** Its own clock, which is not exactly right. */
  readonly now: () => number
  /** Does something for so long. Throws once it is dead: nothing that it still tries has any effect. */
  readonly spend: (milliseconds: number) => Promise<void>
  readonly isDead: () => boolean
  readonly kill: () => void
}

/** No clock of a function is further off than this (ms), so that two differ by twice as much at most. */
const clockError = 100

/** @param limit how long it may run (ms) */
export const startProcess = (
  timetable: Timetable,
  chance: Chance,
  trouble: () => Trouble,
  limit: number,
): Process => {
  const skew = chance.between(-clockError, clockError)
  const endsAt = timetable.now() + limit
  let dead = false
  const live = (): void => {
    dead ||= timetable.now() > endsAt || chance.happens(trouble().dies)
    if (dead) throw new Error('The process has died')
  }
  return {
    now: () => timetable.now() + skew,
    isDead: () => dead,
    kill: () => {
      dead = true
    },
    async spend(milliseconds) {
      if (dead) throw new Error('The process has died')
      await timetable.wait(milliseconds)
      live()
    },
  }
}
