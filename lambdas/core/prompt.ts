import type { Category } from './category.ts'
import type { PhoneNumber } from './phone.ts'
import type { ReportId } from './report-id.ts'

/** What the service says to a citizen in answer to what they did; the words are the catalogue's. */
export type Prompt =
  | { readonly kind: 'greeting' }
  /** Nothing is going on: how to report, and 191. */
  | { readonly kind: 'menu' }
  | { readonly kind: 'askCategory'; readonly session: string; readonly kept: readonly ('place' | 'phone')[] }
  | { readonly kind: 'askPlace'; readonly session: string; readonly category: Category }
  | {
      readonly kind: 'askPhone'
      readonly session: string
      readonly category: Category
      /** A number from an earlier report, offered so that one tap gives it again. */
      readonly known?: PhoneNumber
    }
  | { readonly kind: 'accepted'; readonly report: ReportId; readonly phone?: PhoneNumber }
  | { readonly kind: 'amended'; readonly report: ReportId; readonly what: 'phone' | 'category' | 'place' }
  /** The report is out already; what they can still do. */
  | { readonly kind: 'afterReport'; readonly report: ReportId; readonly needsPhone: boolean }
  /** Nobody has received it yet. */
  | { readonly kind: 'undelivered'; readonly report: ReportId }
  /** It was added to so often that this was not passed on. */
  | { readonly kind: 'notPassedOn'; readonly report: ReportId }
  | { readonly kind: 'cannotWithdraw'; readonly report: ReportId }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'nothingToCancel' }
  /** Something that fits no question; the question follows again. */
  | { readonly kind: 'notUnderstood' }
  | { readonly kind: 'phoneNotUnderstood' }
  | { readonly kind: 'placeNotUnderstood' }
  /** A button of a conversation that is over; today's choices follow. */
  | { readonly kind: 'staleButton' }
  | { readonly kind: 'timedOut' }
