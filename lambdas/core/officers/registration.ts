import type { RegisteredOfficer } from './officer.ts'
import type { OfficerRecords, OfficerRegister, RegistrationOutcome } from './ports.ts'
import { maxRegistrationTries, type OfficerClaim, permitClaim, type TryPermission } from './tries.ts'

/** Each repetition means that another claim of the same user or officer was faster. */
const mostAttempts = 10

const beaten = (): Error => new Error('Others kept changing the same registration')

/** Writes a try down before it is looked at, so that many at once are no more than one after another. */
const admit = async (
  records: OfficerRecords,
  claim: OfficerClaim,
  userId: string,
  at: number,
): Promise<TryPermission> => {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const { tries, version } = await records.triesOf(userId)
    const permission = permitClaim(tries, claim, userId, at)
    if (permission.kind === 'refused' || !permission.isNew) return permission
    if (await records.saveTries(userId, permission.tries, version)) return permission
  }
  throw beaten()
}

/** Tells a user which officer they are. The same moment is the same event, whose first answer may have been lost. */
const known = (officer: RegisteredOfficer, at: number): RegistrationOutcome => ({
  kind: officer.registered.at === at ? 'registered' : 'alreadyYours',
  officer,
})

/** The registration of officers over what is stored. */
export const officerRegister = (records: OfficerRecords): OfficerRegister => ({
  async byUserId(userId) {
    const { officer } = await records.heldBy(userId)
    return officer
  },
  async register(claim, userId, at) {
    let held = await records.heldBy(userId)
    if (held.officer) return known(held.officer, at)
    const permission = await admit(records, claim, userId, at)
    if (permission.kind === 'refused') return { kind: 'tooManyTries', until: permission.until }
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const officer = await records.find(claim.number)
      if (officer?.phone !== claim.phone) {
        return { kind: 'notMatched', triesLeft: maxRegistrationTries - permission.tries.length }
      }
      if (officer.registered && officer.registered.userId !== userId) return { kind: 'takenByAnother' }
      if (await records.link(officer, userId, at, held.version)) {
        return { kind: 'registered', officer: { ...officer, registered: { userId, at } } }
      }
      held = await records.heldBy(userId)
      if (held.officer) return known(held.officer, at)
    }
    throw beaten()
  },
})
