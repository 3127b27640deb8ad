/** The columns that one kind of file may have; their order is that of a printed list. */
export interface Columns<Column extends string> {
  readonly all: readonly Column[]
  readonly required: readonly Column[]
  /** The headers that a file written in Thai has. */
  readonly thai: Readonly<Record<Column, string>>
  /** Other headers that mean the same. */
  readonly others: Readonly<Record<string, Column>>
  /** The longest text of a cell, in UTF-16 units. */
  readonly limits: Readonly<Record<Column, number>>
}

const fold = (header: string): string =>
  header
    .normalize('NFC')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replace(/[\s_\-\u200b-\u200f\ufeff]/g, '')
    .toLowerCase()

/** Finds the column behind a header in English or Thai; spaces, underscores and case do not count. */
export const columnFinder = <Column extends string>({
  all,
  thai,
  others,
}: Columns<Column>): ((header: string) => Column | undefined) => {
  const byHeader = new Map<string, Column>([
    ...Object.entries<Column>(others).map(([header, column]): [string, Column] => [fold(header), column]),
    ...all.flatMap((column): [string, Column][] => [
      [fold(column), column],
      [fold(thai[column]), column],
    ]),
  ])
  return (header) => byHeader.get(fold(header))
}
