import { parsePhone } from '../shared/phone.ts'
import { provinceByName } from '../shared/province.ts'
import type { Cell } from '../shared/spreadsheet/cells.ts'
import { type ReadFile, readSheetFile, type SheetFormat } from '../shared/spreadsheet/file.ts'
import type { CommonFault } from '../shared/spreadsheet/problem.ts'
import { readCells } from '../shared/spreadsheet/row.ts'
import type { Sheet } from '../shared/spreadsheet/sheet.ts'
import { type OfficerColumn, officerColumns } from './columns.ts'
import { type Officer, officerKey, parseOfficerNumber } from './officer.ts'
import type { OfficerFault } from './problem.ts'

/**
 * What a row says of an officer by itself. Which role and unit its words mean depends on what there is:
 * the plan decides.
 */
export interface WantedOfficer extends Pick<Officer, 'number' | 'rank' | 'nameTh' | 'province' | 'phone'> {
  readonly roleText: string
  /** A unit's code or name; empty where the row names none. */
  readonly unitText: string
}

export type OfficerFile = ReadFile<OfficerColumn, WantedOfficer, OfficerFault>

const readRow = (
  cell: (column: OfficerColumn) => Cell,
): { wanted?: WantedOfficer; faults: (CommonFault<OfficerColumn> | OfficerFault)[] } => {
  const { texts, faults, read } = readCells<OfficerColumn, OfficerFault>(officerColumns, cell)
  const number = read('number', parseOfficerNumber, (value) => ({ fault: 'badNumber', value }))
  const province = read('province', provinceByName, (value) => ({ fault: 'unknownProvince', value }))
  const phone = read('phone', parsePhone, (value) => ({ fault: 'badPhone', value }))
  if (faults.length > 0 || !number || !province || !phone) return { faults }
  const { rank, nameTh, role: roleText, unit: unitText } = texts
  return { wanted: { number, rank, nameTh, province: province.code, phone, roleText, unitText }, faults }
}

const officerKind: SheetFormat<OfficerColumn, WantedOfficer, OfficerFault> = {
  columns: officerColumns,
  readRow,
  unique: [
    {
      column: 'number',
      keyOf: officerKey,
      fault: (value, otherRow) => ({ fault: 'duplicateNumber', value, otherRow }),
    },
  ],
}

/** Reads a whole file. Where two rows have one number, in whatever spelling, neither is good. */
export const readOfficerFile = (sheet: Sheet): OfficerFile => readSheetFile(sheet, officerKind)
