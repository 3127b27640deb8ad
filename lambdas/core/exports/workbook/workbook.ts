import type { Language } from '../../shared/language.ts'

/** What stands in a cell: text, a number, a moment (epoch ms) shown as a date and time in Thailand, or nothing. */
export type SheetCell = string | number | { readonly at: number } | undefined

export interface SheetColumn {
  readonly header: string
  /** In characters of the default font. */
  readonly width: number
}

/** A line of the cover: a title over all, a heading, a name with what it is, or a note. */
export type CoverLine =
  | { readonly kind: 'title' | 'heading' | 'note'; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly value: SheetCell }
  | { readonly kind: 'gap' }

/** A file of two sheets: a cover that says what it is, and a table under a header that stays in sight. */
export interface Workbook {
  readonly language: Language
  readonly table: {
    readonly name: string
    readonly columns: readonly SheetColumn[]
    readonly rows: AsyncIterable<readonly SheetCell[]>
  }
  /** Asked for once the last row is written, so that its totals are those of the rows. */
  readonly cover: () => { readonly name: string; readonly lines: readonly CoverLine[] }
}

/** Writes a workbook as .xlsx, a piece at a time: it holds neither the rows nor the file. */
export type WriteWorkbook = (workbook: Workbook) => AsyncIterable<Uint8Array>
