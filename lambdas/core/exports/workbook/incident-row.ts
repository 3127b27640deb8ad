import type { IncidentSummary } from '../../operator/incidents/incident-summary.ts'
import { milestonesOf } from '../../report/milestones.ts'
import { statusOf } from '../../report/report.ts'
import { caseCode } from '../../report/report-id.ts'
import type { Language } from '../../shared/language.ts'
import { exportTexts } from '../export-texts.ts'
import { formatProvince } from '../written.ts'
import { type IncidentColumn, incidentColumnWidths } from './incident-columns.ts'
import { sheetTexts } from './sheet-texts.ts'
import type { SheetCell, SheetColumn } from './workbook.ts'

const columns = Object.keys(incidentColumnWidths) as readonly IncidentColumn[]

export const incidentColumns = (language: Language): readonly SheetColumn[] =>
  columns.map((column) => ({
    header: sheetTexts[language].incidentColumns[column],
    width: incidentColumnWidths[column],
  }))

/** A row about a report: what happened and where roughly, nothing of who reported it. */
export const incidentRow = (report: IncidentSummary, language: Language): readonly SheetCell[] => {
  const texts = exportTexts[language]
  const { acceptedAt, care, routing, timeline } = report
  const { acknowledgedAt, arrivedAt, endedAt } = milestonesOf(report)
  const unit = report.holder?.unit ?? report.firstTold
  const outcome = care?.closed ? texts.outcomes[care.closed.outcome] : sheetTexts[language].inCare
  const cells = {
    caseCode: caseCode(report.id),
    acceptedAt: { at: acceptedAt },
    status: texts.statuses[statusOf(report)],
    category: texts.categories[report.category],
    province: formatProvince(routing?.province ?? 'unknown', language),
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

const sameIncident = ({ sameAs, alsoReportedBy }: IncidentSummary): SheetCell => {
  const others = [...(sameAs ? [sameAs.report] : []), ...alsoReportedBy]
  return others.length === 0 ? undefined : others.map(caseCode).join(', ')
}
