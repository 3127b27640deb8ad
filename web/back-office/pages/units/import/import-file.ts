import type { UnitImportBody } from '../../../../../lambdas/functions/back-office/units/contract.ts'

/** Bytes: what the service takes in one request. */
export const largestFile = 4_000_000

export type FileProblem = 'tooLarge' | 'empty' | 'oldExcel' | 'otherKind'

/** What is wrong with a file before a byte of it is read. */
export const fileProblem = ({ name, size }: Pick<File, 'name' | 'size'>): FileProblem | undefined => {
  if (/[.]xls$/i.test(name)) return 'oldExcel'
  if (!/[.](xlsx|csv|txt)$/i.test(name)) return 'otherKind'
  if (size === 0) return 'empty'
  return size > largestFile ? 'tooLarge' : undefined
}

export type ImportFault = UnitImportBody['errors'][number]

/** The faults whose message, column or row number says it. */
export const searchFaults = (faults: readonly ImportFault[], wanted: string): readonly ImportFault[] => {
  const part = wanted.trim().toLocaleLowerCase()
  return faults.filter(({ row, column, message }) =>
    [String(row), column ?? '', message].some((texts) => texts.toLocaleLowerCase().includes(part)),
  )
}
