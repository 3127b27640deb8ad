import type { RegisteredOfficer } from '../../../lambdas/core/officers/officer.ts'
import type { Point } from '../../../lambdas/core/shared/place.ts'
import type { ProvinceCode } from '../../../lambdas/core/shared/province.ts'
import type { Unit, UnitKind } from '../../../lambdas/core/shared/unit.ts'
import type { Chance } from '../../../local/demo/chance.ts'
import { officer, phone } from '../../support/officers.ts'
import { unit, unlinked } from '../../support/roster.ts'

export interface Member {
  readonly userId: string
  readonly name: string
}

/** Units, their LINE groups and who is in them, and which of those people are registered officers. */
export interface Country {
  readonly roster: readonly Unit[]
  /** Group id → its members, without the official account. */
  readonly groups: Map<string, readonly Member[]>
  readonly officers: Map<string, RegisteredOfficer>
}

const provinces: Readonly<Record<string, Point>> = {
  '10': { latitude: 13.76, longitude: 100.55 },
  '50': { latitude: 18.79, longitude: 98.98 },
}
/** How far units and incidents lie from the middle of a province (degrees). */
const extent = 0.3

/** How many people a unit's group has. */
const sizes: Readonly<Record<UnitKind, readonly [number, number]>> = {
  station: [5, 40],
  centre191: [10, 25],
  team: [5, 15],
  command: [4, 12],
}

/** A random point in one of the provinces. */
export const somewhere = (chance: Chance, spread = extent): Point =>
  near(chance, chance.one(Object.values(provinces)), spread)

/** A random point within so many degrees. */
export const near = (chance: Chance, { latitude, longitude }: Point, degrees: number): Point => ({
  latitude: latitude + (chance.between(-1_000, 1_000) / 1_000) * degrees,
  longitude: longitude + (chance.between(-1_000, 1_000) / 1_000) * degrees,
})

/** Two provinces with their stations, centres, teams and commanders; some of them have no group. */
export const newCountry = (chance: Chance): Country => {
  const roster = Object.entries(provinces).flatMap(([code, middle]) => {
    const add = (kind: UnitKind, nth: number, linkedBy: number): Unit => {
      const { latitude, longitude } = near(chance, middle, extent)
      const more = { province: code as ProvinceCode, ...(chance.happens(0.7) && { phone: '0812345678' }) }
      const one = unit(`${kind.slice(0, 2).toUpperCase()}-${code}${nth}`, kind, latitude, longitude, more)
      return chance.happens(linkedBy) ? one : unlinked(one)
    }
    return [
      ...Array.from({ length: chance.between(7, 13) }, (_, nth) => add('station', nth, 0.9)),
      add('centre191', 0, 1),
      add('centre191', 1, 0.5),
      add('team', 0, 1),
      add('team', 1, 0.3),
      add('command', 0, 0.9),
    ]
  })
  const groups = new Map<string, readonly Member[]>()
  const officers = new Map<string, RegisteredOfficer>()
  for (const { code, kind, lineGroupId, province } of roster) {
    if (!lineGroupId) continue
    const [least, most] = sizes[kind]
    const members = Array.from({ length: chance.between(least, most) }, (_, nth) => {
      const number = `${code.replace('-', '')}${String(nth).padStart(2, '0')}`
      const member = { userId: `U${number.padStart(32, '0').toLowerCase()}`, name: `สมาชิก ${number}` }
      if (chance.happens(0.7)) {
        const registered = { userId: member.userId, at: 0 }
        officers.set(member.userId, {
          ...officer(number, { province, unit: code, phone: phone(nth) }),
          registered,
        })
      }
      return member
    })
    groups.set(lineGroupId, members)
  }
  sharePeople(chance, groups)
  return { roster, groups, officers }
}

/** Some are in more than one group, as commanders are in those of their stations. */
const sharePeople = (chance: Chance, groups: Map<string, readonly Member[]>): void => {
  for (const [groupId, members] of groups) {
    if (!chance.happens(0.3)) continue
    groups.set(groupId, [...members, chance.one(groups.get(chance.one([...groups.keys()])) ?? members)])
  }
}
