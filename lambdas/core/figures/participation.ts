import type { Roster } from '../roster/ports.ts'
import { type ProvinceCode, provinces } from '../shared/province.ts'
import { type Unit, type UnitKind, unitKinds } from '../shared/unit.ts'
import type { LineFollowers } from './friends/line-followers.ts'

/** Of a day: who added the official account as a friend or took it back from the blocked, and who blocked it. */
export interface FriendDay {
  readonly day: string
  readonly follows: number
  readonly unfollows: number
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
  /** Provinces in which at least one station has a LINE group, of all 77, and those in which none has. */
  readonly provinces: {
    readonly covered: number
    readonly all: number
    readonly uncovered: readonly ProvinceCode[]
  }
}

/** Friends on these days and by now, and how far the roster of units is linked. */
export const askParticipation = async (
  range: { readonly from: string; readonly to: string },
  ports: { readonly friends: FriendFigures; readonly roster: Roster },
): Promise<Participation> => {
  const [friends, units] = await Promise.all([ports.friends.read(range), ports.roster.all()])
  const ofKind = (kind: UnitKind) => {
    const own = units.filter((unit) => unit.kind === kind)
    return [kind, { all: own.length, linked: own.filter(isLinked).length }] as const
  }
  const covered = new Set(
    units.filter((unit) => unit.kind === 'station' && isLinked(unit)).map(({ province }) => province),
  )
  const uncovered = provinces.map(({ code }) => code).filter((code) => !covered.has(code))
  return {
    ...friends,
    units: Object.fromEntries(unitKinds.map(ofKind)) as Participation['units'],
    provinces: { covered: covered.size, all: provinces.length, uncovered },
  }
}

const isLinked = ({ lineGroupId }: Unit): boolean => lineGroupId !== undefined
