import type { Context } from 'hono'
import type { Account } from '../../../core/access/account.ts'
import { maySee } from '../../../core/access/may-see.ts'
import { countedNow } from '../../../core/figures/counted.ts'
import { changeAsOperator, type OperatorPorts } from '../../../core/operator/change-report.ts'
import {
  type OperatorAction,
  type OperatorResult,
  refuseOperator,
} from '../../../core/operator/press-for-unit.ts'
import type { Report } from '../../../core/report/model.ts'
import type { AuditAction } from '../../../core/shared/audit-action.ts'
import { type Capability, can } from '../../../core/shared/permissions.ts'
import type { ReportId } from '../../../core/shared/report-id.ts'
import { cellText } from '../../../core/shared/spreadsheet/cells.ts'
import type { BackOfficeEnv } from '../http/context.ts'
import { writeAudit } from '../http/new-routes.ts'
import { respondWithProblem } from '../http/problem.ts'
import { type DetailPorts, detailOf } from './detail.ts'
import { findIncident, incidentSubject } from './find.ts'
import { refusal } from './refusal.ts'

export type ActPorts = OperatorPorts & DetailPorts

/** Something that is to be done to a report. */
export interface IncidentAction {
  /** One of these, where the report is. */
  readonly needs: readonly Capability[]
  readonly audit: AuditAction
  /** For the audit log: nothing that anybody has typed. */
  readonly detail?: string
  /** Whom of the unit they have spoken with. */
  readonly spokeWith?: string
  /** The same for the same deed brought again; anew each time where there is none. */
  readonly event?: string
  readonly how: (report: Report, deed: OperatorAction) => OperatorResult
  /** Saves it, where that is more than saving the report. */
  readonly save?: (id: ReportId, deed: OperatorAction) => Promise<OperatorResult>
}

/** Whether an account may do something to a report: one of these capabilities where the report is. */
export const canActSomewhere = (account: Account, needs: readonly Capability[], report: Report): boolean =>
  needs.some((capability) => can(account, capability, countedNow(report).province))

/** Finds the report, asks the rules, writes the audit log, does it, and shows the report as it is then. */
export const actOnIncident = async (
  c: Context<BackOfficeEnv>,
  id: ReportId,
  { needs, audit, detail, how, save, ...more }: IncidentAction,
  ports: ActPorts,
) => {
  const report = await findIncident(c, id, ports)
  if (!report) return respondWithProblem(c, 'notFound')
  if (!canActSomewhere(c.var.account, needs, report)) return respondWithProblem(c, 'notAllowed')
  const deed = operatorActionOf(c, more)
  const tried = how(report, deed)
  if (tried.kind === 'refused') return refusal(c, tried.problem)
  await writeAudit(c, audit, { ...incidentSubject(report), ...(detail && { detail }) })
  // Its reporter may have moved the pin into another province since.
  const again = (one: Report): OperatorResult =>
    maySee(c.var.account, one) && canActSomewhere(c.var.account, needs, one)
      ? how(one, deed)
      : refuseOperator('unknownReport')
  const done = await (save?.(id, deed) ?? changeAsOperator(id, again, ports))
  if (done.kind === 'refused') return refusal(c, done.problem)
  return c.json(await detailOf(c, done.report, ports), 200)
}

/** Who does it, as the report's history will name them. */
export const operatorActionOf = (
  c: Context<BackOfficeEnv>,
  { event, spokeWith }: Pick<IncidentAction, 'event' | 'spokeWith'> = {},
): OperatorAction => {
  const { account, newId, now } = c.var
  const { id, name, role } = account
  return {
    by: { kind: 'backOffice', account: id, name: cellText(name), role, ...(spokeWith && { spokeWith }) },
    event: event ?? newId(),
    at: now(),
  }
}
