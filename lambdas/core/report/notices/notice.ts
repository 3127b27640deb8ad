import { v5 as uuidV5 } from 'uuid'
import type { CareOutcome } from '../../care/care.ts'
import type { Amendment, ReporterRole } from '../../conversation/conversation-state.ts'
import type { RoutingFlag, UnitSnapshot } from '../../delivery/select-units.ts'
import type { Category } from '../../shared/category.ts'
import type { PhoneNumber } from '../../shared/phone.ts'
import type { Place } from '../../shared/place.ts'
import type { ResponderAction } from '../../texts/responders.ts'
import type { ReportId } from '../report-id.ts'
import type { Responder } from '../responder.ts'
import type { Refusal } from '../timeline.ts'

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
  | { readonly kind: 'added'; readonly items: readonly Added[] }
  /** Nobody has acknowledged it (ms since it began to wait). */
  | ({ readonly kind: 'reminder'; readonly waited: number } & IncidentFacts)
  /** LINE did not take an officer's answer for the reporter. */
  | { readonly kind: 'answerLost' }
  /** What a button press has changed, where it could not be answered as a reply. */
  | { readonly kind: 'acted'; readonly acted: Acted }
  /** Another unit has it: to those whom the ladder had called in. */
  | { readonly kind: 'standDown'; readonly acted: Acted }
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
export type Added =
  | { readonly kind: 'amendment'; readonly amendment: Amendment }
  | { readonly kind: 'talk'; readonly talk: string; readonly length: number }

export type ReopenReason = 'notSafe' | 'newPin' | 'again'

/** One press of a button that changed a report. */
export interface Acted {
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

const namespace = 'b0a3d8b2-6b0f-4c7e-9d57-3f3a1d6f2c11'

/** The retry key of anything that is pushed: the same parts always give the same UUID. */
export const retryKeyOf = (...parts: readonly string[]): string => uuidV5(parts.join('/'), namespace)

export const newNotice = (
  report: ReportId,
  step: string,
  to: Recipient,
  content: NoticeContent,
  dueAt: number,
  isSilent = false,
): Notice => {
  const key = `${recipientName(to)}/${step}`
  return {
    key,
    // Another group is somebody whom LINE has not accepted it for yet.
    retryKey: to.kind === 'unit' ? retryKeyOf(report, key, to.groupId) : retryKeyOf(report, key),
    to,
    content,
    ...(isSilent && { isSilent }),
    state: { kind: 'owed', dueAt, attempts: 0 },
  }
}

const recipientName = (to: Recipient): string => {
  switch (to.kind) {
    case 'unit':
      return to.unit.code
    case 'dutyPhone':
      return `${to.unit.code}-phone`
    case 'reporter':
      return 'reporter'
  }
}

/** LINE will not take it, however often it is tried. */
export const isRefused = ({ state }: Notice): boolean => state.kind === 'refused'

/** LINE has taken it, or is still being asked to. */
export const isLive = ({ state }: Notice): boolean => state.kind === 'sent' || state.kind === 'owed'

/** After this many failed attempts nobody waits for a notice any more: others are told, and it is still tried. */
export const patience = 4

const waits = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000] as const

/** How long to wait before trying again what failed this many times (ms). */
export const backoff = (attempts: number): number =>
  waits[Math.min(Math.max(attempts, 1), waits.length) - 1] ?? 60_000
