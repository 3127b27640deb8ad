import { type Cell, cellText, unreadable } from './cells.ts'
import type { Columns } from './columns.ts'
import type { CommonFault } from './problem.ts'

/** One row while it is read: its texts, and all that was found wrong with it so far. */
export interface RowReading<Column extends string, Fault> {
  /** A cell that is empty or cannot be read is an empty text. */
  readonly texts: Readonly<Record<Column, string>>
  readonly faults: Fault[]
  /** What a cell means; undefined where it is empty or bad, and then the fault is among the faults. */
  read<Value>(
    column: Column,
    parse: (text: string) => Value | undefined,
    fault: (value: string) => Fault,
  ): Value | undefined
}

/** Reads the cells of a row as texts: one that is too long, unreadable or wanting is a fault, found once. */
export const readCells = <Column extends string, Fault extends { readonly fault: string }>(
  { all, required, limits }: Columns<Column>,
  cell: (column: Column) => Cell,
): RowReading<Column, Fault | CommonFault<Column>> => {
  const faults: (Fault | CommonFault<Column>)[] = []
  const faulty = new Set<Column>()
  const texts = {} as Record<Column, string>
  const refuse = (column: Column, fault: CommonFault<Column>): void => {
    faulty.add(column)
    faults.push(fault)
  }
  for (const column of all) {
    const value = unreadable(cell(column))
    const text = value === undefined ? cellText(cell(column)) : ''
    const limit = limits[column]
    if (value !== undefined) refuse(column, { fault: 'unreadableCell', column, value })
    if (text.length > limit) refuse(column, { fault: 'tooLong', column, limit })
    texts[column] = faulty.has(column) ? '' : text
  }
  for (const column of required) {
    if (!faulty.has(column) && texts[column] === '') refuse(column, { fault: 'missing', column })
  }
  return {
    texts,
    faults,
    read(column, parse, fault) {
      const text = texts[column]
      if (text === '') return undefined
      const value = parse(text)
      if (value === undefined) faults.push(fault(text))
      return value
    },
  }
}
