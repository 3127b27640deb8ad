/** What a spreadsheet holds in a cell. */
export type Cell = string | number | boolean | Date | null | undefined

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found
const control = /[\u0000-\u001f\u007f-\u009f\s]+/g

/** A cell as one line of text: typing habits of Thai made one, nothing invisible, no space around. */
export const cellText = (cell: Cell): string =>
  (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '')
    .normalize('NFC')
    .replace(invisible, '')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replaceAll('เเ', 'แ')
    .replace(control, ' ')
    .trim()

/** What a formula that failed leaves behind. */
const spreadsheetError = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|ERROR!?)/i

/** The text of a cell that nothing we import can be: a date, a yes or no, a failed formula. */
export const unreadable = (cell: Cell): string | undefined => {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? 'date' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return String(cell).toUpperCase()
  const text = cellText(cell)
  return spreadsheetError.test(text) ? text : undefined
}
