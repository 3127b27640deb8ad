import { inBatches } from '../shared/in-batches.ts'
import type { Officer, RegisteredOfficer } from './officer.ts'
import type { OfficerRole } from './role.ts'
import type { OfficerClaim, RegistrationTry } from './tries.ts'

/** Who presses a button. Asked at every press: two reads at most. Throws where the store does not answer. */
export interface Officers {
  byUserId(userId: string): Promise<RegisteredOfficer | undefined>
}

/**
 * What came of a claim. `alreadyYours` is the officer whom this LINE user is, whatever was claimed now.
 * `notMatched` never says what was wrong, nor whether there is such a number. `until` is in epoch ms.
 */
export type RegistrationOutcome =
  | { readonly kind: 'registered'; readonly officer: RegisteredOfficer }
  | { readonly kind: 'alreadyYours'; readonly officer: RegisteredOfficer }
  | { readonly kind: 'takenByAnother' }
  | { readonly kind: 'notMatched'; readonly triesLeft: number }
  | { readonly kind: 'tooManyTries'; readonly until: number }

/** Registration in the 1:1 chat. */
export interface OfficerRegister extends Officers {
  /**
   * Makes a LINE user an officer of the roster; doing it twice is doing it once.
   * @param at when the user said so (epoch ms), the same however often the event comes
   * Throws where the store does not answer; then nothing is promised, and it may be asked again.
   */
  register(claim: OfficerClaim, userId: string, at: number): Promise<RegistrationOutcome>
}

/** The registrations as they are stored. Every method throws where the store does not answer. */
export interface OfficerRecords {
  find(number: string): Promise<Officer | undefined>
  /** The officer whom a LINE user is, and the version under which that is known (0: never was one). */
  heldBy(userId: string): Promise<{ readonly officer?: RegisteredOfficer; readonly version: number }>
  /**
   * Makes the user that officer, both or nothing. False where the user has become somebody since that version,
   * or the officer is somebody else's or has another phone by now.
   */
  link(officer: Officer, userId: string, at: number, version: number): Promise<boolean>
  /** The user's latest tries and the version under which they are known (0: none). */
  triesOf(userId: string): Promise<{ readonly tries: readonly RegistrationTry[]; readonly version: number }>
  /** Saves the tries; false where somebody else has saved since that version. */
  saveTries(userId: string, tries: readonly RegistrationTry[], version: number): Promise<boolean>
}

/** Officers that `OfficerRoster.put` takes in one call. */
const maxOfficersPerWrite = 50

export const inWriteBatches = (officers: readonly Officer[]): readonly (readonly Officer[])[] =>
  inBatches(officers, maxOfficersPerWrite)

/** The roster as operators see it. Every method throws where the store does not answer. */
export interface OfficerRoster {
  all(): Promise<readonly Officer[]>
  /** Writes what the roster says of a group of officers; who is registered stays as it is. */
  put(officers: readonly Officer[]): Promise<void>
  /** Ends an officer's registration, so that they can register anew; false where nobody was registered. */
  release(number: string): Promise<boolean>
  /** The roles that were added to the starting ones. */
  addedRoles(): Promise<readonly OfficerRole[]>
  addRole(role: OfficerRole): Promise<void>
}
