import type { UnitColumn } from '../../roster/columns.ts'
import { planImport, type RosterPlan } from '../../roster/plan.ts'
import type { RowFault, UnitRowProblem } from '../../roster/problem.ts'
import type { RosterFile } from '../../roster/roster-file.ts'
import type { ProvinceCode } from '../../shared/province.ts'
import type { FileFault } from '../../shared/spreadsheet/problem.ts'
import type { UnitRecord, UnitRecords } from './ports.ts'

/** What an import does, or would do. With a fault or a problem it does nothing. */
export interface UnitImport {
  readonly rows: number
  readonly plan: RosterPlan
  readonly fileFaults: readonly FileFault<UnitColumn>[]
  /** In the order of the rows. */
  readonly problems: readonly UnitRowProblem[]
}

/** How many rows are written at once. */
const together = 10
/** Somebody who edits at the same time is read anew; so often there is no end to it. */
const mostTries = 4

/**
 * What a file comes to with the units as they are.
 * @param own the only province whose units may be touched; undefined for the whole country
 */
export const previewImport = (
  file: RosterFile,
  records: readonly UnitRecord[],
  own: ProvinceCode | undefined,
): UnitImport => {
  const plan = planImport(
    records.map(({ unit }) => unit),
    file,
  )
  const problems = [...file.problems, ...plan.problems, ...ofOthers(file, records, own)]
  return {
    rows: file.rowCount,
    plan,
    fileFaults: file.fileFaults,
    problems: problems.toSorted((a, b) => a.row - b.row),
  }
}

export const hasImportErrors = ({ fileFaults, problems }: UnitImport): boolean =>
  fileFaults.length > 0 || problems.length > 0

/** Rows of another province, and rows that would move a unit of another province into the own one. */
const ofOthers = (
  { rows }: RosterFile,
  records: readonly UnitRecord[],
  own: ProvinceCode | undefined,
): readonly UnitRowProblem[] => {
  if (own === undefined) return []
  const provinces = new Map(records.map(({ unit }) => [unit.code, unit.province]))
  return rows
    .filter(({ wanted: { code, province } }) => province !== own || (provinces.get(code) ?? own) !== own)
    .map(({ row, wanted }) => ({
      row,
      fault: { fault: 'otherProvince', unit: wanted.code } satisfies RowFault,
    }))
}

/**
 * Writes what a file comes to, each unit under the version that was read; whoever edits at the same time is read anew
 * and compared again. Undefined where that has no end. Throws where the store does not answer: what is written stays,
 * and the same file does the rest.
 */
export const importUnitFile = async (
  file: RosterFile,
  own: ProvinceCode | undefined,
  units: UnitRecords,
): Promise<UnitImport | undefined> => {
  let first: UnitImport | undefined
  for (let tries = 0; tries < mostTries; tries += 1) {
    const records = await units.all()
    const imported = previewImport(file, records, own)
    first ??= imported
    if (hasImportErrors(imported)) return imported
    if (await isSaved(imported.plan, records, units)) return first
  }
  return undefined
}

const isSaved = async (
  { added, changed }: RosterPlan,
  records: readonly UnitRecord[],
  units: UnitRecords,
): Promise<boolean> => {
  const versions = new Map(records.map(({ unit, version }) => [unit.code, version]))
  const wanted = [...added, ...changed.map(({ unit }) => unit)]
  let isAllSaved = true
  for (let at = 0; at < wanted.length; at += together) {
    const some = wanted.slice(at, at + together)
    const saved = await Promise.all(some.map((unit) => units.saveImported(unit, versions.get(unit.code))))
    isAllSaved &&= saved.every(Boolean)
  }
  return isAllSaved
}
