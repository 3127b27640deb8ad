import type { Language } from '../../lambdas/core/shared/language.ts'

/** What the count says, in one language. */
interface Messages {
  readonly all: string
  readonly registered: string
  readonly inPeriod: string
  readonly onOtherDays: string
  readonly notYet: string
  readonly role: string
  readonly province: string
  readonly day: string
  readonly total: string
  readonly nobody: string
  readonly badDay: (option: string, text: string) => string
  readonly badProvince: (text: string) => string
  readonly noDays: (from: string, to: string) => string
}

export const countMessages: Readonly<Record<Language, Messages>> = {
  th: {
    all: 'ทั้งหมด',
    registered: 'ลงทะเบียนแล้ว',
    inPeriod: 'ลงทะเบียนในช่วงนี้',
    onOtherDays: 'ลงทะเบียนวันอื่น',
    notYet: 'ยังไม่ลงทะเบียน',
    role: 'บทบาท',
    province: 'จังหวัด',
    day: 'วันที่ลงทะเบียน',
    total: 'รวม',
    nobody: 'ไม่มีเจ้าหน้าที่ในทะเบียน',
    badDay: (option, text) => `--${option}: ไม่มีวันที่ "${text}" (ใช้รูปแบบ 2569-11-01)`,
    badProvince: (text) => `--province: ไม่รู้จักจังหวัด "${text}"`,
    noDays: (from, to) => `--from ${from} อยู่หลัง --to ${to}`,
  },
  en: {
    all: 'all',
    registered: 'registered',
    inPeriod: 'registered in the period',
    onOtherDays: 'on other days',
    notYet: 'not yet registered',
    role: 'role',
    province: 'province',
    day: 'registered on (B.E.)',
    total: 'total',
    nobody: 'There is no officer in the roster',
    badDay: (option, text) => `--${option}: there is no day "${text}" (such as 2569-11-01 or 2026-11-01)`,
    badProvince: (text) => `--province: the province "${text}" is unknown`,
    noDays: (from, to) => `--from ${from} is after --to ${to}`,
  },
}

export const countHelp: Readonly<Record<Language, string>> = {
  th: `นับเจ้าหน้าที่ที่ลงทะเบียนแล้วและยังไม่ลงทะเบียน ตามบทบาท จังหวัด และวันที่ลงทะเบียน

  npm run officers:count
  npm run officers:count -- --province 10 --from 2569-11-01 --to 2569-11-30

  --province P     เฉพาะจังหวัดนี้ (ชื่อหรือรหัส)
  --from, --to DAY เฉพาะการลงทะเบียนตั้งแต่วันนี้ถึงวันนี้ (พ.ศ. หรือ ค.ศ.)
  --stage dev|prod ระบบบน AWS (ปกติ: ระบบในเครื่องนี้)
  --lang th|en     ภาษาของข้อความ
  --help           แสดงข้อความนี้`,
  en: `Counts officers who have registered and who have not, by role, province and day of registration

  npm run officers:count
  npm run officers:count -- --province 10 --from 2569-11-01 --to 2569-11-30

  --province P     this province only (name or code)
  --from, --to DAY registrations from this day to that one (Buddhist or Common Era)
  --stage dev|prod in AWS (default: the stack on this machine)
  --lang th|en     language of the messages
  --help           this text`,
}
