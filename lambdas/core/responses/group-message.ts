import type { ResponderAction } from '../report/actions.ts'
import type { CareOutcome } from '../shared/care-outcome.ts'
import type { ReportId } from '../shared/report-id.ts'

/** A message of ours in a group, in Thai. Holds no personal data of a reporter: a lock screen may show it. */
export interface GroupMessage {
  readonly text: string
  readonly buttons?: readonly GroupButton[]
}

export interface GroupButton {
  /** At most 40 grapheme clusters. */
  readonly label: string
  readonly press: GroupPress
}

/** What a button in a group does. */
export type GroupPress =
  | {
      readonly kind: 'respond'
      readonly action: ResponderAction
      readonly report: ReportId
      /** How care ended; only for `closeCare`. */
      readonly outcome?: CareOutcome
    }
  /** A unit's old group agrees that another group takes its place. */
  | { readonly kind: 'confirmLink'; readonly token: string }
  /** Acknowledges a drill. */
  | { readonly kind: 'drill'; readonly drill: string }

/** The reply to an event in a group. */
export interface GroupReply {
  readonly answer: GroupMessage
  /** The report that the reply is about: a message that quotes the reply is about this report too. */
  readonly about?: ReportId
  /** Called once LINE has taken the reply. */
  readonly afterReply?: () => Promise<void>
}
