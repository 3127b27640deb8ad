import {
  type FileKind,
  type ReadFile,
  type WantedRow as RowOf,
  readFile,
} from '../shared/spreadsheet/file.ts'
import type { Sheet } from '../shared/spreadsheet/sheet.ts'
import { type Column, unitColumns } from './columns.ts'
import type { UnitFault } from './problem.ts'
import { readRow, type WantedUnit } from './row.ts'

export type WantedRow = RowOf<WantedUnit>

/** What a units' file says: its good rows, and everything that is wrong with it. */
export type RosterFile = ReadFile<Column, WantedUnit, UnitFault>

const rosterKind: FileKind<Column, WantedUnit, UnitFault> = {
  columns: unitColumns,
  readRow,
  unique: [
    {
      column: 'code',
      keyOf: (text) => text,
      fault: (value, otherRow) => ({ fault: 'duplicateCode', value, otherRow }),
    },
    {
      column: 'lineGroupId',
      keyOf: (text) => text,
      fault: (_, otherRow) => ({ fault: 'duplicateGroup', otherRow }),
    },
  ],
}

/** Reads a whole file. Where two rows have one code or one LINE group, neither is good. */
export const readRosterFile = (sheet: Sheet): RosterFile => readFile(sheet, rosterKind)
