import type { Notice, PushOutcome, Report } from '../report/model.ts'
import type { Address } from '../report/routing.ts'
import type { Talk } from '../report/talk.ts'
import type { Category } from '../shared/category.ts'
import type { Point } from '../shared/place.ts'
import type { ReportId } from '../shared/report-id.ts'
import type { StationHit } from './station-match.ts'

/** Finds the report that a message in a group is about. Every method throws if the store does not answer. */
export interface CardIndex {
  remember(groupId: string, report: ReportId, messageIds: readonly string[]): Promise<void>
  /** The report that our message in this group was about, or the group's report with this case code. */
  find(
    groupId: string,
    by: { readonly messageId: string } | { readonly caseCode: string },
  ): Promise<ReportId | undefined>
}

/** One report on the map, for as long as another report could be of the same incident. */
export interface Sighting {
  readonly report: ReportId
  readonly userId: string
  readonly category: Category
  readonly point: Point
  readonly at: number
}

/** Positions of recent reports. Every method throws if the store does not answer. */
export interface Nearby {
  put(sighting: Sighting): Promise<void>
  /** Reports of the same category within 150 m or more, accepted since then; may include others. */
  around(sighting: Sighting, since: number): Promise<readonly Sighting[]>
}

/** Everything that is due, from the sparse index. */
export interface Overdue {
  /**
   * All items due in this time span (epoch ms, both ends included), in pages, oldest first within a shard.
   */
  pages(span: { readonly from: number; readonly to: number }): AsyncIterable<readonly DueItem[]>
}

export interface DueItem {
  readonly owner: DueItemOwner
  readonly at: number
}

export type DueItemOwner =
  | { readonly kind: 'chat'; readonly userId: string }
  | { readonly kind: 'report'; readonly id: ReportId }

/** A place index. Each call makes one attempt with a time limit; undefined if it did not answer in time. */
export interface PlaceIndex {
  addressAt(point: Point): Promise<Address | undefined>
  policeStationsNear(point: Point): Promise<readonly StationHit[] | undefined>
}

/** Sends a report's notices through LINE. Returns LINE's answer and never throws because of LINE. */
export interface NoticeMessenger {
  /** @param talks the messages that the notice passes on */
  notify(report: Report, notice: Notice, talks: readonly Talk[]): Promise<PushOutcome>
}
