import { parseCsv } from './csv.ts'
import { NoSpreadsheet, type Spreadsheet } from './spreadsheet.ts'
import { parseXlsx } from './xlsx.ts'

/** The bytes that every file of a kind begins with. */
const beginsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

const isZip = (bytes: Uint8Array): boolean => beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04)
const isOldOffice = (bytes: Uint8Array): boolean => beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/**
 * Reads a table by what the bytes are, whatever the file is called. Throws `NoSpreadsheet`.
 * @param largestUnpacked what a workbook may unpack to (bytes), so that none exhausts the memory
 */
export const parseSpreadsheet = async (bytes: Uint8Array, largestUnpacked: number): Promise<Spreadsheet> => {
  if (isZip(bytes)) return parseXlsx(bytes, largestUnpacked)
  if (isOldOffice(bytes)) throw new NoSpreadsheet('oldExcel')
  return parseCsv(bytes)
}
