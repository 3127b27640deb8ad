import type { AuditEntry } from '../../access/audit/entry.ts'
import type { Language } from '../../texts/catalogue.ts'
import { writtenProvince } from '../written.ts'
import { sheetWords } from './sheet-texts.ts'
import type { SheetCell, SheetColumn } from './workbook.ts'

/** The columns of the audit log with their widths, in their order. */
const widths = { at: 20, who: 28, role: 24, action: 30, subject: 28, province: 20, detail: 60 } as const
export type AuditColumn = keyof typeof widths
const columns = Object.keys(widths) as readonly AuditColumn[]

export const auditColumns = (language: Language): readonly SheetColumn[] =>
  columns.map((column) => ({ header: sheetWords[language].auditColumns[column], width: widths[column] }))

/** A row about a line of the audit log. */
export const auditRow = (entry: AuditEntry, language: Language): readonly SheetCell[] => {
  const words = sheetWords[language]
  const cells = {
    at: { at: entry.at },
    who: entry.who.name,
    role: words.roles[entry.who.role],
    action: words.actions[entry.action],
    subject: entry.subject,
    province: entry.province && writtenProvince(entry.province, language),
    detail: entry.detail,
  } satisfies Record<AuditColumn, SheetCell>
  return columns.map((column) => cells[column])
}
