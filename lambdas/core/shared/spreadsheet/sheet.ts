import { type Cell, cellText } from './cells.ts'
import { type Columns, columnFinder } from './columns.ts'
import type { FileFault } from './problem.ts'

/** A file's rows from its first on, so that a row's index + 1 is its number in the spreadsheet. */
export type Sheet = readonly (readonly Cell[])[]

/** Where the header row is and which column stands where. */
export interface Header<Column extends string> {
  readonly index: number
  readonly positions: ReadonlyMap<Column, number>
}

/** Titles may stand above the header, as they do in the forms of a Thai office, but not more than this many rows. */
const deepestHeader = 20

/** A column's letters as the spreadsheet shows them: A … Z, AA … */
export const columnLetter = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetter(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26))

export const isBlank = (row: readonly Cell[]): boolean =>
  row.every(
    (cell) => cell === null || cell === undefined || (cellText(cell) === '' && typeof cell === 'string'),
  )

/** Finds the header row and reads it; the faults are all that is wrong with the file as a whole. */
export const readHeader = <Column extends string>(
  sheet: Sheet,
  columns: Columns<Column>,
): { header?: Header<Column>; faults: FileFault<Column>[] } => {
  if (sheet.every(isBlank)) return { faults: [{ fault: 'empty' }] }
  const columnOf = columnFinder(columns)
  const known = (row: readonly Cell[]) => row.filter((cell) => columnOf(cellText(cell)) !== undefined).length
  const index = sheet.slice(0, deepestHeader).findIndex((row) => known(row) >= 2)
  const row = sheet[index]
  if (row === undefined) return { faults: [{ fault: 'noHeader' }] }
  const positions = new Map<Column, number>()
  const faults: FileFault<Column>[] = []
  row.forEach((cell, position) => {
    const header = cellText(cell)
    if (header === '') return
    const column = columnOf(header)
    const letter = columnLetter(position)
    if (column === undefined) faults.push({ fault: 'unknownColumn', header, letter })
    else if (positions.has(column)) faults.push({ fault: 'duplicateColumn', column, letter })
    else positions.set(column, position)
  })
  for (const column of columns.required) {
    if (!positions.has(column)) faults.push({ fault: 'missingColumn', column })
  }
  if (sheet.slice(index + 1).every(isBlank)) faults.push({ fault: 'empty' })
  return { header: { index, positions }, faults }
}
