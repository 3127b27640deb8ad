import type { Role } from '../access/account.ts'
import type { UnitSnapshot } from '../delivery/select-units.ts'

/** Who pressed a button or wrote in a group, or did so through somebody in the back office: the unit is certain. */
export interface Responder {
  readonly unit: UnitSnapshot
  /** The person's LINE user id; absent where LINE does not say who pressed. */
  readonly userId?: string
  readonly person: Person
}

export type Person = LinePerson | OfficePerson

/** Somebody in a group, as far as LINE tells. */
export type LinePerson =
  | { readonly kind: 'registered'; readonly rank: string; readonly nameTh: string; readonly role: string }
  /** Not on the roster, or not registered yet; the name is LINE's own, where it gives one. */
  | { readonly kind: 'unidentified'; readonly lineName?: string }

/** Somebody who writes down in the back office what a unit has told them, or what they have decided themselves. */
export interface OfficePerson {
  readonly kind: 'backOffice'
  /** The account's id, its name and its role. */
  readonly account: string
  readonly name: string
  readonly role: Role
  /** Whom of the unit they have spoken with, by phone or radio. */
  readonly spokeWith?: string
}
