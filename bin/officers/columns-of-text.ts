/** How many cells a text takes on a screen: Thai marks above and below a letter take none. */
const width = (text: string): number => [...text.replace(/\p{Mn}/gu, '')].length

/** Rows under each other: the first column to the left, the others, which are figures, to the right. */
export const inColumns = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .map((text, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - width(text))
        return column === 0 ? `${text}${gap}` : `${gap}${text}`
      })
      .join('  ')
      .trimEnd(),
  )
}
