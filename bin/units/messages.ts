import { thaiHeaders } from '../../lambdas/core/roster/columns.ts'
import type { Language } from '../../lambdas/core/shared/language.ts'
import type { Unit } from '../../lambdas/core/shared/unit.ts'
import { counted } from '../import/messages.ts'

/** What the command says of units, in one language. */
interface Messages {
  readonly counted: (count: number) => string
  readonly field: (field: keyof Unit) => string
  readonly groupsPassedOver: (codes: readonly string[]) => string
}

/** How many units are written out by their codes. */
const named = 20
const listOf = (codes: readonly string[]): string =>
  codes.length > named ? `${codes.slice(0, named).join(', ')} … (${codes.length})` : codes.join(', ')

const thai: Messages = {
  counted: (count) => `${count} หน่วย`,
  field: (field) =>
    field === 'point' ? 'พิกัด' : ((thaiHeaders as Partial<Record<keyof Unit, string>>)[field] ?? field),
  groupsPassedOver: (codes) =>
    `ไม่ได้ใช้กลุ่มไลน์ในไฟล์ของหน่วยที่ผูกกลุ่มด้วยรหัสแล้ว (ดู npm run units:link-code): ${listOf(codes)}`,
}

const english: Messages = {
  counted: (count) => counted(count, 'unit'),
  field: (field) => field,
  groupsPassedOver: (codes) =>
    `LINE groups in the file that were passed over, for these units link by code (npm run units:link-code): ${listOf(codes)}`,
}

export const unitMessages: Readonly<Record<Language, Messages>> = { th: thai, en: english }

export const unitHelp: Readonly<Record<Language, string>> = {
  th: `นำเข้าทะเบียนหน่วยจากไฟล์ CSV หรือ XLSX

  npm run units:import -- FILE [ตัวเลือก]

  --dry-run        ตรวจและแสดงผลโดยไม่บันทึก
  --skip-bad       ข้ามแถวที่ใช้ไม่ได้ แล้วนำเข้าแถวที่เหลือ
  --stage dev|prod นำเข้าระบบบน AWS (ปกติ: ระบบในเครื่องนี้)
  --lang th|en     ภาษาของข้อความ
  --help           แสดงข้อความนี้

คอลัมน์และตัวอย่าง: docs/roster.md`,
  en: `Imports the roster of units from a CSV or XLSX file

  npm run units:import -- FILE [options]

  --dry-run        check and show the outcome, save nothing
  --skip-bad       leave out bad rows and import the others
  --stage dev|prod import into AWS (default: the stack on this machine)
  --lang th|en     language of the messages
  --help           this text

Columns and examples: docs/roster.md`,
}
