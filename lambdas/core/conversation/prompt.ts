import type { Amendment } from '../report/amendment.ts'
import type { Category } from '../shared/category.ts'
import type { PhoneNumber } from '../shared/phone.ts'
import type { Place } from '../shared/place.ts'
import type { ReportId } from '../shared/report-id.ts'

/**
 * What the service says to a citizen in answer to what they did; the words are the catalogue's.
 * Whatever is said in practice says that nobody gets it.
 */
export type Prompt = Saying & { readonly practice?: true }

type Saying =
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
  | { readonly kind: 'amended'; readonly report: ReportId; readonly what: Amendment['kind'] }
  /** Taken in, to be passed on; `startsNew`: a cry for help, which may mean something new. */
  | {
      readonly kind: 'talked'
      readonly report: ReportId
      readonly startsNew?: true
      /** The report has been ended; known only when it is said. */
      readonly isOver?: true
    }
  /** The report is out already; what they can still do. */
  | { readonly kind: 'afterReport'; readonly report: ReportId; readonly needsPhone: boolean }
  | { readonly kind: 'askWho'; readonly report: ReportId }
  /** Nobody has received it yet. */
  | { readonly kind: 'undelivered'; readonly report: ReportId }
  /** It was added to so often that this was not passed on. */
  | { readonly kind: 'notPassedOn'; readonly report: ReportId }
  /** It had been ended and begins again. */
  | { readonly kind: 'reopened'; readonly report: ReportId }
  /** Nobody has ended it, so that there is nothing to open again. */
  | { readonly kind: 'stillOpen'; readonly report: ReportId }
  /** What was not sent yet is given up; `report` is an earlier one that stands. */
  | { readonly kind: 'cancelled'; readonly report?: ReportId }
  | { readonly kind: 'nothingToCancel' }
  /** Something that fits no question; the question follows again. */
  | { readonly kind: 'notUnderstood' }
  | { readonly kind: 'phoneNotUnderstood' }
  | { readonly kind: 'placeNotUnderstood' }
  /** A button of a conversation that is over; today's choices follow. */
  | { readonly kind: 'staleButton' }
  | { readonly kind: 'timedOut' }
  /** Practice is over: from here on it is a report. */
  | { readonly kind: 'forReal' }
  /** What officers would have read. */
  | {
      readonly kind: 'practised'
      readonly category: Category
      readonly place: Place
      readonly phone?: PhoneNumber
    }
  | { readonly kind: 'askOfficerNumber'; readonly session: string }
  | { readonly kind: 'askOfficerPhone'; readonly session: string }
  | { readonly kind: 'notRegistering' }
  | ({ readonly kind: 'registered' | 'alreadyRegistered' } & OfficerShown)
  /** Number and phone are not those of one row; says no more than that. */
  | { readonly kind: 'notMatched'; readonly triesLeft: number }
  | { readonly kind: 'takenByAnother' }
  /** Epoch ms. */
  | { readonly kind: 'tooManyTries'; readonly until: number }

/** An officer as they read it themselves, in the roster's own Thai. */
interface OfficerShown {
  /** Empty where the roster has none. */
  readonly rank: string
  readonly nameTh: string
  readonly role: string
  /** The unit's name; absent for officers of a whole province. */
  readonly unit?: string
}
