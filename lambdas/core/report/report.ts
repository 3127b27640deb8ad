import type { Care } from '../care/care.ts'
import type { ReporterRole } from '../conversation/conversation-state.ts'
import type { Routing } from '../delivery/select-units.ts'
import type { Counted } from '../figures/counted.ts'
import type { Category } from '../shared/category.ts'
import { thaiDay } from '../shared/day.ts'
import type { PhoneNumber } from '../shared/phone.ts'
import type { Place } from '../shared/place.ts'
import type { Language } from '../texts/catalogue.ts'
import type { Ladder } from './ladder.ts'
import type { Added, Notice } from './notices/notice.ts'
import type { ReportId } from './report-id.ts'
import type { Responder } from './responder.ts'
import { isPoliceKind, type Scene } from './scene.ts'
import type { TimelineEntry } from './timeline.ts'

/** How a report is counted. The six are exclusive and add up to all reports. */
export const statuses = ['new', 'acknowledged', 'closed', 'notFound', 'prank', 'forwarded'] as const
export type Status = (typeof statuses)[number]

/** One accepted report: one item, one conditional write, and everything it still owes. */
export interface Report {
  readonly id: ReportId
  /** Counts the saves; 0 has never been saved. */
  readonly version: number
  readonly reporter: { readonly userId: string; readonly language: Language }
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
  readonly said: readonly Added[]
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

/** A report as of the moment at which the citizen's last tap was taken in. */
export const accept = (submission: Submission, ladder: Ladder, at: number): Report => ({
  ...submission,
  version: 0,
  acceptedAt: at,
  day: thaiDay(at),
  scene: 'new',
  round: 0,
  openedAt: at,
  ladder,
  climbed: 0,
  alsoReportedBy: [],
  notices: [],
  batches: 0,
  timeline: [{ at, kind: 'accepted' }],
  amendedBy: [],
  said: [],
})

/** Nobody at work on the scene comes before everything; then what the team does, then how the scene ended. */
export const statusOf = ({ scene, care }: { readonly scene: Scene; readonly care?: object }): Status => {
  if (scene === 'new') return 'new'
  if (care) return 'forwarded'
  return scene === 'arrived' ? 'acknowledged' : scene
}

/** The notices that carry the incident itself to a unit. */
export const cardsOf = ({ notices }: Pick<Report, 'notices'>): readonly Card[] => notices.filter(isCard)

export type Card = Notice & {
  readonly to: Extract<Notice['to'], { kind: 'unit' }>
  readonly content: Extract<Notice['content'], { kind: 'incident' }>
}
const isCard = (notice: Notice): notice is Card =>
  notice.to.kind === 'unit' && notice.content.kind === 'incident'

/** Who can send an officer to the scene: a team alone cannot. */
export const isPolice = ({ to }: Card): boolean => isPoliceKind(to.unit.kind)

/** Whether LINE has taken it for somebody who can send an officer. */
export const isReceived = (report: Report): boolean =>
  cardsOf(report).some((card) => isPolice(card) && card.state.kind === 'sent')
