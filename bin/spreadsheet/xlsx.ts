import { readXlsx } from 'hucre/xlsx'
import { type Spreadsheet, UnreadableFile } from './spreadsheet.ts'

/** What a workbook of 50 MB may unpack to, in bytes: far above any roster, far below what would exhaust memory. */
const largestUnpacked = 300 * 1024 * 1024

const centralDirectoryEntry = [0x50, 0x4b, 0x01, 0x02] as const

/** What the archive says its parts add up to. */
const unpackedSize = (bytes: Uint8Array): number => {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const signature = Buffer.from(centralDirectoryEntry)
  let size = 0
  for (let at = archive.indexOf(signature); at >= 0; at = archive.indexOf(signature, at + 4)) {
    if (at + 28 <= archive.length) size += archive.readUInt32LE(at + 24)
  }
  return size
}

/** The first sheet that is shown. Throws `UnreadableFile` where the archive is no workbook or has none. */
export const parseXlsx = async (bytes: Uint8Array): Promise<Spreadsheet> => {
  if (unpackedSize(bytes) > largestUnpacked) throw new UnreadableFile('tooLarge')
  const isShown = (sheet: { hidden?: boolean; veryHidden?: boolean }) => !sheet.hidden && !sheet.veryHidden
  const { sheets } = await readXlsx(bytes, { sheets: isShown }).catch((error: Error) => {
    throw new UnreadableFile('badXlsx', error.message)
  })
  const [first] = sheets
  if (first === undefined) throw new UnreadableFile('badXlsx')
  return { sheet: first.rows, format: `XLSX, ${first.name}` }
}
