import { CsvError, parse } from 'csv-parse/sync'
import { NoSpreadsheet, type Spreadsheet } from './spreadsheet.ts'

/** UTF-8, the UTF-16 of Excel's "Unicode text", or what Thai Excel calls CSV: Windows-874, a superset of TIS-620. */
const decode = (bytes: Uint8Array): { text: string; encoding: string } => {
  const encodings =
    bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : bytes.includes(0) ? [] : ['utf-8', 'windows-874']
  if (encodings.length === 0) throw new NoSpreadsheet('notATable')
  for (const encoding of encodings) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
    } catch {
      // The next one may fit.
    }
  }
  throw new NoSpreadsheet('badEncoding')
}

/** PDF, HTML and JSON are text too, but no tables. */
const otherFormat = /^\s*(?:%PDF-|<[!?a-z]|[{[])/i

/** The separator that the first lines have most of; Excel writes `;` where the comma is decimal, a tab in Unicode text. */
const separatorOf = (text: string): string => {
  const start = text.slice(0, 4_000)
  const count = (separator: string): number => start.split(separator).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

/** Throws `NoSpreadsheet` where the bytes are no text, or the text no CSV. */
export const parseCsv = (bytes: Uint8Array): Spreadsheet => {
  const { text, encoding } = decode(bytes)
  if (otherFormat.test(text)) throw new NoSpreadsheet('notATable')
  try {
    const sheet: string[][] = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
    })
    return { sheet, format: `CSV, ${encoding}` }
  } catch (error) {
    if (error instanceof CsvError) throw new NoSpreadsheet('badCsv', error.message)
    throw error
  }
}
