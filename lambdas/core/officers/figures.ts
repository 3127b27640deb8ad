import { thaiDay } from '../shared/day.ts'
import type { ProvinceCode } from '../shared/province.ts'
import { provinces } from '../shared/province.ts'
import type { OfficerCount, OfficerCounts } from './count.ts'
import type { Officer } from './officer.ts'
import { allRoles, type OfficerRole } from './role.ts'

/** What a dashboard of officers asks: the days of registration (`YYYY-MM-DD`, both included), one province or all. */
export interface OfficerQuestion {
  readonly from: string
  readonly to: string
  readonly province?: ProvinceCode
}

/** Officers of one role: all of them, and those registered by the day on which they registered. */
interface RoleOfficers {
  readonly all: number
  readonly days: Readonly<Record<string, number>>
}

/** How many officers a province has. */
export interface ProvinceOfficers {
  readonly province: ProvinceCode
  readonly roles: Readonly<Record<OfficerRole, RoleOfficers>>
}

/** What was last counted of the officers' roster. */
export interface OfficerSnapshot {
  readonly provinces: readonly ProvinceOfficers[]
  /** When it was counted (epoch ms); absent where it never was. */
  readonly countedAt?: number
  /** Whether nobody has registered, and nothing was imported, since. */
  readonly isSettled: boolean
}

/** The figures of officers as they stand. Throws where the store does not answer. */
export interface OfficerFigures {
  read(province?: ProvinceCode): Promise<OfficerSnapshot>
}

/** Figures of officers, at most a minute behind the roster; `isSettled` where they are not. */
export type OfficerAnswer = OfficerCounts & Omit<OfficerSnapshot, 'provinces'>

/** What is counted of an officer. */
export type CountableOfficer = Pick<Officer, 'role' | 'province'> & {
  readonly registered?: { readonly at: number }
}

/** The roster's officers by province and role; a registration belongs to its day in Thailand. */
export const countByProvince = (officers: readonly CountableOfficer[]): readonly ProvinceOfficers[] =>
  [...Map.groupBy(officers, ({ province }) => province)].map(([province, own]) => ({
    province,
    roles: Object.fromEntries(
      [...Map.groupBy(own, ({ role }) => role)].map(([role, same]) => [
        role,
        { all: same.length, days: countByDay(same) },
      ]),
    ),
  }))

const countByDay = (officers: readonly CountableOfficer[]): Readonly<Record<string, number>> => {
  const days = officers.flatMap(({ registered }) => (registered ? [thaiDay(registered.at)] : []))
  return Object.fromEntries([...Map.groupBy(days, (day) => day)].map(([day, same]) => [day, same.length]))
}

/** The figures of officers by role, province and day of registration, without reading a single officer. */
export const askOfficerFigures = async (
  { from, to, province }: OfficerQuestion,
  figures: OfficerFigures,
): Promise<OfficerAnswer> => {
  const { provinces: counted, ...rest } = await figures.read(province)
  const rows = counted.flatMap((own) =>
    Object.entries(own.roles).map(([role, officers]) => ({ province: own.province, role, officers })),
  )
  const isAsked = (day: string): boolean => day >= from && day <= to
  const count = (some: typeof rows): OfficerCount => {
    const all = sum(some.map(({ officers }) => officers.all))
    const days = some.flatMap(({ officers }) => Object.entries(officers.days))
    const registered = sum(days.filter(([day]) => isAsked(day)).map(([, many]) => many))
    const onOtherDays = sum(days.map(([, many]) => many)) - registered
    return { all, registered, onOtherDays, notYet: all - registered - onOtherDays }
  }
  const by = <Key>(keys: readonly Key[], keyOf: (row: (typeof rows)[number]) => Key) => {
    const groups = Map.groupBy(rows, keyOf)
    return keys.flatMap((key) => {
      const group = groups.get(key)
      return group ? [[key, count(group)] as const] : []
    })
  }
  const byDay = Map.groupBy(
    rows.flatMap(({ officers }) => Object.entries(officers.days)).filter(([day]) => isAsked(day)),
    ([day]) => day,
  )
  return {
    total: count(rows),
    byRole: by(allRoles(rows.map(({ role }) => role)), ({ role }) => role),
    byProvince: by(
      provinces.map(({ code }) => code),
      (row) => row.province,
    ),
    byDay: [...byDay]
      .map(([day, same]) => [day, sum(same.map(([, many]) => many))] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ...rest,
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
