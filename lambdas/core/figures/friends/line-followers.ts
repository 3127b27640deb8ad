import type { Clock } from '../../shared/clock.ts'

/** What LINE itself says of the official account's friends, at the end of a day (`YYYY-MM-DD`). */
export interface LineFollowers {
  readonly day: string
  /** Who has ever added it, whoever blocked it since. */
  readonly followers: number
  /** Whom messages for people of some age, gender or region can reach: fewer than have it as a friend. */
  readonly targetedReaches: number
  readonly blocks: number
}

/** LINE's statistics. Never throws for LINE's sake. */
export interface LineInsight {
  /** Of a day that is over (`YYYY-MM-DD`); nothing while LINE has none, which may be for good, or does not answer. */
  followersOn(day: string): Promise<LineFollowers | undefined>
}

/** Where LINE's newest figures are kept. Both throw where the store does not answer. */
export interface KeptFollowers {
  read(): Promise<LineFollowers | undefined>
  keep(followers: LineFollowers): Promise<void>
}

export interface LineFollowersPorts {
  readonly insight: LineInsight
  readonly kept: KeptFollowers
  readonly now: Clock
}

/** LINE's days are those of Japan. */
const lineOffset = 9 * 60 * 60 * 1000
const dayLength = 24 * 60 * 60 * 1000

/** Asks LINE for the figures of yesterday until it has given them, and keeps them. Gives what is new. */
export const recordLineFollowers = async ({
  insight,
  kept,
  now,
}: LineFollowersPorts): Promise<LineFollowers | undefined> => {
  const yesterday = new Date(now() + lineOffset - dayLength).toISOString().slice(0, 10)
  const known = await kept.read()
  if (known && known.day >= yesterday) return undefined
  const followers = await insight.followersOn(yesterday)
  if (followers) await kept.keep(followers)
  return followers
}
