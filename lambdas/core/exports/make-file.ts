import type { AuditLog } from '../access/audit/entry.ts'
import { askFigures, type FiguresAnswer, type FiguresQuestion } from '../figures/figures.ts'
import type { Counts } from '../figures/ports.ts'
import type { ResponseTimes } from '../figures/response-times.ts'
import type { IncidentSummaries } from '../operator/incidents/incident-summary.ts'
import type { IncidentIndex } from '../operator/incidents/list.ts'
import { matchesFilter } from '../operator/incidents/matches.ts'
import { categories } from '../shared/category.ts'
import { statuses } from '../shared/status.ts'
import type { ExportContext, ExportFilters, ExportRequest } from './asked.ts'
import { fileNameOf } from './file-name.ts'
import { paperOf } from './paper/governor-report.ts'
import type { PrintPdf } from './paper/paper.ts'
import type { ExportFile } from './ports.ts'
import { listFilterOf, maxExportRows, readAuditEntries, readIncidents, TooManyRows } from './read-rows.ts'
import { auditColumns, auditRow } from './workbook/audit-row.ts'
import { countRows, coverLines } from './workbook/cover.ts'
import { incidentColumns, incidentRow } from './workbook/incident-row.ts'
import { sheetTexts } from './workbook/sheet-texts.ts'
import type { SheetCell, Workbook, WriteWorkbook } from './workbook/workbook.ts'

export interface MakeFilePorts {
  readonly counts: Counts
  readonly responseTimes: (question: FiguresQuestion) => Promise<ResponseTimes>
  readonly index: IncidentIndex
  readonly sketches: IncidentSummaries
  readonly audit: Pick<AuditLog, 'page'>
  readonly write: WriteWorkbook
  readonly print: PrintPdf
}

/** Told now and then how many rows are written, of all where that is known; it throws where the work is to end. */
export type OnProgress = (rows: number, ofRows?: number) => Promise<void>

export interface MadeFile {
  readonly file: ExportFile
  readonly rows?: number
}

/** Makes the file that was asked for. Throws `TooManyRows` where it would be larger than any may be. */
export const makeFile = (
  asked: ExportRequest,
  making: ExportContext,
  ports: MakeFilePorts,
  onProgress: OnProgress,
): Promise<MadeFile> => {
  switch (asked.kind) {
    case 'excel':
      return incidentsFile(asked, making, ports, onProgress)
    case 'audit':
      return auditFile(asked, making, ports, onProgress)
    case 'pdf':
      return paperFile(asked, making, ports)
  }
}

const incidentsFile = async (
  asked: ExportRequest,
  making: ExportContext,
  ports: MakeFilePorts,
  onProgress: OnProgress,
) => {
  const { filters, language } = asked
  const texts = sheetTexts[language]
  const ofRows = matching(await askFigures(questionOf(filters), ports.counts), filters)
  if (ofRows > maxExportRows) throw new TooManyRows()
  const count = countRows()
  let rows = 0
  const table = async function* (): AsyncGenerator<readonly SheetCell[]> {
    for await (const report of readIncidents(filters, ports, () =>
      onProgress(rows, Math.max(rows, ofRows)),
    )) {
      rows = oneMore(rows)
      count.add(report)
      yield incidentRow(report, language)
    }
  }
  const file = await sheetFile(asked, ports, {
    language,
    table: { name: texts.incidents, columns: incidentColumns(language), rows: table() },
    cover: () => ({
      name: texts.cover,
      lines: coverLines(texts.incidents, asked, making, count.lines(language), texts.noPersonalData),
    }),
  })
  return { file, rows }
}

const auditFile = async (
  asked: ExportRequest,
  making: ExportContext,
  ports: MakeFilePorts,
  onProgress: OnProgress,
) => {
  const { filters, language } = asked
  const texts = sheetTexts[language]
  let rows = 0
  const table = async function* (): AsyncGenerator<readonly SheetCell[]> {
    for await (const entry of readAuditEntries(filters, ports.audit, () => onProgress(rows))) {
      rows = oneMore(rows)
      yield auditRow(entry, language)
    }
  }
  const file = await sheetFile(asked, ports, {
    language,
    table: { name: texts.audit, columns: auditColumns(language), rows: table() },
    cover: () => ({
      name: texts.cover,
      lines: coverLines(texts.audit, asked, making, [{ kind: 'fact', label: texts.rows, value: rows }], []),
    }),
  })
  return { file, rows }
}

const paperFile = async (
  asked: ExportRequest,
  making: ExportContext,
  { counts, responseTimes, print }: MakeFilePorts,
) => {
  const question = questionOf(asked.filters)
  const [answer, times] = await Promise.all([askFigures(question, counts), responseTimes(question)])
  const bytes = await print(paperOf(asked, making, { answer, times }))
  return { file: { bytes, mediaType: 'application/pdf', name: fileNameOf(asked) } }
}

const questionOf = ({ from, to, province }: ExportFilters): FiguresQuestion => ({
  from,
  to,
  ...(province && { province }),
})

/** How many reports are meant, as the figures count them. */
const matching = ({ ofRange }: FiguresAnswer, filters: ExportFilters): number => {
  const filter = listFilterOf(filters)
  return categories
    .flatMap((category) => statuses.map((status) => ({ category, status })))
    .filter((kind) => matchesFilter(kind, filter))
    .reduce((sum, { category, status }) => sum + ofRange.byCategory[category][status], 0)
}

const oneMore = (rows: number): number => {
  if (rows >= maxExportRows) throw new TooManyRows()
  return rows + 1
}

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A hundred thousand rows are a file of some megabytes: that, and not the rows, is held until S3 has it. */
const sheetFile = async (
  asked: ExportRequest,
  { write }: MakeFilePorts,
  workbook: Workbook,
): Promise<ExportFile> => {
  const pieces: Uint8Array[] = []
  for await (const piece of write(workbook)) pieces.push(piece)
  return { bytes: Buffer.concat(pieces), mediaType: excel, name: fileNameOf(asked) }
}
