import {
  type ReadFile,
  type WantedRow as RowOf,
  readSheetFile,
  type SheetFormat,
} from '../shared/spreadsheet/file.ts'
import type { Sheet } from '../shared/spreadsheet/sheet.ts'
import { type UnitColumn, unitColumns } from './columns.ts'
import type { UnitFault } from './problem.ts'
import { readRow, type WantedUnit } from './row.ts'

export type WantedUnitRow = RowOf<WantedUnit>

/** What a units' file says: its good rows, and everything that is wrong with it. */
export type RosterFile = ReadFile<UnitColumn, WantedUnit, UnitFault>

const rosterKind: SheetFormat<UnitColumn, WantedUnit, UnitFault> = {
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
export const readRosterFile = (sheet: Sheet): RosterFile => readSheetFile(sheet, rosterKind)
