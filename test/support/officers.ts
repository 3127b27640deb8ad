import { type Officer, officerKey, type RegisteredOfficer } from '../../lambdas/core/officers/officer.ts'
import type { OfficerRecords, OfficerRoster } from '../../lambdas/core/officers/ports.ts'
import type { OfficerRole } from '../../lambdas/core/officers/role.ts'
import type { RegistrationTry } from '../../lambdas/core/officers/tries.ts'
import type { PhoneNumber } from '../../lambdas/core/shared/phone.ts'

/** An officer for tests; what is not said is the same for all. */
export const officer = (number: string, more: Partial<Officer> = {}): Officer => ({
  number,
  rank: 'ร.ต.อ.',
  nameTh: `เจ้าหน้าที่ ${number}`,
  role: 'ห้องวิทยุ',
  province: '10',
  phone: phone(1),
  ...more,
})

/** The nth mobile number that nobody has. */
export const phone = (nth: number): PhoneNumber => `+6680000${String(nth).padStart(4, '0')}` as PhoneNumber

/** The roster and its registrations in memory. Each method reads or writes at one moment. */
export const memoryOfficers = (roster: readonly Officer[] = []): OfficerRecords & OfficerRoster => {
  const officers = new Map(roster.map((one) => [officerKey(one.number), one]))
  const users = new Map<string, { number: string; version: number }>()
  const claims = new Map<string, { tries: readonly RegistrationTry[]; version: number }>()
  const roles = new Set<OfficerRole>()
  const find = (number: string) => officers.get(officerKey(number))
  return {
    find: async (number) => find(number),
    async heldBy(userId) {
      const user = users.get(userId)
      const held = user && find(user.number)
      const version = user?.version ?? 0
      return held?.registered?.userId === userId
        ? { officer: held as RegisteredOfficer, version }
        : { version }
    },
    async link({ number, phone: proved }, userId, at, version) {
      const wanted = find(number)
      const rival = wanted?.registered && wanted.registered.userId !== userId
      if (wanted?.phone !== proved || rival || (users.get(userId)?.version ?? 0) !== version) return false
      officers.set(officerKey(number), { ...wanted, registered: { userId, at } })
      users.set(userId, { number, version: version + 1 })
      return true
    },
    triesOf: async (userId) => claims.get(userId) ?? { tries: [], version: 0 },
    async saveTries(userId, tries, version) {
      if ((claims.get(userId)?.version ?? 0) !== version) return false
      claims.set(userId, { tries, version: version + 1 })
      return true
    },
    all: async () => [...officers.values()],
    async put(some) {
      for (const { registered: _, ...row } of some) {
        const before = find(row.number)
        officers.set(officerKey(row.number), {
          ...row,
          ...(before?.registered && { registered: before.registered }),
        })
      }
    },
    async release(number) {
      const { registered, ...rest } = find(number) ?? {}
      if (registered) officers.set(officerKey(number), rest as Officer)
      return registered !== undefined
    },
    addedRoles: async () => [...roles],
    async addRole(role) {
      roles.add(role)
    },
  }
}
