import type { Notice, PushOutcome, Report } from '../report/model.ts'
import type { Address } from '../report/routing.ts'
import type { Talk } from '../report/talk.ts'
import type { Category } from '../shared/category.ts'
import type { Point } from '../shared/place.ts'
import type { ReportId } from '../shared/report-id.ts'
import type { StationHit } from './station-match.ts'

/** Which report a message in a group is about. Every method throws where the store does not answer. */
export interface CardIndex {
  remember(groupId: string, report: ReportId, messageIds: readonly string[]): Promise<void>
  /** The report that a message of ours in this group was about, or that has this case code in it. */
  find(
    groupId: string,
    by: { readonly messageId: string } | { readonly caseCode: string },
  ): Promise<ReportId | undefined>
}

/** One report on the map, for as long as another could be of the same incident. */
export interface Sighting {
  readonly report: ReportId
  readonly userId: string
  readonly category: Category
  readonly point: Point
  readonly at: number
}

/** Where reports of the last minutes are. Every method throws where the store does not answer. */
export interface Nearby {
  put(sighting: Sighting): Promise<void>
  /** Those of the same category in its neighbourhood (150 m at least) accepted since then; more may come along. */
  around(sighting: Sighting, since: number): Promise<readonly Sighting[]>
}

/** What is owed and overdue, from the sparse index. */
export interface Overdue {
  /** Everything that is due in this span of time, both ends included, a page at a time, oldest first within a shard. */
  pages(span: { readonly from: number; readonly to: number }): AsyncIterable<readonly DueItem[]>
}

export interface DueItem {
  readonly owner: DueItemOwner
  readonly at: number
}

export type DueItemOwner =
  | { readonly kind: 'chat'; readonly userId: string }
  | { readonly kind: 'report'; readonly id: ReportId }

/** A place index, one attempt with a deadline each; undefined where it did not answer in time. */
export interface PlaceIndex {
  addressAt(point: Point): Promise<Address | undefined>
  policeStationsNear(point: Point): Promise<readonly StationHit[] | undefined>
}

/** LINE, for the notices of a report. Returns what LINE answered and never throws because of LINE. */
export interface NoticeMessenger {
  /** @param talks the messages that the notice passes on */
  notify(report: Report, notice: Notice, talks: readonly Talk[]): Promise<PushOutcome>
}
