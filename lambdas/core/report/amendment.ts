import type { Category } from '../shared/category.ts'
import type { PhoneNumber } from '../shared/phone.ts'
import type { Place } from '../shared/place.ts'

/** Who is reporting: the person it happens to, a relative, somebody who saw it, a volunteer or welfare officer. */
export const reporterRoles = ['victim', 'relative', 'witness', 'welfare'] as const

export type ReporterRole = (typeof reporterRoles)[number]

/** What a citizen adds to a report that is already out. */
export type Amendment =
  | { readonly kind: 'phone'; readonly phone: PhoneNumber }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'place'; readonly place: Place }
  /** The same citizen reported once more within minutes: one report, brought up to date. */
  | {
      readonly kind: 'again'
      readonly category: Category
      readonly place: Place
      readonly phone?: PhoneNumber
    }
  /** No calls back: answers in the chat only. */
  | { readonly kind: 'chatOnly' }
  | { readonly kind: 'who'; readonly role: ReporterRole }
  /** They say that they pressed by mistake. Told to the officers, who decide. */
  | { readonly kind: 'mistaken' }

/** What one tap adds, without a question. */
export type TapAmendment = Extract<Amendment, { kind: 'chatOnly' | 'who' | 'mistaken' }>
