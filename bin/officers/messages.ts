import { officerColumns } from '../../lambdas/core/officers/columns.ts'
import type { OfficerField } from '../../lambdas/core/officers/plan.ts'
import type { Language } from '../../lambdas/core/shared/language.ts'
import { counted } from '../import/messages.ts'

/** What the import says of officers, in one language. */
interface Messages {
  readonly counted: (count: number) => string
  readonly field: (field: OfficerField) => string
  readonly badRole: (text: string) => string
  readonly roleAdded: (role: string) => string
  readonly roleKnown: (role: string) => string
  readonly released: (number: string) => string
  readonly notRegistered: (number: string) => string
  readonly newPhones: (count: number) => string
  readonly registeredNotInFile: (count: number) => string
}

const thai: Messages = {
  counted: (count) => `${count} คน`,
  field: (field) => officerColumns.thai[field],
  badRole: (text) => `--add-role: บทบาท "${text}" ใช้ไม่ได้ (ต้องมีตัวอักษร และไม่เกิน 60 ตัว)`,
  roleAdded: (role) => `เพิ่มบทบาท ${role}`,
  roleKnown: (role) => `มีบทบาท ${role} อยู่แล้ว`,
  released: (number) => `ยกเลิกการลงทะเบียนของ ${number} แล้ว: ลงทะเบียนใหม่ได้`,
  notRegistered: (number) => `${number} ไม่ได้ลงทะเบียนอยู่`,
  newPhones: (count) => `ลงทะเบียนแล้วและเบอร์ในทะเบียนเปลี่ยน ${count} คน: การลงทะเบียนเดิมยังใช้ได้`,
  registeredNotInFile: (count) => `ในจำนวนที่ไม่อยู่ในไฟล์ ลงทะเบียนแล้ว ${count} คน: ยังใช้ปุ่มได้ตามเดิม`,
}

const english: Messages = {
  counted: (count) => counted(count, 'officer'),
  field: (field) => field,
  badRole: (text) => `--add-role: "${text}" cannot be a role (it needs a letter, and at most 60 characters)`,
  roleAdded: (role) => `Added the role ${role}`,
  roleKnown: (role) => `The role ${role} was there already`,
  released: (number) => `The registration of ${number} has ended: somebody can register anew`,
  notRegistered: (number) => `Nobody is registered as ${number}`,
  newPhones: (count) =>
    `${counted(count, 'registered officer')} with a new phone on file: the registration stays`,
  registeredNotInFile: (count) =>
    `Of those not in the file, ${counted(count, 'officer')} registered: their buttons still work`,
}

export const officerMessages: Readonly<Record<Language, Messages>> = { th: thai, en: english }

export const importHelp: Readonly<Record<Language, string>> = {
  th: `นำเข้าทะเบียนเจ้าหน้าที่จากไฟล์ CSV หรือ XLSX

  npm run officers:import -- FILE [ตัวเลือก]
  npm run officers:import -- --add-role "บทบาทใหม่"
  npm run officers:import -- --release เลขประจำตัว

  --add-role ROLE  เพิ่มบทบาทที่ทะเบียนใช้ได้ (ใส่ซ้ำได้)
  --release NUMBER ยกเลิกการลงทะเบียนของเจ้าหน้าที่ ให้ลงทะเบียนใหม่ได้ (ใส่ซ้ำได้)
  --dry-run        ตรวจและแสดงผลโดยไม่บันทึก
  --skip-bad       ข้ามแถวที่ใช้ไม่ได้ แล้วนำเข้าแถวที่เหลือ
  --stage dev|prod นำเข้าระบบบน AWS (ปกติ: ระบบในเครื่องนี้)
  --lang th|en     ภาษาของข้อความ
  --help           แสดงข้อความนี้

คอลัมน์และตัวอย่าง: docs/officers.md`,
  en: `Imports the roster of officers from a CSV or XLSX file

  npm run officers:import -- FILE [options]
  npm run officers:import -- --add-role "new role"
  npm run officers:import -- --release NUMBER

  --add-role ROLE  adds a role that the roster may use (may be repeated)
  --release NUMBER ends an officer's registration, so that they can register anew (may be repeated)
  --dry-run        check and show the outcome, save nothing
  --skip-bad       leave out bad rows and import the others
  --stage dev|prod import into AWS (default: the stack on this machine)
  --lang th|en     language of the messages
  --help           this text

Columns and examples: docs/officers.md`,
}
