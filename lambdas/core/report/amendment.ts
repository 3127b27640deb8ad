import type { Category } from '../shared/category.ts'
import type { PhoneNumber } from '../shared/phone.ts'
import type { Place } from '../shared/place.ts'

/** Who is reporting: the victim, a relative, a witness, or a volunteer or welfare officer. */
export const reporterRoles = ['victim', 'relative', 'witness', 'welfare'] as const

export type ReporterRole = (typeof reporterRoles)[number]

/** What a citizen adds to or changes in a report that was accepted. */
export type Amendment =
  | { readonly kind: 'phone'; readonly phone: PhoneNumber }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'place'; readonly place: Place }
  /** The same citizen reported again within minutes: the first report is updated. */
  | {
      readonly kind: 'again'
      readonly category: Category
      readonly place: Place
      readonly phone?: PhoneNumber
    }
  /** The reporter must not be called; answers go to the chat only. */
  | { readonly kind: 'chatOnly' }
  | { readonly kind: 'who'; readonly role: ReporterRole }
  /** The reporter says that they pressed by mistake. The officers are told and decide. */
  | { readonly kind: 'mistaken' }

/** Amendments that one tap makes, without a question. */
export type TapAmendment = Extract<Amendment, { kind: 'chatOnly' | 'who' | 'mistaken' }>
