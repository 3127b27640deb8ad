import type { Roster } from '../ports.ts'
import type { UnitKind } from '../unit.ts'

/** Of a day: who added the official account as a friend or took it back from the blocked, and who blocked it. */
export interface FriendDay {
  readonly day: string
  readonly follows: number
  readonly unfollows: number
}

/** What LINE itself says of the official account's friends, at the end of a day (`YYYY-MM-DD`). */
export interface LineFollowers {
  readonly day: string
  /** Who has ever added it, whoever blocked it since. */
  readonly followers: number
  /** Whom a message can reach by LINE's estimate of age and such. */
  readonly targetedReaches: number
  readonly blocks: number
}

export interface FriendSnapshot {
  /** The days that are asked for which had any, in their order. */
  readonly days: readonly FriendDay[]
  /** Follows less unfollows since this service counts them. */
  readonly friends: number
  /** LINE's newest figures; absent where it has none. */
  readonly line?: LineFollowers
  /** Whether all of this is of one moment. */
  readonly isSettled: boolean
}

/** The figures of friends. Throws where the store does not answer. */
export interface FriendFigures {
  /** @param range the days (`YYYY-MM-DD`, both included) to list */
  read(range: { readonly from: string; readonly to: string }): Promise<FriendSnapshot>
}

/** How many people and units take part. */
export interface Participation extends FriendSnapshot {
  /** How many units of a kind there are, and how many of them have a LINE group. */
  readonly units: Readonly<Record<UnitKind, { readonly all: number; readonly linked: number }>>
  /** Provinces in which at least one station has a LINE group, of all 77. */
  readonly provinces: { readonly covered: number; readonly all: number }
}

export type AskParticipation = (
  range: { readonly from: string; readonly to: string },
  ports: { readonly friends: FriendFigures; readonly roster: Roster },
) => Promise<Participation>
