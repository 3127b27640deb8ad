import type { Category } from './category.ts'
import type { PhoneNumber } from './phone.ts'
import type { Place } from './place.ts'

/** One attempt at a report, from its first word to its end. */
export interface Session {
  /** Ten characters that every button of this session carries. */
  readonly id: string
  readonly startedAt: number
  /** The newest moment at which the citizen did something; LINE's event time, not ours. */
  readonly lastEventAt: number
  /** When the service last heard of it; its own clock, which the time-out counts on. */
  readonly heardAt: number
}

/** An answer, and when the citizen gave it: where events overtake each other, the newer answer stands. */
export interface Given<Answer> {
  readonly value: Answer
  readonly at: number
}

interface InSession {
  readonly session: Session
}
interface WithCategory {
  readonly category: Given<Category>
}
interface WithPlace {
  readonly place: Given<Place>
}
interface MaybePhone {
  readonly phone?: Given<PhoneNumber>
}

/** Where a citizen's conversation stands. A category and a place together are enough for a report. */
export type Conversation =
  | { readonly step: 'idle'; readonly endedAt?: number }
  | ({ readonly step: 'category'; readonly place?: Given<Place> } & InSession & MaybePhone)
  | ({ readonly step: 'place' } & InSession & WithCategory & MaybePhone)
  | ({ readonly step: 'phone'; readonly releaseAt: number } & InSession & WithCategory & WithPlace)
  | ({
      readonly step: 'reported'
      readonly reportedAt: number
      /** How often the citizen has added to it; bounded, so that nobody can make it grow without end. */
      readonly amendments: number
      /** How many of those moved the pin: each may tell other units. */
      readonly moves: number
    } & InSession &
      WithCategory &
      WithPlace &
      MaybePhone)

export type ConversationAt<Step extends Conversation['step']> = Extract<Conversation, { step: Step }>

/** What the citizen did, already understood; `session` is the one that a pressed button carries. */
export type Input =
  | { readonly kind: 'follow' }
  | { readonly kind: 'start' }
  | { readonly kind: 'category'; readonly category: Category; readonly session?: string }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'invalidPlace' }
  | { readonly kind: 'phone'; readonly phone: PhoneNumber }
  | { readonly kind: 'invalidPhone' }
  | { readonly kind: 'knownPhone'; readonly session: string }
  | { readonly kind: 'skipPhone'; readonly session?: string }
  | { readonly kind: 'cancel'; readonly session?: string }
  /** They have opened the keyboard for their number. */
  | { readonly kind: 'typing'; readonly session: string }
  /** A button that this version of the service does not know. */
  | { readonly kind: 'unknownButton' }
  /** A sticker, an image, nonsense. */
  | { readonly kind: 'unclear' }
  /** Nobody did anything: time has passed. */
  | { readonly kind: 'clock' }

/** What must follow from a step. Doing an effect twice does it once. */
export type Effect =
  | {
      readonly kind: 'submit'
      readonly session: Pick<Session, 'id' | 'startedAt'>
      readonly category: Category
      readonly place: Place
      readonly phone?: PhoneNumber
    }
  | {
      readonly kind: 'amend'
      readonly session: Pick<Session, 'id' | 'startedAt'>
      readonly amendment: Amendment
    }

/** What a citizen adds to a report that is already out. */
export type Amendment =
  | { readonly kind: 'phone'; readonly phone: PhoneNumber }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'place'; readonly place: Place }
