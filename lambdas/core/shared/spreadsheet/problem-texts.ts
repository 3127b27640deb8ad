import type { Language } from '../language.ts'
import type { Columns } from './columns.ts'
import type { CommonFault, FileFault } from './problem.ts'

/** A sentence for each fault, which gets what the fault says of itself. */
export type ProblemSentences<Fault extends { readonly fault: string }> = {
  readonly [Name in Fault['fault']]: (fault: Extract<Fault, { fault: Name }>) => string
}

/** A column's name as the operator of a language looks for it, the other name behind it. */
export const namesOfColumns = <Column extends string>({ thai }: Pick<Columns<Column>, 'thai'>) => ({
  th: (column: Column): string => `"${thai[column]}" (${column})`,
  en: (column: Column): string => `"${column}" (${thai[column]})`,
})

/** What is said, in both languages, of faults that every import knows. */
export const commonSentences = <Column extends string>(
  columns: Pick<Columns<Column>, 'thai'>,
): Readonly<Record<Language, ProblemSentences<FileFault<Column> | CommonFault<Column>>>> => {
  const { th, en } = namesOfColumns(columns)
  return {
    th: {
      empty: () => 'ไฟล์ไม่มีข้อมูล',
      noHeader: () => 'ไม่พบแถวหัวตาราง',
      missingColumn: ({ column }) => `ไม่มีคอลัมน์ ${th(column)}`,
      unknownColumn: ({ header, letter }) => `ไม่รู้จักคอลัมน์ ${letter} "${header}"`,
      duplicateColumn: ({ column, letter }) => `คอลัมน์ ${th(column)} ซ้ำที่คอลัมน์ ${letter}`,
      missing: ({ column }) => `ไม่ได้กรอก ${th(column)}`,
      unreadableCell: ({ column, value }) => `อ่านช่อง ${th(column)} ไม่ได้: ${value}`,
      tooLong: ({ column, limit }) => `${th(column)} ยาวเกิน ${limit} ตัวอักษร`,
      unknownProvince: ({ value }) => `ไม่รู้จักจังหวัด "${value}"`,
      cellsBeyondHeader: ({ letter }) => `มีข้อมูลในคอลัมน์ ${letter} ซึ่งไม่มีหัวตาราง`,
    },
    en: {
      empty: () => 'The file holds no data',
      noHeader: () => 'No header row was found',
      missingColumn: ({ column }) => `The column ${en(column)} is missing`,
      unknownColumn: ({ header, letter }) => `Column ${letter} "${header}" is unknown`,
      duplicateColumn: ({ column, letter }) => `The column ${en(column)} comes again as column ${letter}`,
      missing: ({ column }) => `${en(column)} is empty`,
      unreadableCell: ({ column, value }) => `${en(column)} cannot be read: ${value}`,
      tooLong: ({ column, limit }) => `${en(column)} is longer than ${limit} characters`,
      unknownProvince: ({ value }) => `The province "${value}" is unknown`,
      cellsBeyondHeader: ({ letter }) => `Column ${letter} has data but no header`,
    },
  }
}

/** Finds the sentence for a fault and says it, in the language asked for. */
export const describer =
  <Fault extends { readonly fault: string }>(
    sentences: Readonly<Record<Language, ProblemSentences<Fault>>>,
  ) =>
  (fault: Fault, language: Language): string => {
    const sentence = sentences[language][fault.fault as Fault['fault']] as (fault: Fault) => string
    return sentence(fault)
  }
