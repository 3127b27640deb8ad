import type { ReportId } from '../report-id.ts'
import type { CountItem, Move, Scope, Unit } from './cells.ts'

/** A report whose figures are to change, as the sparse index has it: a moment behind, which its version tells. */
export interface Change extends Move {
  readonly report: ReportId
  readonly version: number
  /** When it was last saved (epoch ms). */
  readonly since: number
}

/** The reports that are not counted as they are now. Throws where the store does not answer. */
export interface Uncounted {
  /** Those last saved by then (epoch ms), a page at a time. */
  pages(savedBy: number): AsyncIterable<readonly Change[]>
}

/** The figures and the reports' memory of them, which change together or not at all. */
export interface CountBook {
  /** Throws where the store does not answer: then it may have moved them or not, and a repeat moves none twice. */
  move(changes: readonly Change[]): Promise<Moved>
}

export type Moved =
  | { readonly kind: 'moved' }
  /** Nothing has: these reports were saved since or are being saved; where none is named, somebody counts meanwhile. */
  | { readonly kind: 'held'; readonly reports: readonly ReportId[] }

/** Days or months of a scope, both ends included. */
export interface Span {
  readonly scope: Scope
  readonly unit: Unit
  readonly from: string
  readonly to: string
}

/** Everything as it was at one moment. */
export interface Snapshot {
  readonly items: readonly CountItem[]
  /** What is not yet in the items. */
  readonly uncounted: readonly Move[]
  /** Whether it is one moment indeed: not while so much is being counted that no quiet one was found. */
  readonly isSettled: boolean
}

/** The figures to read. Throws where the store does not answer. */
export interface Counts {
  read(spans: readonly Span[]): Promise<Snapshot>
}
