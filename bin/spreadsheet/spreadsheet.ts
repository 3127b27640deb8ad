import { open } from 'node:fs/promises'
import { parseSpreadsheet } from '../../lambdas/adapters/spreadsheets/read/read-spreadsheet.ts'
import {
  NoSpreadsheet,
  type Spreadsheet,
  type UnreadableTable,
} from '../../lambdas/adapters/spreadsheets/read/spreadsheet.ts'

/** Why a file could not be read as a table at all. */
export type UnreadableReason = UnreadableTable | 'notFound' | 'notAFile'

export class UnreadableFile extends Error {
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason, detail = '') {
    super(detail)
    this.reason = reason
  }
}

/** The largest file taken, and what a workbook of that size may unpack to: far above any roster (bytes). */
const largestFile = 50 * 1024 * 1024
const largestUnpacked = 300 * 1024 * 1024

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
    return await parseSpreadsheet(bytes, largestUnpacked).catch((error: unknown) => {
      throw error instanceof NoSpreadsheet ? new UnreadableFile(error.reason, error.message) : error
    })
  } finally {
    await file.close()
  }
}
