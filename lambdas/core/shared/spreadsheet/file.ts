import { type Cell, cellText } from './cells.ts'
import type { Columns } from './columns.ts'
import type { CommonFault, FileFault, RowProblem } from './problem.ts'
import { columnLetter, isBlank, readHeader, type Sheet } from './sheet.ts'

export interface WantedRow<Wanted> {
  /** As the spreadsheet shows it. */
  readonly row: number
  readonly wanted: Wanted
}

/** What a file says: its good rows, and everything that is wrong with it. */
export interface ReadFile<Column extends string, Wanted, Fault> {
  readonly columns: ReadonlySet<Column>
  /** How many rows hold something, the header not among them. */
  readonly rowCount: number
  readonly rows: readonly WantedRow<Wanted>[]
  /** With one of these, no row was read. */
  readonly fileFaults: readonly FileFault<Column>[]
  readonly problems: readonly RowProblem<Fault | CommonFault<Column>>[]
}

/** How one kind of file is read. */
export interface SheetFormat<Column extends string, Wanted, Fault> {
  readonly columns: Columns<Column>
  /** Reads one row by itself; what rows say together is the file's matter. */
  readonly readRow: (cell: (column: Column) => Cell) => {
    wanted?: Wanted
    faults: readonly (Fault | CommonFault<Column>)[]
  }
  /** Columns in which no two rows may say the same. Where two do, neither row is good. */
  readonly unique: readonly {
    readonly column: Column
    /** What texts that count as the same have in common; an empty key is like no other. */
    readonly keyOf: (text: string) => string
    readonly fault: (value: string, otherRow: number) => Fault
  }[]
}

/** For each row that shares its key with another: the first other row. */
const repeated = (keys: readonly (readonly [row: number, key: string])[]): Map<number, number> => {
  const rowsByKey = Map.groupBy(
    keys.filter(([, key]) => key !== ''),
    ([, key]) => key,
  )
  return new Map(
    [...rowsByKey.values()].flatMap((same) =>
      same.flatMap(([row], index) => {
        const other = same[index === 0 ? 1 : 0]
        return other === undefined ? [] : [[row, other[0]] as const]
      }),
    ),
  )
}

/** Reads a whole file of one kind. */
export const readSheetFile = <Column extends string, Wanted, Fault>(
  sheet: Sheet,
  { columns: known, readRow, unique }: SheetFormat<Column, Wanted, Fault>,
): ReadFile<Column, Wanted, Fault> => {
  const { header, faults: fileFaults } = readHeader(sheet, known)
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
  const twins = unique.map(({ column, keyOf, fault }) => {
    const textOf = (cells: Sheet[number]) => cellText(cellOf(cells)(column))
    const others = repeated(filled.map(({ cells, row }) => [row, keyOf(textOf(cells))] as const))
    return (cells: Sheet[number], row: number): Fault[] => {
      const otherRow = others.get(row)
      return otherRow === undefined ? [] : [fault(textOf(cells), otherRow)]
    }
  })
  const named = new Set(header.positions.values())

  const rows: WantedRow<Wanted>[] = []
  const problems: RowProblem<Fault | CommonFault<Column>>[] = []
  for (const { cells, row } of filled) {
    const { wanted, faults } = readRow(cellOf(cells))
    const stray = cells.findIndex((cell, position) => !named.has(position) && cellText(cell) !== '')
    const shared: (Fault | CommonFault<Column>)[] = [
      ...twins.flatMap((twin) => twin(cells, row)),
      ...(stray < 0 ? [] : [{ fault: 'cellsBeyondHeader' as const, letter: columnLetter(stray) }]),
    ]
    for (const fault of [...faults, ...shared]) problems.push({ row, fault })
    if (wanted !== undefined && shared.length === 0) rows.push({ row, wanted })
  }
  return { columns, rowCount: filled.length, rows, fileFaults, problems }
}
