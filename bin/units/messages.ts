import { thaiHeaders } from '../../lambdas/core/roster/columns.ts'
import type { RosterPlan } from '../../lambdas/core/roster/plan.ts'
import type { RowProblem } from '../../lambdas/core/roster/problem.ts'
import { describeFault } from '../../lambdas/core/roster/problem-texts.ts'
import type { Language } from '../../lambdas/core/texts/catalogue.ts'
import type { Unit } from '../../lambdas/core/unit.ts'
import type { UnreadableReason } from '../spreadsheet/spreadsheet.ts'

/** All that the command says, in one language. */
interface Messages {
  readonly help: string
  readonly unreadable: Readonly<Record<UnreadableReason, string>>
  readonly row: (row: number) => string
  readonly read: (rows: number, format: string) => string
  readonly nothingSaved: (bad: number) => string
  readonly skipped: (bad: number) => string
  readonly dryRun: string
  readonly added: (count: number) => string
  readonly changed: (count: number) => string
  readonly unchanged: (count: number) => string
  readonly notInFile: (count: number) => string
  readonly more: (count: number) => string
  readonly noTable: (stage: string | undefined, detail: string) => string
  readonly interrupted: (saved: number, of: number, detail: string) => string
  readonly field: (field: keyof Unit) => string
}

const thai: Messages = {
  help: `นำเข้าทะเบียนหน่วยจากไฟล์ CSV หรือ XLSX

  npm run units:import -- FILE [ตัวเลือก]

  --dry-run        ตรวจและแสดงผลโดยไม่บันทึก
  --skip-bad       ข้ามแถวที่ใช้ไม่ได้ แล้วนำเข้าแถวที่เหลือ
  --stage dev|prod นำเข้าระบบบน AWS (ปกติ: ระบบในเครื่องนี้)
  --lang th|en     ภาษาของข้อความ
  --help           แสดงข้อความนี้

คอลัมน์และตัวอย่าง: docs/roster.md`,
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
  added: (count) => `เพิ่ม ${count} หน่วย`,
  changed: (count) => `แก้ไข ${count} หน่วย`,
  unchanged: (count) => `คงเดิม ${count} หน่วย`,
  notInFile: (count) => `ไม่อยู่ในไฟล์และไม่ถูกแตะต้อง ${count} หน่วย`,
  more: (count) => `และอีก ${count}`,
  noTable: (stage, detail) =>
    stage === undefined
      ? `ระบบในเครื่องนี้ไม่ได้ทำงานอยู่ ให้สั่ง npm start ในอีกหน้าต่างก่อน (${detail})`
      : `ไม่พบระบบ ${stage} บน AWS: ${detail}`,
  interrupted: (saved, of, detail) => `หยุดหลังบันทึก ${saved} จาก ${of} หน่วย: ${detail} (สั่งซ้ำได้)`,
  field: (field) => (field === 'point' ? 'พิกัด' : thaiHeaders[field]),
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const english: Messages = {
  help: `Imports the roster of units from a CSV or XLSX file

  npm run units:import -- FILE [options]

  --dry-run        check and show the outcome, save nothing
  --skip-bad       leave out bad rows and import the others
  --stage dev|prod import into AWS (default: the stack on this machine)
  --lang th|en     language of the messages
  --help           this text

Columns and examples: docs/roster.md`,
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
  added: (count) => `Added ${counted(count, 'unit')}`,
  changed: (count) => `Changed ${counted(count, 'unit')}`,
  unchanged: (count) => `Unchanged: ${counted(count, 'unit')}`,
  notInFile: (count) => `Not in the file, left alone: ${counted(count, 'unit')}`,
  more: (count) => `and ${count} more`,
  noTable: (stage, detail) =>
    stage === undefined
      ? `The stack on this machine is not running: npm start in another window first (${detail})`
      : `The stage ${stage} was not found in AWS: ${detail}`,
  interrupted: (saved, of, detail) =>
    `Stopped after saving ${saved} of ${counted(of, 'unit')}: ${detail} (safe to repeat)`,
  field: (field) => field,
}

export const messages: Readonly<Record<Language, Messages>> = { th: thai, en: english }

export const describeProblems = (problems: readonly RowProblem[], language: Language): string[] =>
  problems.map(({ row, fault }) => `${messages[language].row(row)}: ${describeFault(fault, language)}`)

/** How many codes of added units are written out: a first import adds them all. */
const listed = 20

/** What was, or in a trial would be, done. */
export const describePlan = (plan: RosterPlan, language: Language): string[] => {
  const say = messages[language]
  const codes = plan.added.slice(0, listed).map(({ code }) => code)
  const more = plan.added.length - codes.length
  const names = [...codes, ...(more > 0 ? [say.more(more)] : [])].join(', ')
  return [
    `${say.added(plan.added.length)}${names === '' ? '' : `: ${names}`}`,
    say.changed(plan.changed.length),
    ...plan.changed.map(({ unit, fields }) => `  ${unit.code}: ${fields.map(say.field).join(', ')}`),
    say.unchanged(plan.unchanged),
    say.notInFile(plan.notInFile),
  ]
}
