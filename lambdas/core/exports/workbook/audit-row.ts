import type { AuditEntry } from '../../access/audit/entry.ts'
import type { Language } from '../../shared/language.ts'
import { formatProvince } from '../written.ts'
import { type AuditColumn, auditColumnWidths } from './audit-columns.ts'
import { sheetTexts } from './sheet-texts.ts'
import type { SheetCell, SheetColumn } from './workbook.ts'

const columns = Object.keys(auditColumnWidths) as readonly AuditColumn[]

export const auditColumns = (language: Language): readonly SheetColumn[] =>
  columns.map((column) => ({
    header: sheetTexts[language].auditColumns[column],
    width: auditColumnWidths[column],
  }))

/** A row about a line of the audit log. */
export const auditRow = (entry: AuditEntry, language: Language): readonly SheetCell[] => {
  const texts = sheetTexts[language]
  const cells = {
    at: { at: entry.at },
    who: entry.who.name,
    role: texts.roles[entry.who.role],
    action: texts.actions[entry.action],
    subject: entry.subject,
    province: entry.province && formatProvince(entry.province, language),
    detail: entry.detail,
  } satisfies Record<AuditColumn, SheetCell>
  return columns.map((column) => cells[column])
}
