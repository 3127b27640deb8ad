import type { Counted } from '../report/counted.ts'
import type { ReportId } from '../shared/report-id.ts'
import type { CountChange, CountItem, CountScope, PeriodUnit } from './cells.ts'

/** A report whose figures are to change, as the sparse index has it: a moment behind, which its version tells. */
export interface UncountedReport extends CountChange {
  readonly report: ReportId
  readonly version: number
  /** When it was last saved (epoch ms). */
  readonly since: number
}

/** The reports that are not counted as they are now. Throws where the store does not answer. */
export interface Uncounted {
  /** Those last saved by then (epoch ms), a page at a time. */
  pages(savedBy: number): AsyncIterable<readonly UncountedReport[]>
}

/** The figures and the reports' memory of them, which change together or not at all. */
export interface CountBook {
  /** Throws where the store does not answer: then it may have moved them or not, and a repeat moves none twice. */
  move(changes: readonly UncountedReport[]): Promise<CountedMove>
}

export type CountedMove =
  | { readonly kind: 'moved' }
  /** Nothing has: these reports were saved since or are being saved; where none is named, somebody counts meanwhile. */
  | { readonly kind: 'held'; readonly reports: readonly ReportId[] }

/** Days or months of a scope, both ends included. */
export interface CountSpan {
  readonly scope: CountScope
  readonly unit: PeriodUnit
  readonly from: string
  readonly to: string
}

/** Everything as it was at one moment. */
export interface CountSnapshot {
  readonly items: readonly CountItem[]
  /** What is not yet in the items. */
  readonly uncounted: readonly CountChange[]
  /** Whether it is one moment indeed: not while so much is being counted that no quiet one was found. */
  readonly isSettled: boolean
}

/** The figures to read. Throws where the store does not answer. */
export interface Counts {
  read(spans: readonly CountSpan[]): Promise<CountSnapshot>
}

/** How the reports themselves say that they are counted. Throws where the store does not answer. */
export interface CountedReports {
  /** Those accepted on a day (`YYYY-MM-DD`), a page at a time; what was counted just now may be as it was before. */
  of(day: string): AsyncIterable<readonly Counted[]>
}

/** The figures as whoever proves them sees them. Every method throws where the store does not answer. */
export interface CountLedger {
  /** How often the figures have changed: what is read between two equal numbers is of one moment. */
  mark(): Promise<number>
  /** Every item of a day (`YYYY-MM-DD`) or a month (`YYYY-MM`), whatever it is about. */
  items(period: string): Promise<readonly CountItem[]>
  /** Adds to the counters; false where the figures have changed since that mark. */
  repair(difference: readonly CountItem[], mark: number): Promise<boolean>
  /** The first day that has any counters. */
  firstDay(): Promise<string | undefined>
  /** Where the last recount stopped; nothing where it came to its end. */
  progress(): Promise<Progress | undefined>
  goOnWith(progress: Progress | undefined): Promise<void>
}

export interface Progress {
  /** The day to go on with. */
  readonly day: string
  /** Whether all days of its month that are done were found right, or put right. */
  readonly isMonthRight: boolean
}
