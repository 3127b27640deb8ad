import type { CareOutcome } from '../shared/care-outcome.ts'
import type { Category } from '../shared/category.ts'
import type { LadderStepName } from '../shared/ladder-step.ts'
import type { ReporterLanguage } from '../shared/language.ts'
import type { PhoneNumber } from '../shared/phone.ts'
import type { Place } from '../shared/place.ts'
import type { Role } from '../shared/post.ts'
import type { ReportId } from '../shared/report-id.ts'
import type { PressProblem, ResponderAction } from './actions.ts'
import type { Amendment, ReporterRole } from './amendment.ts'
import type { Counted } from './counted.ts'
import type { Ladder } from './ladder.ts'
import type { Routing, RoutingFlag, UnitSnapshot } from './routing.ts'
import type { Scene } from './scene.ts'

/** One accepted report: one item, one conditional write, and everything it still owes. */
export interface Report {
  readonly id: ReportId
  /** Counts the saves; 0 has never been saved. */
  readonly version: number
  readonly reporter: { readonly userId: string; readonly language: ReporterLanguage }
  readonly category: Category
  readonly place: Place
  readonly phone?: PhoneNumber
  /** The reporter must not be called. */
  readonly chatOnly?: true
  readonly who?: ReporterRole
  readonly acceptedAt: number
  /** The day in Thailand on which it was accepted, for good: `YYYY-MM-DD`. */
  readonly day: string
  readonly scene: Scene
  /** How often it was opened again after its end, and when it began to wait for somebody (epoch ms). */
  readonly round: number
  readonly openedAt: number
  /** The ladder as it was set at acceptance, and how many of its steps this round has taken. */
  readonly ladder: Ladder
  readonly climbed: number
  /** Who has acknowledged it in this round. */
  readonly holder?: Responder
  /** The officers cannot find the place: it ends unless the reporter answers by then. */
  readonly search?: { readonly endsAt: number }
  readonly prankProposal?: { readonly by: Responder; readonly at: number }
  /** What the scene was before it was called a prank. */
  readonly beforePrank?: Scene
  readonly care?: Care
  readonly routing?: Routing
  /** When routing must be tried again because nobody could be reached. */
  readonly rerouteAt?: number
  /** The reporter has moved the pin, so that others may have to be told. */
  readonly placeMoved?: true
  /** Somebody else's report of the same incident, and how many people have reported it by now. */
  readonly sameAs?: { readonly report: ReportId; readonly reporters: number }
  /** When the other report has to be told of this one (epoch ms). */
  readonly twinOwedAt?: number
  readonly alsoReportedBy: readonly ReportId[]
  readonly notices: readonly Notice[]
  /** Counts the batches of what the reporter has added. */
  readonly batches: number
  readonly timeline: readonly TimelineEntry[]
  /** The webhook events whose amendments are in, oldest first. */
  readonly amendedBy: readonly string[]
  /** What the reporter has added that no card shows, oldest first. */
  readonly said: readonly AddedItem[]
  /** How it is counted in the figures by now; only the tally writes it. */
  readonly counted?: Counted
}

export interface Submission {
  readonly id: ReportId
  readonly reporter: Report['reporter']
  readonly category: Category
  readonly place: Place
  readonly phone?: PhoneNumber
}

/** A unit and the LINE group that stands for it. */
export interface LinkedUnit {
  readonly unit: UnitSnapshot
  readonly groupId: string
}

/** Who a notice goes to: a unit's LINE group, its duty phone where LINE fails, or the citizen who reported. */
export type Recipient =
  | ({ readonly kind: 'unit' } & LinkedUnit)
  | { readonly kind: 'dutyPhone'; readonly unit: UnitSnapshot; readonly phone: string }
  | { readonly kind: 'reporter' }

/** What is known of an incident when a unit is told of it. */
export interface IncidentFacts {
  readonly category: Category
  readonly place: Place
  readonly phone?: PhoneNumber
  /** The best words for the place, where there are any. */
  readonly address?: string
  /** As the crow flies; absent where the unit's distance from the newest pin is not known. */
  readonly metres?: number
  readonly flags: readonly RoutingFlag[]
  /** The Thai names of the units that are told at the same time. */
  readonly alsoTold: readonly string[]
  readonly acceptedAt: number
  readonly chatOnly?: true
  readonly who?: ReporterRole
  /** An earlier report of the same incident by somebody else, and how many have reported it by now. */
  readonly sameAs?: { readonly report: ReportId; readonly reporters: number }
  /** So much had been said before, and goes out once this is there. */
  readonly saidBefore?: number
  /** Nobody had acknowledged it for so long, so that this unit is called in too (ms). */
  readonly waited?: number
}

/** What a notice says, as it was when it was decided: LINE wants the same body under the same retry key. */
export type NoticeContent = UnitContent | ReporterContent

export type UnitContent =
  | ({ readonly kind: 'incident'; readonly metres: number } & IncidentFacts)
  /** What the reporter has added, in the order in which it came. Grows until it is first pushed. */
  | { readonly kind: 'added'; readonly items: readonly AddedItem[] }
  /** Nobody has acknowledged it (ms since it began to wait). */
  | ({ readonly kind: 'reminder'; readonly waited: number } & IncidentFacts)
  /** LINE did not take an officer's answer for the reporter. */
  | { readonly kind: 'answerLost' }
  /** What a button press has changed, where it could not be answered as a reply. */
  | { readonly kind: 'acted'; readonly acted: PressRecord }
  /** Another unit has it: to those whom the ladder had called in. */
  | { readonly kind: 'standDown'; readonly acted: PressRecord }
  /** It has begun again after its end. */
  | ({ readonly kind: 'reopened'; readonly why: ReopenReason } & IncidentFacts)
  /** Somebody else nearby has reported the same, and other units were told of that. */
  | {
      readonly kind: 'corroborated'
      readonly report: ReportId
      readonly place: Place
      readonly phone?: PhoneNumber
      readonly chatOnly?: true
      readonly reporters: number
    }
  /** Continuing care is handed to this team. */
  | ({ readonly kind: 'forwarded'; readonly by: Responder } & IncidentFacts)
  /** A follow-up is due: the how-maniest of care's, from 0. */
  | { readonly kind: 'followUpDue'; readonly nth: number; readonly isAccepted: boolean }

export type ReporterContent =
  | {
      readonly kind: 'delivered'
      readonly unit: UnitSnapshot
      readonly metres: number
      /** The pin may be a mistake. */
      readonly maybeAbroad: boolean
    }
  | { readonly kind: 'undelivered' }
  /** It was delivered, and nobody has acknowledged it; others are being called in. */
  | { readonly kind: 'unacknowledged' }
  | { readonly kind: 'acknowledged'; readonly unit: UnitSnapshot; readonly role?: string }
  | { readonly kind: 'arrived'; readonly unit: UnitSnapshot }
  /** Over, whatever the officers found: never says that somebody calls it a prank. */
  | { readonly kind: 'ended' }
  /** The officers cannot find the place; a new pin helps. */
  | { readonly kind: 'searching' }
  /** What an officer answers, kept under the report. */
  | { readonly kind: 'answer'; readonly talk: string; readonly unit: UnitSnapshot }

/** One thing that the reporter added: a change of the report itself, or words and files kept under it. */
export type AddedItem =
  | { readonly kind: 'amendment'; readonly amendment: Amendment }
  | { readonly kind: 'talk'; readonly talk: string; readonly length: number }

export type ReopenReason = 'notSafe' | 'newPin' | 'again'

/** One press of a button that changed a report. */
export interface PressRecord {
  readonly action: ResponderAction
  readonly by: Responder
  readonly at: number
  /** How care ended. */
  readonly outcome?: CareOutcome
  /** A team has the case: it can neither be forwarded again nor be called a prank. */
  readonly isInCare?: true
}

export type NoticeState =
  | { readonly kind: 'owed'; readonly dueAt: number; readonly attempts: number }
  | { readonly kind: 'sent'; readonly at: number; readonly attempts: number }
  | { readonly kind: 'refused'; readonly at: number; readonly attempts: number; readonly reason: Refusal }
  /** Overtaken by an acknowledgement or an end before LINE took it. */
  | { readonly kind: 'withdrawn'; readonly at: number; readonly attempts: number }

export interface Notice {
  /** Unique in its report: the unit's code or `reporter`, then the step, as in `ST-1001/incident`. */
  readonly key: string
  /** A UUID that LINE sees on every attempt, so that it accepts one of them. */
  readonly retryKey: string
  readonly to: Recipient
  readonly content: NoticeContent
  /** The phone of whoever gets it makes no sound. */
  readonly isSilent?: true
  readonly state: NoticeState
}

/** What came of one push. */
export type PushOutcome =
  | {
      readonly kind: 'accepted'
      readonly requestId?: string
      /** LINE's ids of the messages, by which an answer to one of them is known. */
      readonly messageIds?: readonly string[]
    }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  /** `unauthorised`: LINE does not take our token; it may be rotated at any moment. */
  | { readonly kind: 'retryLater'; readonly reason: 'unavailable' | 'unauthorised' }

/** One line of a report's history, oldest first (epoch ms). Names officers, and nothing of the reporter. */
export type TimelineEntry = { readonly at: number } & (
  | { readonly kind: 'accepted' }
  | { readonly kind: 'amended'; readonly what: AmendmentKind }
  | { readonly kind: 'routed'; readonly units: readonly string[] }
  | { readonly kind: 'sent'; readonly notice: string; readonly requestId?: string }
  | { readonly kind: 'refused'; readonly notice: string; readonly reason: Refusal }
  | { readonly kind: 'passedOn'; readonly from: string; readonly to: string }
  | { readonly kind: 'undeliverable' }
  /** A step of the ladder, because nobody had acknowledged for so long (ms); the units that it called in. */
  | {
      readonly kind: 'climbed'
      readonly step: LadderStepName
      readonly waited: number
      readonly units: readonly string[]
    }
  /** A button that changed something; `event` is LINE's webhook event, so that it counts once. */
  | {
      readonly kind: 'acted'
      readonly action: ResponderAction
      readonly by: Responder
      readonly event: string
      readonly outcome?: CareOutcome
    }
  /** A button that changed nothing, and why; `times` in a row, of which `event` is the last. */
  | {
      readonly kind: 'pressRefused'
      readonly action: ResponderAction
      readonly why: PressProblem
      readonly event: string
      readonly unit?: string
      readonly times: number
    }
  | { readonly kind: 'reopened'; readonly why: ReopenReason; readonly event: string }
  /** Nobody answered where the place is: it ends as not found. */
  | { readonly kind: 'searchEnded' }
  | { readonly kind: 'careAssigned'; readonly team: string }
  | { readonly kind: 'followUpDue'; readonly nth: number }
  /** Another report of the same incident, by somebody else. */
  | { readonly kind: 'corroborated'; readonly report: ReportId }
  /** The back office has called this unit in; the reason is its own words. `event` makes it count once, here and below. */
  | {
      readonly kind: 'rerouted'
      readonly to: string
      readonly by: OperatorPerson
      readonly reason: string
      readonly event: string
    }
  /** The back office has kept a note, which stands under the report. */
  | { readonly kind: 'noted'; readonly by: OperatorPerson; readonly event: string }
  /** The back office has linked it to an earlier report of the same incident. */
  | { readonly kind: 'merged'; readonly into: ReportId; readonly by: OperatorPerson; readonly event: string }
)

type AmendmentKind = 'phone' | 'category' | 'place' | 'again' | 'chatOnly' | 'who' | 'mistaken'

/** Why LINE will not take a message, however often it is tried. */
export type Refusal = 'monthlyLimit' | 'badRequest' | 'forbidden' | 'notFound'

/** Continuing care by a multidisciplinary team, a track of its own beside the scene. */
export interface Care {
  readonly forwardedAt: number
  readonly by: Responder
  /** The team that has it; absent while none can be told. */
  readonly team?: LinkedUnit
  /** When a team must be sought again (epoch ms), while there is none. */
  readonly assignAt?: number
  readonly accepted?: { readonly at: number; readonly by: Responder }
  readonly followUps: readonly FollowUp[]
  readonly closed?: { readonly at: number; readonly by: Responder; readonly outcome: CareOutcome }
}

export interface FollowUp {
  readonly dueAt: number
  readonly remindedAt?: number
  readonly done?: { readonly at: number; readonly by: Responder }
}

/** Who pressed a button or wrote in a group, or did so through somebody in the back office: the unit is certain. */
export interface Responder {
  readonly unit: UnitSnapshot
  /** The person's LINE user id; absent where LINE does not say who pressed. */
  readonly userId?: string
  readonly person: Person
}

export type Person = LinePerson | OperatorPerson

/** Somebody in a group, as far as LINE tells. */
export type LinePerson =
  | { readonly kind: 'registered'; readonly rank: string; readonly nameTh: string; readonly role: string }
  /** Not on the roster, or not registered yet; the name is LINE's own, where it gives one. */
  | { readonly kind: 'unidentified'; readonly lineName?: string }

/** Somebody who writes down in the back office what a unit has told them, or what they have decided themselves. */
export interface OperatorPerson {
  readonly kind: 'backOffice'
  /** The account's id, its name and its role. */
  readonly account: string
  readonly name: string
  readonly role: Role
  /** Whom of the unit they have spoken with, by phone or radio. */
  readonly spokeWith?: string
}
