import type { IncidentSummary } from '../../operator/incidents/incident-summary.ts'
import { statusOf } from '../../report/report.ts'
import { type Category, categories } from '../../shared/category.ts'
import type { Language } from '../../shared/language.ts'
import { type Status, statuses } from '../../shared/status.ts'
import type { ExportContext, ExportRequest } from '../asked.ts'
import { exportTexts } from '../export-texts.ts'
import { filterLines } from '../paper/filter-lines.ts'
import { sheetTexts } from './sheet-texts.ts'
import type { CoverLine } from './workbook.ts'

/** Counts rows as they are written: a cover's totals are those of its own table, whatever has changed meanwhile. */
export interface RowCount {
  add(report: IncidentSummary): void
  lines(language: Language): readonly CoverLine[]
}

export const countRows = (): RowCount => {
  const byStatus = new Map<Status, number>()
  const byCategory = new Map<Category, number>()
  return {
    add(report) {
      const status = statusOf(report)
      byStatus.set(status, (byStatus.get(status) ?? 0) + 1)
      byCategory.set(report.category, (byCategory.get(report.category) ?? 0) + 1)
    },
    lines(language) {
      const texts = exportTexts[language]
      const all = [...byStatus.values()].reduce((sum, count) => sum + count, 0)
      return [
        { kind: 'fact', label: sheetTexts[language].inThisFile, value: all },
        { kind: 'gap' },
        { kind: 'heading', text: texts.status },
        ...statuses.map((one) => fact(texts.statuses[one], byStatus.get(one) ?? 0)),
        { kind: 'gap' },
        { kind: 'heading', text: texts.category },
        ...categories.map((one) => fact(texts.categories[one], byCategory.get(one) ?? 0)),
      ]
    },
  }
}

/** The first sheet: what the file is, of what, by whom and when, and then what its rows come to. */
export const coverLines = (
  title: string,
  asked: ExportRequest,
  making: ExportContext,
  totals: readonly CoverLine[],
  notes: readonly string[],
): readonly CoverLine[] => [
  { kind: 'title', text: title },
  { kind: 'note', text: exportTexts[asked.language].service },
  { kind: 'gap' },
  ...filterLines(asked, making).map(({ name, text }) => fact(name, text)),
  { kind: 'gap' },
  ...totals,
  { kind: 'gap' },
  ...[...notes, sheetTexts[asked.language].thaiTime].map((text): CoverLine => ({ kind: 'note', text })),
]

const fact = (label: string, value: string | number): CoverLine => ({ kind: 'fact', label, value })
