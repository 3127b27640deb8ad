import { readXlsx } from 'hucre/xlsx'
import { NoSpreadsheet, type Spreadsheet } from './spreadsheet.ts'

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

/** The first sheet that is shown. Throws `NoSpreadsheet` where the archive is no workbook or has none. */
export const parseXlsx = async (bytes: Uint8Array, largestUnpacked: number): Promise<Spreadsheet> => {
  if (unpackedSize(bytes) > largestUnpacked) throw new NoSpreadsheet('tooLarge')
  const isShown = (sheet: { hidden?: boolean; veryHidden?: boolean }) => !sheet.hidden && !sheet.veryHidden
  const { sheets } = await readXlsx(bytes, { sheets: isShown }).catch((error: Error) => {
    throw new NoSpreadsheet('badXlsx', error.message)
  })
  const [first] = sheets
  if (first === undefined) throw new NoSpreadsheet('badXlsx')
  return { sheet: first.rows, format: `XLSX, ${first.name}` }
}
