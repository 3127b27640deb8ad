import { cellText } from './cells.ts'
import type { Column } from './columns.ts'
import type { FileFault, RowFault, RowProblem } from './problem.ts'
import { readRow, type WantedUnit } from './row.ts'
import { columnLetter, isBlank, readHeader, type Sheet } from './sheet.ts'

export interface WantedRow {
  /** As the spreadsheet shows it. */
  readonly row: number
  readonly wanted: WantedUnit
}

/** What a file says: its good rows, and everything that is wrong with it. */
export interface RosterFile {
  readonly columns: ReadonlySet<Column>
  /** How many rows hold something, the header not among them. */
  readonly rowCount: number
  readonly rows: readonly WantedRow[]
  /** With one of these, no row was read. */
  readonly fileFaults: readonly FileFault[]
  readonly problems: readonly RowProblem[]
}

/** For each row that shares its text with another: the first other row. */
const repeated = (texts: readonly (readonly [row: number, text: string])[]): Map<number, number> => {
  const rowsByText = Map.groupBy(
    texts.filter(([, text]) => text !== ''),
    ([, text]) => text,
  )
  return new Map(
    [...rowsByText.values()].flatMap((same) =>
      same.flatMap(([row], index) => {
        const other = same[index === 0 ? 1 : 0]
        return other === undefined ? [] : [[row, other[0]] as const]
      }),
    ),
  )
}

/** Reads a whole file. Where two rows have one code or one LINE group, neither is good. */
export const readRosterFile = (sheet: Sheet): RosterFile => {
  const { header, faults: fileFaults } = readHeader(sheet)
  const columns = new Set(header?.positions.keys())
  if (header === undefined || fileFaults.length > 0) {
    return { columns, rowCount: 0, rows: [], fileFaults, problems: [] }
  }
  const filled = sheet
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ cells, row }) => row > header.index + 1 && !isBlank(cells))
  const cellOf = (cells: Sheet[number]) => (column: Column) => {
    const position = header.positions.get(column)
    return position === undefined ? undefined : cells[position]
  }
  const textsOf = (column: Column) =>
    filled.map(({ cells, row }) => [row, cellText(cellOf(cells)(column))] as const)
  const sameCode = repeated(textsOf('code'))
  const sameGroup = repeated(textsOf('lineGroupId'))
  const named = new Set(header.positions.values())

  const rows: WantedRow[] = []
  const problems: RowProblem[] = []
  for (const { cells, row } of filled) {
    const { wanted, faults } = readRow(cellOf(cells))
    const otherRow = sameCode.get(row)
    const groupRow = sameGroup.get(row)
    const stray = cells.findIndex((cell, position) => !named.has(position) && cellText(cell) !== '')
    const shared: RowFault[] = [
      ...(otherRow === undefined
        ? []
        : [{ fault: 'duplicateCode' as const, value: cellText(cellOf(cells)('code')), otherRow }]),
      ...(groupRow === undefined ? [] : [{ fault: 'duplicateGroup' as const, otherRow: groupRow }]),
      ...(stray < 0 ? [] : [{ fault: 'cellsBeyondHeader' as const, letter: columnLetter(stray) }]),
    ]
    problems.push(...[...faults, ...shared].map((fault) => ({ row, fault })))
    if (wanted !== undefined && shared.length === 0) rows.push({ row, wanted })
  }
  return { columns, rowCount: filled.length, rows, fileFaults, problems }
}
