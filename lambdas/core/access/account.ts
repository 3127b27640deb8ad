import { crockfordHash } from '../shared/hash.ts'
import type { AccountState, Post } from '../shared/post.ts'

interface Person {
  /** The `username` in the access tokens of whoever has signed in. */
  readonly id: string
  /** As `normalEmail` gives it. */
  readonly email: string
  readonly name: string
  readonly state: AccountState
  /** Epoch milliseconds. */
  readonly createdAt: number
  /** Epoch milliseconds of the last change of anything above or below. */
  readonly changedAt: number
  /** Epoch milliseconds of the last sign-in; absent before the first. */
  readonly lastSeenAt?: number
  /** Counts the saves; 0 is not saved yet. */
  readonly version: number
}

/** Somebody who may sign in, and what they are. */
export type Account = Person & Post

/** One spelling for an address. */
export const normalEmail = (email: string): string => email.trim().toLowerCase()

/** The account of an address. It derives from it, so that inviting somebody twice is inviting them once. */
export const accountIdOf = (email: string): string =>
  crockfordHash(20, 'account', normalEmail(email)).toLowerCase()
