import type { Language } from '../../shared/language.ts'
import type { Status } from '../../shared/status.ts'

/** What is read, as it is read. */
export interface LabelledValue {
  readonly name: string
  readonly text: string
}

/** A number as it is read, with the number itself to draw it. */
export interface ChartBar extends LabelledValue {
  readonly count: number
}

/** A table: the first column names the row. */
export interface FiguresTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The last row, where it adds up the others. */
  readonly sum?: readonly string[]
}

/** All that stands in the report for a governor, in words; the template only lays it out. */
export interface Paper {
  readonly language: Language
  readonly words: { readonly page: string; readonly unit: string }
  readonly service: string
  readonly title: string
  readonly period: string
  readonly madeBy: string
  /** On every page: who made it, when, and what the figures count. */
  readonly footer: string
  readonly facts: readonly LabelledValue[]
  readonly totals: readonly (LabelledValue & { readonly note: string })[]
  readonly statuses: readonly (LabelledValue & { readonly status: Status })[]
  readonly trend: { readonly title: string; readonly points: readonly ChartBar[] }
  readonly times: FiguresTable
  /** Those whom nobody has answered stand by themselves: no average hides them. */
  readonly unacknowledged: LabelledValue & { readonly note: string }
  readonly categories: FiguresTable & { readonly bars: readonly ChartBar[] }
  /** Absent where one province is asked for. */
  readonly provinces?: FiguresTable & { readonly barsTitle: string; readonly bars: readonly ChartBar[] }
  /** Weekdays from Monday, each with 24 hours from midnight. */
  readonly hours: {
    readonly title: string
    readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[]
  }
  readonly days: FiguresTable
  readonly notes: readonly string[]
}

/** Prints it as a PDF; throws where it cannot. */
export type PrintPdf = (paper: Paper) => Promise<Uint8Array>
