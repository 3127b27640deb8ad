import type { Amendment, TapAmendment } from '../report/amendment.ts'
import type { Said } from '../report/talk.ts'
import type { Category } from '../shared/category.ts'
import type { PhoneNumber } from '../shared/phone.ts'
import type { Place } from '../shared/place.ts'
import type { ReportId } from '../shared/report-id.ts'

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
export interface TimedAnswer<Answer> {
  readonly value: Answer
  readonly at: number
}

interface WithCategory {
  readonly category: TimedAnswer<Category>
}
interface WithPlace {
  readonly place: TimedAnswer<Place>
}
interface MaybePhone {
  readonly phone?: TimedAnswer<PhoneNumber>
}

interface Idle {
  readonly step: 'idle'
  readonly endedAt?: number
}

/** What is asked of a citizen, and the report that they made before; that one takes in what answers no question. */
interface Asking {
  readonly session: Session
  readonly previous?: Reported
}

interface Reported extends WithCategory, WithPlace, MaybePhone {
  readonly step: 'reported'
  readonly report: ReportId
  /** The session that made it, or the one that has brought it up to date. */
  readonly session: Session
  readonly reportedAt: number
  /** How often the citizen has added to it; bounded, so that nobody can make it grow without end. */
  readonly amendments: number
  /** How many of those moved the pin: each may tell other units. */
  readonly moves: number
  /** How often it was reported once more, and how much was said about it in free words. */
  readonly repeats: number
  readonly talks: number
  /** When something else was given up for it: what was answered there before that does not belong here. */
  readonly resumedAt?: number
}

/** A report that lacks something. A category and a place together are enough for it. */
export type UnfinishedReport =
  | ({ readonly step: 'category'; readonly place?: TimedAnswer<Place> } & Asking & MaybePhone)
  | ({ readonly step: 'place' } & Asking & WithCategory & MaybePhone)
  | ({ readonly step: 'phone'; readonly releaseAt: number } & Asking & WithCategory & WithPlace)

/** The same steps around a report that nobody will ever get. */
interface Practising {
  readonly step: 'practising'
  readonly stage: UnfinishedReport
  readonly previous?: Reported
}

/** An officer is asked for their number and, once that is there, for the phone on file. */
interface Registering extends Asking {
  readonly step: 'registering'
  readonly number?: string
}

/** Where a citizen's conversation stands. */
export type Conversation = Idle | UnfinishedReport | Reported | Practising | Registering

export type ConversationAt<Step extends Conversation['step']> = Extract<Conversation, { step: Step }>

/** What the citizen did, already understood; `session` is the one that a pressed button carries. */
export type ChatInput =
  | { readonly kind: 'follow' }
  /** `inWords`: typed as one cries for help; the menu and its own words say what they mean. */
  | { readonly kind: 'start'; readonly inWords?: true }
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
  | { readonly kind: 'practise' }
  | { readonly kind: 'register' }
  /** Buttons of a report that is out; they work whatever else is going on. */
  | { readonly kind: 'add'; readonly report: ReportId; readonly amendment: TapAmendment }
  | { readonly kind: 'askWho'; readonly report: ReportId }
  | { readonly kind: 'notSafe'; readonly report: ReportId }
  /** A button that this version of the service does not know. */
  | { readonly kind: 'unknownButton' }
  /** Free words, a sticker, an image, nonsense. */
  | { readonly kind: 'unclear' }
  /** Nobody did anything: time has passed. */
  | { readonly kind: 'clock' }

/** What must follow from a step. Doing an effect twice does it once. */
export type Effect =
  | {
      readonly kind: 'submit'
      readonly report: ReportId
      readonly category: Category
      readonly place: Place
      readonly phone?: PhoneNumber
    }
  | { readonly kind: 'amend'; readonly report: ReportId; readonly amendment: Amendment }
  /** Passed on to those who have the report. */
  | { readonly kind: 'talk'; readonly report: ReportId; readonly said: Said }
  /** The reporter is still not safe: what was ended begins again. Answers with words of its own. */
  | { readonly kind: 'reopen'; readonly report: ReportId }
  /** An officer proves their row of the roster. Answers with words of its own. */
  | { readonly kind: 'register'; readonly number: string; readonly phone: PhoneNumber }
