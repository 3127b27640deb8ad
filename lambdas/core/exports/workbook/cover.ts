import type { Sketch } from '../../operator/incidents/incident-summary.ts'
import { statusOf } from '../../report/report.ts'
import { type Category, categories } from '../../shared/category.ts'
import type { Language } from '../../shared/language.ts'
import { type Status, statuses } from '../../shared/status.ts'
import type { Asked, Making } from '../asked.ts'
import { exportWords } from '../export-texts.ts'
import { filterLines } from '../paper/filter-lines.ts'
import { sheetWords } from './sheet-texts.ts'
import type { CoverLine } from './workbook.ts'

/** Counts rows as they are written: a cover's totals are those of its own table, whatever has changed meanwhile. */
export interface RowCount {
  add(report: Sketch): void
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
      const words = exportWords[language]
      const all = [...byStatus.values()].reduce((sum, count) => sum + count, 0)
      return [
        { kind: 'fact', label: sheetWords[language].inThisFile, value: all },
        { kind: 'gap' },
        { kind: 'heading', text: words.status },
        ...statuses.map((one) => fact(words.statuses[one], byStatus.get(one) ?? 0)),
        { kind: 'gap' },
        { kind: 'heading', text: words.category },
        ...categories.map((one) => fact(words.categories[one], byCategory.get(one) ?? 0)),
      ]
    },
  }
}

/** The first sheet: what the file is, of what, by whom and when, and then what its rows come to. */
export const coverLines = (
  title: string,
  asked: Asked,
  making: Making,
  totals: readonly CoverLine[],
  notes: readonly string[],
): readonly CoverLine[] => [
  { kind: 'title', text: title },
  { kind: 'note', text: exportWords[asked.language].service },
  { kind: 'gap' },
  ...filterLines(asked, making).map(({ name, text }) => fact(name, text)),
  { kind: 'gap' },
  ...totals,
  { kind: 'gap' },
  ...[...notes, sheetWords[asked.language].thaiTime].map((text): CoverLine => ({ kind: 'note', text })),
]

const fact = (label: string, value: string | number): CoverLine => ({ kind: 'fact', label, value })
