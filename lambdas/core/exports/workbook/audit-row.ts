import type { AuditEntry } from '../../access/audit/entry.ts'
import type { Language } from '../../shared/language.ts'
import { writtenProvince } from '../written.ts'
import { type AuditColumn, widths } from './audit-columns.ts'
import { sheetWords } from './sheet-texts.ts'
import type { SheetCell, SheetColumn } from './workbook.ts'

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
