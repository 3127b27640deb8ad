/**
 * How fresh the pages are: changes arrive as they happen; the first connection is being made; they are asked for every
 * 15 seconds because it dropped; nobody answers at all.
 */
export type LiveState = 'connecting' | 'live' | 'polling' | 'offline'

/** What happens to the connection, and to the questions that are asked while there is none. */
export type LiveMoment = 'subscribed' | 'dropped' | 'answered' | 'unanswered'

export const afterMoment = (state: LiveState, moment: LiveMoment): LiveState => {
  switch (moment) {
    case 'subscribed':
      return 'live'
    case 'dropped':
      return state === 'offline' ? 'offline' : 'polling'
    case 'answered':
      return state === 'offline' ? 'polling' : state
    case 'unanswered':
      return state === 'live' ? 'live' : 'offline'
  }
}

const firstWait = 1_000
const longestWait = 30_000

/**
 * How long to wait before the connection is tried again (ms): 1 s, 2 s, 4 s … 30 s, of which somewhere between half and
 * all, so that a thousand pages that were cut off together do not come back together.
 * @param chance from 0 to 1
 */
export const waitBefore = (attempt: number, chance: number): number =>
  Math.min(firstWait * 2 ** attempt, longestWait) * (0.5 + chance / 2)
