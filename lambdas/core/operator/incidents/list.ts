import type { Counted } from '../../report/counted.ts'
import type { Category } from '../../shared/category.ts'
import type { Point } from '../../shared/place.ts'
import type { CountedProvince } from '../../shared/province.ts'
import type { ReportId } from '../../shared/report-id.ts'
import type { Status } from '../../shared/status.ts'

/** Which reports are meant: those accepted on some days (`YYYY-MM-DD`, both included), as they are counted now. */
export interface ListFilter {
  readonly from: string
  readonly to: string
  readonly province?: CountedProvince
  /** Any where there are none. */
  readonly statuses?: readonly Status[]
  readonly categories?: readonly Category[]
}

/** A place in the list, by which the next page begins: a report's moment of acceptance and its id, which never change. */
export type Position = string

export interface PageQuestion extends ListFilter {
  readonly order: 'newest' | 'oldest'
  /** How many at most, 1 or more. */
  readonly limit: number
  /** The page begins after this one. */
  readonly after?: Position
}

/** What the index of the list says of a report; everything else stands in the report. */
export interface IndexedReport {
  readonly id: ReportId
  /** Epoch milliseconds. */
  readonly acceptedAt: number
  /** How it stands in the figures, or will as soon as they take it in. */
  readonly counted: Counted
  readonly point?: Point
}

/** Some of the list in its order. Fewer than were asked for, or none, may come with a `next`: then so much was looked through. */
export interface IncidentPage {
  readonly ids: readonly IndexedReport[]
  /** Absent where the list ends here. */
  readonly next?: Position
}

/** The newest of those that are meant, for a map. */
export interface Points {
  readonly points: readonly (IndexedReport & { readonly point: Point })[]
  /** There are more than were asked for, or more than were looked through. */
  readonly hasMore: boolean
}

/**
 * The list of reports. It is a moment behind the reports themselves. Paging from one `next` to another shows no report
 * twice and leaves none out that was in the list all the time. Throws where the store does not answer.
 */
export interface IncidentIndex {
  page(question: PageQuestion): Promise<IncidentPage>
  /** @param most how many at most */
  points(filter: ListFilter, most: number): Promise<Points>
}
