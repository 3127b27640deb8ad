import type { Sheet } from '../../../core/shared/spreadsheet/sheet.ts'

/** Why bytes cannot be read as a table at all. */
export type UnreadableTable = 'tooLarge' | 'oldExcel' | 'notATable' | 'badEncoding' | 'badCsv' | 'badXlsx'

export class NoSpreadsheet extends Error {
  readonly reason: UnreadableTable

  constructor(reason: UnreadableTable, detail = '') {
    super(detail)
    this.reason = reason
  }
}

export interface Spreadsheet {
  readonly sheet: Sheet
  /** Such as `XLSX, หน่วย` or `CSV, windows-874`. */
  readonly format: string
}
