import type { ResponderAction } from '../report/actions.ts'
import type { CareOutcome } from '../shared/care-outcome.ts'
import type { ReportId } from '../shared/report-id.ts'

/** What the service says in a group, in Thai: never personal data of a reporter, for a lock screen may show it. */
export interface GroupAnswer {
  readonly text: string
  readonly buttons?: readonly GroupButton[]
}

export interface GroupButton {
  /** At most 40 grapheme clusters. */
  readonly label: string
  readonly press: GroupPress
}

/** What a button in a group stands for. */
export type GroupPress =
  | {
      readonly kind: 'respond'
      readonly action: ResponderAction
      readonly report: ReportId
      /** How care ended; only `closeCare` has one. */
      readonly outcome?: CareOutcome
    }
  /** The old group of a unit agrees that another one takes its place. */
  | { readonly kind: 'confirmLink'; readonly token: string }
  | { readonly kind: 'drill'; readonly drill: string }
