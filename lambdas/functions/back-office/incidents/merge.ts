import type { Context } from 'hono'
import { mergeAsOperator } from '../../../core/operator/change-report.ts'
import { byCaseCode, readCaseCode } from '../../../core/operator/incidents/by-case-code.ts'
import type { IncidentIndex } from '../../../core/operator/incidents/list.ts'
import { laterAndEarlier, mergeInto } from '../../../core/operator/merge.ts'
import type { Report } from '../../../core/report/model.ts'
import { caseCode, readReportId } from '../../../core/report/report-id.ts'
import type { ReportId } from '../../../core/shared/report-id.ts'
import type { BackOfficeEnv } from '../http/context.ts'
import { writeAudit } from '../http/new-routes.ts'
import { respondWithProblem } from '../http/problem.ts'
import { type ActPorts, canActSomewhere, operatorActionOf } from './act.ts'
import { detailOf } from './detail.ts'
import { findIncident, incidentSubject } from './find.ts'
import { refusal } from './refusal.ts'

export type MergePorts = ActPorts & { readonly incidents: IncidentIndex }

/** Links two reports of one incident; the other is named by its id or its case code, which may mean none or several. */
export const mergeIncidents = async (
  c: Context<BackOfficeEnv>,
  id: ReportId,
  into: string,
  ports: MergePorts,
) => {
  const report = await findIncident(c, id, ports)
  if (!report) return respondWithProblem(c, 'notFound')
  const named = await otherNamed(into, report, ports)
  if (named.kind === 'unreadable' || named.kind === 'several')
    return respondWithProblem(c, 'badInput', 'into')
  const other = named.kind === 'found' ? await findIncident(c, named.id, ports) : undefined
  if (!other) return respondWithProblem(c, 'notFound', 'into')
  const mayBoth = [report, other].every((one) => canActSomewhere(c.var.account, ['act'], one))
  if (!mayBoth) return respondWithProblem(c, 'notAllowed')
  const deed = operatorActionOf(c)
  const tried = mergeInto(...laterAndEarlier(report, other), deed)
  if (tried.kind === 'refused') return refusal(c, tried.problem)
  await writeAudit(c, 'incidentMerged', { ...incidentSubject(report), detail: caseCode(other.id) })
  const done = await mergeAsOperator(report, other, deed, ports)
  if (done.kind === 'refused') return refusal(c, done.problem)
  return c.json(await detailOf(c, done.report.id === id ? done.report : report, ports), 200)
}

const otherNamed = async (into: string, report: Report, { incidents }: MergePorts) => {
  const id = readReportId(into.toUpperCase())
  if (id) return { kind: 'found', id } as const
  const code = readCaseCode(into)
  if (code === caseCode(report.id)) return { kind: 'found', id: report.id } as const
  return code ? byCaseCode(code, report, incidents) : ({ kind: 'unreadable' } as const)
}
