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

// The domain on one page: a report, its timeline, its notices, the people who act on it, and continuing care.
// Every time is in epoch milliseconds unless a field says otherwise.

// ── Report ──────────

/** What a citizen sends with their third tap. */
export interface Submission {
  readonly id: ReportId
  readonly reporter: Report['reporter']
  readonly category: Category
  readonly place: Place
  readonly phone?: PhoneNumber
}

/**
 * One accepted report: the aggregate. It is stored as one item and saved by one conditional write, together
 * with every notice that it still owes, so that nothing owed can be lost.
 */
export interface Report {
  readonly id: ReportId
  /** Number of saves; 0 for a report that was never saved. A save fails if the stored version differs. */
  readonly version: number
  /** The citizen: their LINE user id and the language of their messages. */
  readonly reporter: { readonly userId: string; readonly language: ReporterLanguage }
  /** The kind of emergency. */
  readonly category: Category
  /** The newest pin. */
  readonly place: Place
  /** The reporter's phone number, if they gave one. */
  readonly phone?: PhoneNumber
  /** The reporter must not be called: a call could put them in danger. */
  readonly chatOnly?: true
  /** Who is reporting: the victim, a relative, a witness or a welfare officer. */
  readonly who?: ReporterRole
  readonly acceptedAt: number
  /** The day of acceptance in Thailand, `YYYY-MM-DD`. Never changes. */
  readonly day: string

  /** Where the scene stands, see `scene.ts`. */
  readonly scene: Scene
  /** How often the report was reopened after its end; 0 at first. */
  readonly round: number
  /** When this round began to wait for an acknowledgement. */
  readonly openedAt: number
  /** The unit and person who acknowledged the report in this round. */
  readonly holder?: Responder
  /**
   * The officers cannot find the place: the report ends as not found unless the reporter answers by `endsAt`.
   */
  readonly search?: { readonly endsAt: number }
  /** One officer has proposed that the report is a prank; a second one has to confirm it. */
  readonly prankProposal?: { readonly by: Responder; readonly at: number }
  /** The scene before the report became a prank, to restore it if that is undone. */
  readonly beforePrank?: Scene
  /** Continuing care by a team, once the case is forwarded. */
  readonly care?: Care

  /** The escalation ladder as it was set at acceptance. */
  readonly ladder: Ladder
  /** How many steps of the ladder this round has taken. */
  readonly climbed: number
  /** The last routing decision: the chosen units and the candidates; absent before the first. */
  readonly routing?: Routing
  /** When to route again, because no unit could be reached. */
  readonly rerouteAt?: number
  /** The reporter has moved the pin since the last routing, so that other units may have to be notified. */
  readonly placeMoved?: true

  /** An earlier report of the same incident by somebody else, and how many people have reported it. */
  readonly sameAs?: { readonly report: ReportId; readonly reporters: number }
  /** When the notice of this report to the linked earlier report is due. */
  readonly linkedReportNoticeDueAt?: number
  /** Later reports of the same incident by other people. */
  readonly alsoReportedBy: readonly ReportId[]

  /** Messages to units and to the reporter: those still owed, and those sent that later rules need. */
  readonly notices: readonly Notice[]
  /** Number of batches of added items, used in the keys of their notices. */
  readonly batches: number
  /** The history, oldest first. */
  readonly timeline: readonly TimelineEntry[]
  /** Webhook event ids of the amendments that are applied, oldest first. */
  readonly amendedBy: readonly string[]
  /** What the reporter has added that no card shows, oldest first. */
  readonly said: readonly AddedItem[]
  /** How the figures count this report; only the tally writes it. */
  readonly counted?: Counted
}

/** Why a report was reopened: the reporter is not safe, sent a new pin, or reported the same again. */
export type ReopenReason = 'notSafe' | 'newPin' | 'again'

/** One item that the reporter added after acceptance. */
export type AddedItem =
  /** A change of the report itself. */
  | { readonly kind: 'amendment'; readonly amendment: Amendment }
  /** Words or a file, stored under the report with the key `talk`; `length` is 0 for a file. */
  | { readonly kind: 'talk'; readonly talk: string; readonly length: number }

// ── Timeline ──────────

/** One entry of a report's history. Names officers, and holds no personal data of the reporter. */
export type TimelineEntry = { readonly at: number } /** The report was accepted. */ & (
  | { readonly kind: 'accepted' }
  /** The reporter changed or added something. */
  | { readonly kind: 'amended'; readonly what: AmendmentKind }
  /** Routing chose these units, by code. */
  | { readonly kind: 'routed'; readonly units: readonly string[] }
  /** LINE accepted a notice; `notice` is its key, `requestId` LINE's id of the call. */
  | { readonly kind: 'sent'; readonly notice: string; readonly requestId?: string }
  /** LINE refused a notice. */
  | { readonly kind: 'refused'; readonly notice: string; readonly reason: Refusal }
  /** The unit `from` could not be reached, so the unit `to` was notified. */
  | { readonly kind: 'passedOn'; readonly from: string; readonly to: string }
  /** No police unit could be reached. */
  | { readonly kind: 'undeliverable' }
  /**
   * A ladder step was taken after `waited` ms without acknowledgement; `units` were called in or reminded.
   */
  | {
      readonly kind: 'climbed'
      readonly step: LadderStepName
      readonly waited: number
      readonly units: readonly string[]
    }
  /** A press changed something; `event` is the webhook event id, so that a redelivered event counts once. */
  | {
      readonly kind: 'acted'
      readonly action: ResponderAction
      readonly by: Responder
      readonly event: string
      /** How care ended; only for `closeCare`. */
      readonly outcome?: CareOutcome
    }
  /** A press changed nothing; `times` counts refusals in this entry, of which `event` is the last. */
  | {
      readonly kind: 'pressRefused'
      readonly action: ResponderAction
      readonly why: PressProblem
      readonly event: string
      /** The unit that pressed, if it was notified of the report. */
      readonly unit?: string
      readonly times: number
    }
  /** The report was reopened; `event` makes it count once. */
  | { readonly kind: 'reopened'; readonly why: ReopenReason; readonly event: string }
  /** The reporter did not answer where the place is, so the report ended as not found. */
  | { readonly kind: 'searchEnded' }
  /** A team was found for a forwarded case; `team` is its unit code. */
  | { readonly kind: 'careAssigned'; readonly team: string }
  /** The team was reminded of a follow-up; `nth` is its zero-based index. */
  | { readonly kind: 'followUpDue'; readonly nth: number }
  /** Somebody else reported the same incident. */
  | { readonly kind: 'corroborated'; readonly report: ReportId }
  /** The back office called in the unit `to`; `reason` is free text, `event` makes it count once. */
  | {
      readonly kind: 'rerouted'
      readonly to: string
      readonly by: OperatorPerson
      readonly reason: string
      readonly event: string
    }
  /** The back office added a note, which is stored under the report. */
  | { readonly kind: 'noted'; readonly by: OperatorPerson; readonly event: string }
  /** The back office linked it to an earlier report of the same incident. */
  | { readonly kind: 'merged'; readonly into: ReportId; readonly by: OperatorPerson; readonly event: string }
)

type AmendmentKind = 'phone' | 'category' | 'place' | 'again' | 'chatOnly' | 'who' | 'mistaken'

// ── Notices ──────────

/** One message that a report owes, or has sent, to a unit or to the reporter. */
export interface Notice {
  /** Unique in its report: the unit code or `reporter`, then the step, such as `ST-1001/incident`. */
  readonly key: string
  /** A UUID that is the same on every attempt, so that LINE delivers the notice once. */
  readonly retryKey: string
  readonly to: Recipient
  readonly content: NoticeContent
  /** Delivered without a sound. */
  readonly isSilent?: true
  readonly state: NoticeState
}

/** Who gets a notice: a unit's LINE group, a unit's duty phone if LINE fails, or the reporter. */
export type Recipient =
  | ({ readonly kind: 'unit' } & LinkedUnit)
  | { readonly kind: 'dutyPhone'; readonly unit: UnitSnapshot; readonly phone: string }
  | { readonly kind: 'reporter' }

/** How far a notice has come; `attempts` counts pushes. */
export type NoticeState =
  /** To be pushed at `dueAt`. */
  | { readonly kind: 'owed'; readonly dueAt: number; readonly attempts: number }
  /** LINE accepted it. */
  | { readonly kind: 'sent'; readonly at: number; readonly attempts: number }
  /** LINE refused it for good. */
  | { readonly kind: 'refused'; readonly at: number; readonly attempts: number; readonly reason: Refusal }
  /** It was no longer true before LINE accepted it, after an acknowledgement or an end. */
  | { readonly kind: 'withdrawn'; readonly at: number; readonly attempts: number }

/** Why LINE refuses a message, however often it is retried. */
export type Refusal = 'monthlyLimit' | 'badRequest' | 'forbidden' | 'notFound'

/** The result of one push. */
export type PushOutcome =
  | {
      readonly kind: 'accepted'
      readonly requestId?: string
      /** LINE's ids of the messages: a message that quotes one of them is about this report. */
      readonly messageIds?: readonly string[]
    }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  /** `unauthorised`: LINE does not accept our token, which may be rotated at any moment. */
  | { readonly kind: 'retryLater'; readonly reason: 'unavailable' | 'unauthorised' }

/** What a notice says. Fixed when it is created: LINE wants the same body under the same retry key. */
export type NoticeContent = UnitContent | ReporterContent

export type UnitContent =
  /** The card of the incident; `metres` from the unit to the pin. */
  | ({ readonly kind: 'incident'; readonly metres: number } & IncidentFacts)
  /** What the reporter has added, in order. Grows until it is first pushed. */
  | { readonly kind: 'added'; readonly items: readonly AddedItem[] }
  /** Nobody has acknowledged the report for `waited` ms. */
  | ({ readonly kind: 'reminder'; readonly waited: number } & IncidentFacts)
  /** LINE refused an officer's answer to the reporter. */
  | { readonly kind: 'answerLost' }
  /** The result of a press, pushed if the reply failed. */
  | { readonly kind: 'acted'; readonly acted: PressRecord }
  /** Another unit has the report; sent to units that need not set out any more. */
  | { readonly kind: 'standDown'; readonly acted: PressRecord }
  /** The report was reopened after its end. */
  | ({ readonly kind: 'reopened'; readonly why: ReopenReason } & IncidentFacts)
  /** Somebody else has reported the same incident; sent to units that did not get that report's card. */
  | {
      readonly kind: 'corroborated'
      readonly report: ReportId
      readonly place: Place
      readonly phone?: PhoneNumber
      readonly chatOnly?: true
      readonly reporters: number
    }
  /** The case is forwarded to this team for continuing care. */
  | ({ readonly kind: 'forwarded'; readonly by: Responder } & IncidentFacts)
  /** A follow-up of care is due; `nth` is its zero-based index. */
  | { readonly kind: 'followUpDue'; readonly nth: number; readonly isAccepted: boolean }

export type ReporterContent =
  /** A unit has the report. */
  | {
      readonly kind: 'delivered'
      readonly unit: UnitSnapshot
      readonly metres: number
      /** The pin may be outside Thailand by mistake. */
      readonly maybeAbroad: boolean
    }
  /** No unit has the report yet. */
  | { readonly kind: 'undelivered' }
  /** A unit has the report, nobody has acknowledged it, and others are being called in. */
  | { readonly kind: 'unacknowledged' }
  /** A unit has acknowledged; `role` is the officer's, if registered. */
  | { readonly kind: 'acknowledged'; readonly unit: UnitSnapshot; readonly role?: string }
  /** A unit has arrived. */
  | { readonly kind: 'arrived'; readonly unit: UnitSnapshot }
  /** The report has ended, whatever the officers found. Never says that somebody calls it a prank. */
  | { readonly kind: 'ended' }
  /** The officers cannot find the place and ask for a new pin. */
  | { readonly kind: 'searching' }
  /** An officer's answer, stored under the report with the key `talk`. */
  | { readonly kind: 'answer'; readonly talk: string; readonly unit: UnitSnapshot }

/** What is known of an incident when a unit is notified. */
export interface IncidentFacts {
  readonly category: Category
  readonly place: Place
  readonly phone?: PhoneNumber
  /** The best description of the place that is known. */
  readonly address?: string
  /** Straight-line distance from the unit; absent if the pin has moved since it was measured. */
  readonly metres?: number
  /** Warnings from routing. */
  readonly flags: readonly RoutingFlag[]
  /** Thai names of the other units that are notified at the same time. */
  readonly alsoTold: readonly string[]
  readonly acceptedAt: number
  readonly chatOnly?: true
  readonly who?: ReporterRole
  /** An earlier report of the same incident by somebody else, and how many people have reported it. */
  readonly sameAs?: { readonly report: ReportId; readonly reporters: number }
  /** How many items the reporter had added before; they are sent once LINE has accepted this notice. */
  readonly saidBefore?: number
  /** Milliseconds without acknowledgement after which the ladder called in this unit. */
  readonly waited?: number
}

// ── People ──────────

/** A unit and the LINE group that stands for it. */
export interface LinkedUnit {
  readonly unit: UnitSnapshot
  readonly groupId: string
}

/**
 * Who acted for a unit: by a press, by writing in its group, or through the back office. The unit is certain.
 */
export interface Responder {
  readonly unit: UnitSnapshot
  /** The person's LINE user id; absent if LINE does not say who it was. */
  readonly userId?: string
  readonly person: Person
}

export type Person = LinePerson | OperatorPerson

/** A member of a LINE group. */
export type LinePerson =
  /** A registered officer: rank, Thai name and role from the roster. */
  | { readonly kind: 'registered'; readonly rank: string; readonly nameTh: string; readonly role: string }
  /** Not on the roster or not registered yet; `lineName` is their LINE display name, if LINE gives it. */
  | { readonly kind: 'unidentified'; readonly lineName?: string }

/** A back-office user who records what a unit reported, or acts in their own name. */
export interface OperatorPerson {
  readonly kind: 'backOffice'
  /** Account id. */
  readonly account: string
  readonly name: string
  readonly role: Role
  /** The member of the unit whom they spoke with, by phone or radio. */
  readonly spokeWith?: string
}

/** One press that changed a report. */
export interface PressRecord {
  readonly action: ResponderAction
  readonly by: Responder
  readonly at: number
  /** How care ended; only for `closeCare`. */
  readonly outcome?: CareOutcome
  /** The case is with a team: it can neither be forwarded again nor be called a prank. */
  readonly isInCare?: true
}

// ── Care ──────────

/** Continuing care by a multidisciplinary team. Runs beside the scene. */
export interface Care {
  readonly forwardedAt: number
  /** Who forwarded the case. */
  readonly by: Responder
  /** The team that has the case; absent while no team can be notified. */
  readonly team?: LinkedUnit
  /** When to look for a team again, while there is none. */
  readonly assignAt?: number
  readonly accepted?: { readonly at: number; readonly by: Responder }
  /** Follow-ups in order of `dueAt`. */
  readonly followUps: readonly FollowUp[]
  readonly closed?: { readonly at: number; readonly by: Responder; readonly outcome: CareOutcome }
}

/** One follow-up of care. */
export interface FollowUp {
  readonly dueAt: number
  /** When the team was reminded. */
  readonly remindedAt?: number
  readonly done?: { readonly at: number; readonly by: Responder }
}
