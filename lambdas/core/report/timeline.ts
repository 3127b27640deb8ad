import type { CareOutcome } from '../care/care.ts'
import type { ResponderAction } from '../texts/responders.ts'
import type { LadderStepName } from './ladder.ts'
import type { ReopenReason } from './notices/notice.ts'
import type { PressProblem } from './press-problem.ts'
import type { ReportId } from './report-id.ts'
import type { OfficePerson, Responder } from './responder.ts'

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
      readonly by: OfficePerson
      readonly reason: string
      readonly event: string
    }
  /** The back office has kept a note, which stands under the report. */
  | { readonly kind: 'noted'; readonly by: OfficePerson; readonly event: string }
  /** The back office has linked it to an earlier report of the same incident. */
  | { readonly kind: 'merged'; readonly into: ReportId; readonly by: OfficePerson; readonly event: string }
)

type AmendmentKind = 'phone' | 'category' | 'place' | 'again' | 'chatOnly' | 'who' | 'mistaken'

/** Why LINE will not take a message, however often it is tried. */
export type Refusal = 'monthlyLimit' | 'badRequest' | 'forbidden' | 'notFound'
