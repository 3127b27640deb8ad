import type { Language } from '../../lambdas/core/shared/language.ts'
import type { UnreadableReason } from '../spreadsheet/spreadsheet.ts'

/** What every import says, in one language. `things` is what is imported, counted: `3 หน่วย`, `1 unit`. */
export interface ImportMessages {
  readonly unreadable: Readonly<Record<UnreadableReason, string>>
  readonly row: (row: number) => string
  readonly read: (rows: number, format: string) => string
  readonly nothingSaved: (bad: number) => string
  readonly skipped: (bad: number) => string
  readonly dryRun: string
  readonly soFar: (saved: number, of: string) => string
  readonly added: (things: string) => string
  readonly changed: (things: string) => string
  readonly unchanged: (things: string) => string
  readonly notInFile: (things: string) => string
  readonly more: (count: number) => string
  readonly noTable: (stage: string | undefined, detail: string) => string
  readonly interrupted: (saved: number, of: string, detail: string) => string
  readonly stopped: (detail: string) => string
}

const thai: ImportMessages = {
  unreadable: {
    notFound: 'ไม่พบไฟล์',
    notAFile: 'อ่านไฟล์ไม่ได้',
    tooLarge: 'ไฟล์ใหญ่เกิน 50 MB',
    oldExcel: 'เป็นไฟล์ Excel รุ่นเก่า (.xls) หรือมีรหัสผ่าน: บันทึกเป็น .xlsx ที่ไม่มีรหัสผ่านก่อน',
    notATable: 'ไม่ใช่ไฟล์ CSV หรือ XLSX',
    badEncoding: 'ไม่รู้จักรหัสอักขระของไฟล์: บันทึกเป็น CSV UTF-8 ก่อน',
    badCsv: 'รูปแบบ CSV ไม่ถูกต้อง',
    badXlsx: 'ไม่ใช่สมุดงาน XLSX ที่อ่านได้',
  },
  row: (row) => `แถว ${row}`,
  read: (rows, format) => `อ่านได้ ${rows} แถว (${format})`,
  nothingSaved: (bad) => `มี ${bad} แถวที่ใช้ไม่ได้ จึงไม่ได้บันทึกแถวใดเลย`,
  skipped: (bad) => `ข้าม ${bad} แถวที่ใช้ไม่ได้`,
  dryRun: 'ทดลองเท่านั้น ไม่ได้บันทึก',
  soFar: (saved, of) => `บันทึกแล้ว ${saved} จาก ${of} …`,
  added: (things) => `เพิ่ม ${things}`,
  changed: (things) => `แก้ไข ${things}`,
  unchanged: (things) => `คงเดิม ${things}`,
  notInFile: (things) => `ไม่อยู่ในไฟล์และไม่ถูกแตะต้อง ${things}`,
  more: (count) => `และอีก ${count}`,
  noTable: (stage, detail) =>
    stage === undefined
      ? `ระบบในเครื่องนี้ไม่ได้ทำงานอยู่ ให้สั่ง npm start ในอีกหน้าต่างก่อน (${detail})`
      : `ไม่พบระบบ ${stage} บน AWS: ${detail}`,
  stopped: (detail) => `หยุดกลางคัน: ${detail} (สั่งซ้ำได้)`,
  interrupted: (saved, of, detail) => `หยุดหลังบันทึก ${saved} จาก ${of}: ${detail} (สั่งซ้ำได้)`,
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const english: ImportMessages = {
  unreadable: {
    notFound: 'There is no such file',
    notAFile: 'The file cannot be read',
    tooLarge: 'The file is larger than 50 MB',
    oldExcel: 'It is an old Excel file (.xls) or has a password: save it as .xlsx without one',
    notATable: 'It is neither CSV nor XLSX',
    badEncoding: 'Its character encoding is unknown: save it as CSV UTF-8',
    badCsv: 'Its CSV is malformed',
    badXlsx: 'It is no XLSX workbook that can be read',
  },
  row: (row) => `Row ${row}`,
  read: (rows, format) => `Read ${counted(rows, 'row')} (${format})`,
  nothingSaved: (bad) => `Nothing was saved because of ${counted(bad, 'bad row')}`,
  skipped: (bad) => `Left out ${counted(bad, 'bad row')}`,
  dryRun: 'Only a trial: nothing was saved',
  soFar: (saved, of) => `Saved ${saved} of ${of} …`,
  added: (things) => `Added ${things}`,
  changed: (things) => `Changed ${things}`,
  unchanged: (things) => `Unchanged: ${things}`,
  notInFile: (things) => `Not in the file, left alone: ${things}`,
  more: (count) => `and ${count} more`,
  noTable: (stage, detail) =>
    stage === undefined
      ? `The stack on this machine is not running: npm start in another window first (${detail})`
      : `The stage ${stage} was not found in AWS: ${detail}`,
  stopped: (detail) => `Stopped on the way: ${detail} (safe to repeat)`,
  interrupted: (saved, of, detail) => `Stopped after saving ${saved} of ${of}: ${detail} (safe to repeat)`,
}

export const messages: Readonly<Record<Language, ImportMessages>> = { th: thai, en: english }
