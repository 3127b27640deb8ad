import { buddhistDay } from '../shared/buddhist-day.ts'
import type { Language } from '../shared/language.ts'
import type { ExportKind, ExportRequest } from './asked.ts'
import type { ExportJob } from './job.ts'
import { formatProvince } from './written.ts'

const names: Readonly<Record<Language, Readonly<Record<ExportKind, string>>>> = {
  th: { excel: 'รายการแจ้งเหตุ', pdf: 'รายงานสรุปการแจ้งเหตุ', audit: 'ประวัติการใช้งาน' },
  en: { excel: 'incidents', pdf: 'summary', audit: 'audit-log' },
}
const ending: Readonly<Record<ExportKind, string>> = { excel: 'xlsx', pdf: 'pdf', audit: 'xlsx' }

/** As a browser saves it: `รายการแจ้งเหตุ_เชียงใหม่_2569-11-01_2569-11-21.xlsx`. */
export const fileNameOf = ({ kind, filters, language }: ExportRequest): string => {
  const day = (text: string): string => (language === 'th' ? buddhistDay(text) : text)
  const parts = [
    names[language][kind],
    ...(filters.province ? [formatProvince(filters.province, language).replaceAll(' ', '-')] : []),
    day(filters.from),
    ...(filters.to === filters.from ? [] : [day(filters.to)]),
  ]
  return `${parts.join('_')}.${ending[kind]}`
}

/** Where the file of a job is: the same for every attempt, so that the last one is the only one. */
export const fileKeyOf = ({ account, id, kind }: Pick<ExportJob, 'account' | 'id' | 'kind'>): string =>
  `exports/${account}/${id}.${ending[kind]}`
