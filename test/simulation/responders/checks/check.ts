import type { History } from '../history.ts'
import type { Simulated } from '../simulate.ts'
import { stepsMissing, wentOn } from './ladder.ts'
import { readTwice } from './once.ts'
import { keptInTheDark, notReceived } from './received.ts'
import { untold } from './truth.ts'
import { twoWinners } from './winners.ts'
import { wordsLost } from './words.ts'

/** What must hold for every report, in the words of a table. */
export const promises = {
  'two winners of one transition': twoWinners,
  'ladder went on after an acknowledgement': wentOn,
  'unacknowledged without a step of its ladder in time': stepsMissing,
  'with nobody who can act, and no alarm': notReceived,
  'reporter left in the dark': keptInTheDark,
  'somebody told something untrue, twice, or not at all': untold,
  'words, pictures or pins lost or doubled': wordsLost,
  'group told the same twice, or anything without the card': readTwice,
} as const satisfies Readonly<Record<string, (history: History, endedAt: number) => readonly string[]>>

export type Promised = keyof typeof promises

/** A promise that was broken for a report. */
export interface Broken {
  readonly promise: Promised
  readonly how: readonly string[]
  readonly history: History
}

export const check = ({ ledger, world }: Simulated): readonly Broken[] =>
  [...ledger.histories.values()]
    .filter(({ versions }) => versions.length > 0)
    .flatMap((history) =>
      (Object.keys(promises) as Promised[]).flatMap((promise) => {
        const how = promises[promise](history, world.now)
        return how.length > 0 ? [{ promise, how, history }] : []
      }),
    )
