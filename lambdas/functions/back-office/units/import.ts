import { hasImportErrors, type UnitImport } from '../../../core/operator/units/import-file.ts'
import { describeUnitFault } from '../../../core/roster/problem-texts.ts'
import type { Language } from '../../../core/shared/language.ts'
import type { Sheet } from '../../../core/shared/spreadsheet/sheet.ts'
import type { UnitImportBody } from './contract.ts'

/** Reads a file's bytes as a table; undefined for what is none. */
export type ReadSheet = (bytes: Uint8Array) => Promise<Sheet | undefined>

/** So many errors are shown: whoever mends a file begins with the first. */
const mostErrors = 500

/** What an import does or has done, in the reader's language. */
export const shownImport = (imported: UnitImport, isCommit: boolean, language: Language): UnitImportBody => {
  const { rows, plan, fileFaults, problems } = imported
  const ofFile = fileFaults.map((fault) => ({
    row: 1,
    ...columnOf(fault),
    message: describeUnitFault(fault, language),
  }))
  const ofRows = problems.map(({ row, fault }) => ({
    row,
    ...columnOf(fault),
    message: describeUnitFault(fault, language),
  }))
  return {
    rows,
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    errors: [...ofFile, ...ofRows].slice(0, mostErrors),
    isDone: isCommit && !hasImportErrors(imported),
  }
}

const columnOf = (fault: object): { readonly column?: string } =>
  'column' in fault ? { column: String(fault.column) } : {}
