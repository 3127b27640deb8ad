import type { UnitSnapshot } from '../routing.ts'

/** Who pressed a button or wrote in a group: the unit is certain, the person as far as LINE tells. */
export interface Responder {
  readonly unit: UnitSnapshot
  /** The person's LINE user id; absent where LINE does not say who pressed. */
  readonly userId?: string
  readonly person: Person
}

export type Person =
  | { readonly kind: 'registered'; readonly rank: string; readonly nameTh: string; readonly role: string }
  /** Not on the roster, or not registered yet; the name is LINE's own, where it gives one. */
  | { readonly kind: 'unidentified'; readonly lineName?: string }
