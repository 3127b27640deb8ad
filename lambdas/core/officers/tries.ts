import { crockfordHash } from '../shared/hash.ts'
import type { PhoneNumber } from '../shared/phone.ts'
import { officerKey } from './officer.ts'

/** A claim that was made and did not make anybody an officer; the claim only as a hash. */
export interface RegistrationTry {
  /** Epoch ms. */
  readonly at: number
  readonly claim: string
}

/** How many different claims a LINE user may make in an hour. */
export const maxRegistrationTries = 5
const hour = 60 * 60 * 1000

/** When a list of tries says nothing any more (epoch ms). */
export const registrationTriesEnd = (tries: readonly RegistrationTry[]): number =>
  Math.max(0, ...tries.map(({ at }) => at + hour))

export type TryPermission =
  | { readonly kind: 'granted'; readonly tries: readonly RegistrationTry[]; readonly isNew: boolean }
  | { readonly kind: 'refused'; readonly until: number }

/**
 * Whether a claim may be looked at, and the tries with it among them. Only different claims count: a repeated
 * event, a second attempt after a crash or the same two numbers typed again are no further guess.
 */
export const permitClaim = (
  before: readonly RegistrationTry[],
  { number, phone }: OfficerClaim,
  userId: string,
  at: number,
): TryPermission => {
  const claim = crockfordHash(10, userId, officerKey(number), phone)
  const tries = before.filter((past) => past.at > at - hour)
  if (tries.some((past) => past.claim === claim)) return { kind: 'granted', tries, isNew: false }
  if (tries.length < maxRegistrationTries)
    return { kind: 'granted', tries: [...tries, { at, claim }], isNew: true }
  return { kind: 'refused', until: Math.min(...tries.map((past) => past.at)) + hour }
}

/** What somebody says in order to prove that they are an officer: both must be those of one roster row. */
export interface OfficerClaim {
  /** As typed; `officerKey` decides which spellings are one number. */
  readonly number: string
  readonly phone: PhoneNumber
}
