import type { Context } from 'hono'
import { maySee } from '../../../core/access/may-see.ts'
import { countedNow } from '../../../core/figures/counted.ts'
import type { Report } from '../../../core/report/model.ts'
import type { Reports } from '../../../core/report/ports.ts'
import { caseCode } from '../../../core/report/report-id.ts'
import type { ReportId } from '../../../core/shared/report-id.ts'
import type { BackOfficeEnv } from '../http/context.ts'
import type { AuditSubject } from '../http/new-routes.ts'

export interface IncidentPorts {
  readonly reports: Reports
}

/** The report, or undefined where there is none or none for this account: the answer does not tell which. */
export const findIncident = async (
  c: Context<BackOfficeEnv>,
  id: ReportId,
  { reports }: IncidentPorts,
): Promise<Report | undefined> => {
  const report = await reports.load(id)
  return report && maySee(c.var.account, report) ? report : undefined
}

/** How the audit log names a report. */
export const incidentSubject = (report: Report): AuditSubject => ({
  subject: caseCode(report.id),
  subjectId: report.id,
  province: countedNow(report).province,
})
