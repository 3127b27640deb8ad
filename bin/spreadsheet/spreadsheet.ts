import { open } from 'node:fs/promises'
import type { Sheet } from '../../lambdas/core/spreadsheet/sheet.ts'
import { parseCsv } from './csv.ts'
import { parseXlsx } from './xlsx.ts'

/** Why a file could not be read as a table at all. */
export type UnreadableReason =
  | 'notFound'
  | 'notAFile'
  | 'tooLarge'
  | 'oldExcel'
  | 'notATable'
  | 'badEncoding'
  | 'badCsv'
  | 'badXlsx'

export class UnreadableFile extends Error {
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason, detail = '') {
    super(detail)
    this.reason = reason
  }
}

export interface Spreadsheet {
  readonly sheet: Sheet
  /** Such as `XLSX, หน่วย` or `CSV, windows-874`. */
  readonly format: string
}

/** The largest file taken, in bytes. */
const largestFile = 50 * 1024 * 1024

/** The bytes that every file of a kind begins with. */
const beginsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

const isZip = (bytes: Uint8Array): boolean => beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04)
const isOldOffice = (bytes: Uint8Array): boolean => beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/** Reads a table by what the bytes are, whatever the file is called. Throws `UnreadableFile`. */
const parseSpreadsheet = async (bytes: Uint8Array): Promise<Spreadsheet> => {
  if (isZip(bytes)) return parseXlsx(bytes)
  if (isOldOffice(bytes)) throw new UnreadableFile('oldExcel')
  return parseCsv(bytes)
}

/** Reads a CSV or XLSX file of at most 50 MB. Throws `UnreadableFile`. */
export const readSpreadsheet = async (path: string): Promise<Spreadsheet> => {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(error.code === 'ENOENT' ? 'notFound' : 'notAFile', error.message)
  })
  try {
    const { size } = await file.stat()
    if (size > largestFile) throw new UnreadableFile('tooLarge')
    const bytes = await file.readFile().catch((error: Error) => {
      throw new UnreadableFile('notAFile', error.message)
    })
    return await parseSpreadsheet(bytes)
  } finally {
    await file.close()
  }
}
