import { crockfordHash } from '../shared/hash.ts'
import type { ProvinceCode } from '../shared/province.ts'

/** Who works with the pages, from the one who sets everything up to a team that continues the care. */
export const roles = ['superadmin', 'provinceAdmin', 'commander', 'operator191', 'team'] as const
export type Role = (typeof roles)[number]

/** The roles that belong to one province; a commander may, and sees the whole country where not. */
export const provincialRoles = ['provinceAdmin', 'operator191', 'team'] as const satisfies readonly Role[]
export type ProvincialRole = (typeof provincialRoles)[number]

/** `invited` until the first sign-in; whoever is `disabled` may nothing any more. */
export const accountStates = ['invited', 'active', 'disabled'] as const
export type AccountState = (typeof accountStates)[number]

/** Which role, and where: no other pair of both exists. */
export type Post =
  | { readonly role: 'superadmin'; readonly province?: never }
  | { readonly role: 'commander'; readonly province?: ProvinceCode }
  | { readonly role: ProvincialRole; readonly province: ProvinceCode }

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

/** The role with its province, or undefined where the two do not go together. */
export const postOf = (role: Role, province: ProvinceCode | undefined): Post | undefined => {
  switch (role) {
    case 'superadmin':
      return province === undefined ? { role } : undefined
    case 'commander':
      return province === undefined ? { role } : { role, province }
    case 'provinceAdmin':
    case 'operator191':
    case 'team':
      return province === undefined ? undefined : { role, province }
  }
}
