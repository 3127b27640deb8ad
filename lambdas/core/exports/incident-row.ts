import { statusOf } from '../report.ts'
import { caseCode } from '../report-id.ts'
import { isPoliceKind } from '../response/scene.ts'
import type { Language } from '../texts/catalogue.ts'
import { exportWords } from './export-words.ts'
import { milestonesOf } from './milestones.ts'
import type { ExportedReport, UnitName } from './ports.ts'
import { sheetWords } from './sheet-words.ts'
import type { SheetCell, SheetColumn } from './workbook.ts'
import { writtenProvince } from './written.ts'

/** The columns of the incidents with their widths, in their order. */
const widths = {
  caseCode: 11,
  acceptedAt: 20,
  status: 20,
  category: 30,
  province: 20,
  district: 20,
  unit: 28,
  acknowledgedAt: 20,
  minutes: 14,
  arrivedAt: 20,
  endedAt: 20,
  climbed: 12,
  rounds: 12,
  forwardedAt: 20,
  outcome: 26,
  sameIncident: 24,
} as const
export type IncidentColumn = keyof typeof widths
const columns = Object.keys(widths) as readonly IncidentColumn[]

export const incidentColumns = (language: Language): readonly SheetColumn[] =>
  columns.map((column) => ({
    header: sheetWords[language].incidentColumns[column],
    width: widths[column],
  }))

/** A row about a report: what happened and where roughly, nothing of who reported it. */
export const incidentRow = (report: ExportedReport, language: Language): readonly SheetCell[] => {
  const words = exportWords[language]
  const { acceptedAt, care, routing, timeline } = report
  const { acknowledgedAt, arrivedAt, endedAt } = milestonesOf(report)
  const unit = unitOf(report)
  const outcome = care?.closed ? words.outcomes[care.closed.outcome] : sheetWords[language].inCare
  const cells = {
    caseCode: caseCode(report.id),
    acceptedAt: { at: acceptedAt },
    status: words.statuses[statusOf(report)],
    category: words.categories[report.category],
    province: writtenProvince(routing?.province ?? 'unknown', language),
    district: routing?.address?.district,
    unit: unit && (language === 'th' ? unit.nameTh : unit.nameEn),
    acknowledgedAt: moment(acknowledgedAt),
    minutes: acknowledgedAt && Math.round((acknowledgedAt - acceptedAt) / 6_000) / 10,
    arrivedAt: moment(arrivedAt),
    endedAt: moment(endedAt),
    climbed: timeline.filter(({ kind }) => kind === 'climbed').length,
    rounds: report.round,
    forwardedAt: moment(care?.forwardedAt),
    outcome: care && outcome,
    sameIncident: sameIncident(report),
  } satisfies Record<IncidentColumn, SheetCell>
  return columns.map((column) => cells[column])
}

const moment = (at: number | undefined): SheetCell => (at === undefined ? undefined : { at })

/** Who has it or had it last; else the first of the police who were told. */
const unitOf = ({ holder, routing, timeline }: ExportedReport): UnitName | undefined => {
  if (holder) return holder.unit
  const told = timeline.find(({ kind }) => kind === 'routed')?.units ?? []
  const isTold = ({ code, kind }: UnitName): boolean => isPoliceKind(kind) && told.includes(code)
  return routing?.candidates.find(({ unit }) => isTold(unit))?.unit
}

const sameIncident = ({ sameAs, alsoReportedBy }: ExportedReport): SheetCell => {
  const others = [...(sameAs ? [sameAs.report] : []), ...alsoReportedBy]
  return others.length === 0 ? undefined : others.map(caseCode).join(', ')
}
