import type { Language } from '../shared/language.ts'
import type { JobProblem } from './job.ts'
import { maxExportRows } from './read-rows.ts'
import { formatCount } from './written.ts'

/** Why there is no file, and what to do about it. */
export const jobProblemTexts: Readonly<Record<Language, Readonly<Record<JobProblem, string>>>> = {
  th: {
    notAllowed: 'บัญชีของคุณไม่มีสิทธิ์ใช้ข้อมูลนี้แล้ว หากจำเป็นต้องใช้ กรุณาติดต่อผู้ดูแลระบบ',
    tooManyRows: `มีข้อมูลเกิน ${formatCount(maxExportRows)} รายการ กรุณาเลือกช่วงวันที่ให้สั้นลงแล้วขอไฟล์ใหม่`,
    broken: 'จัดทำไฟล์ไม่สำเร็จ กรุณาขอไฟล์ใหม่อีกครั้ง',
  },
  en: {
    notAllowed: 'Your account may not have this any more. If you need it, please ask an administrator.',
    tooManyRows: `There are more than ${formatCount(maxExportRows)} rows. Please choose fewer days and ask again.`,
    broken: 'The file could not be made. Please ask for it again.',
  },
}
