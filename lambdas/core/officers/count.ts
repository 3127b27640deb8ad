import { thaiDay } from '../shared/day.ts'
import { type ProvinceCode, provinces } from '../shared/province.ts'
import type { Officer } from './officer.ts'
import { allRoles, type OfficerRole } from './role.ts'

/** What is counted: officers of a province, registrations of some days (`YYYY-MM-DD`, Common Era, both included). */
export interface CountedOfficer {
  readonly province?: ProvinceCode
  readonly from?: string
  readonly to?: string
}

/** Officers by what became of them; the last three add up to the first. */
export interface OfficerCount {
  readonly all: number
  /** On the days that are counted. */
  readonly registered: number
  readonly onOtherDays: number
  readonly notYet: number
}

/** Each list adds up to the total, the days to those registered; what has no officer is not listed. */
export interface OfficerCounts {
  readonly total: OfficerCount
  readonly byRole: readonly (readonly [OfficerRole, OfficerCount])[]
  readonly byProvince: readonly (readonly [ProvinceCode, OfficerCount])[]
  readonly byDay: readonly (readonly [day: string, registered: number])[]
}

/** Counts officers and registrations; a registration belongs to its day in Thailand. */
export const countOfficers = (
  officers: readonly Officer[],
  { province, from = '', to = '9999' }: CountedOfficer = {},
): OfficerCounts => {
  const dayOf = ({ registered }: Officer): string | undefined => registered && thaiDay(registered.at)
  const isCounted = (day: string): boolean => day >= from && day <= to
  const count = (some: readonly Officer[]): OfficerCount => {
    const days = some.flatMap((officer) => dayOf(officer) ?? [])
    const registered = days.filter(isCounted).length
    return {
      all: some.length,
      registered,
      onOtherDays: days.length - registered,
      notYet: some.length - days.length,
    }
  }
  const own = province === undefined ? officers : officers.filter((officer) => officer.province === province)
  const roles = Map.groupBy(own, ({ role }) => role)
  const places = Map.groupBy(own, (officer) => officer.province)
  const days = Map.groupBy(own.flatMap((officer) => dayOf(officer) ?? []).filter(isCounted), (day) => day)
  const listed = <Key, Value>(keys: readonly Key[], groups: ReadonlyMap<Key, readonly Value[]>) =>
    keys.flatMap((key) => {
      const group = groups.get(key)
      return group === undefined ? [] : [[key, group] as const]
    })
  return {
    total: count(own),
    byRole: listed(allRoles([...roles.keys()]), roles).map(([role, some]) => [role, count(some)]),
    byProvince: listed(
      provinces.map(({ code }) => code),
      places,
    ).map(([code, some]) => [code, count(some)]),
    byDay: [...days]
      .map(([day, same]) => [day, same.length] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  }
}
