import type { Context } from 'hono'
import type { Account } from '../../../core/access/account.ts'
import { maySee } from '../../../core/access/may-see.ts'
import { countedNow } from '../../../core/figures/counted.ts'
import { changeFromOffice, type OfficePorts } from '../../../core/operator/change-report.ts'
import { type Deed, type OfficeResult, refusedBecause } from '../../../core/operator/press-for-unit.ts'
import type { Report } from '../../../core/report/model.ts'
import type { AuditAction } from '../../../core/shared/audit-action.ts'
import { type Capability, can } from '../../../core/shared/permissions.ts'
import type { ReportId } from '../../../core/shared/report-id.ts'
import { cellText } from '../../../core/shared/spreadsheet/cells.ts'
import type { BackOfficeEnv } from '../http/context.ts'
import { audited } from '../http/new-routes.ts'
import { problem } from '../http/problem.ts'
import { type DetailPorts, detailOf } from './detail.ts'
import { deedAbout, findIncident } from './find.ts'
import { refusal } from './refusal.ts'

export type ActPorts = OfficePorts & DetailPorts

/** Something that is to be done to a report. */
export interface Action {
  /** One of these, where the report is. */
  readonly needs: readonly Capability[]
  readonly audit: AuditAction
  /** For the audit log: nothing that anybody has typed. */
  readonly detail?: string
  /** Whom of the unit they have spoken with. */
  readonly spokeWith?: string
  /** The same for the same deed brought again; anew each time where there is none. */
  readonly event?: string
  readonly how: (report: Report, deed: Deed) => OfficeResult
  /** Saves it, where that is more than saving the report. */
  readonly save?: (id: ReportId, deed: Deed) => Promise<OfficeResult>
}

/** Whether an account may do something to a report: one of these capabilities where the report is. */
export const maySome = (account: Account, needs: readonly Capability[], report: Report): boolean =>
  needs.some((capability) => can(account, capability, countedNow(report).province))

/** Finds the report, asks the rules, writes the audit log, does it, and shows the report as it is then. */
export const act = async (
  c: Context<BackOfficeEnv>,
  id: ReportId,
  { needs, audit, detail, how, save, ...more }: Action,
  ports: ActPorts,
) => {
  const report = await findIncident(c, id, ports)
  if (!report) return problem(c, 'notFound')
  if (!maySome(c.var.account, needs, report)) return problem(c, 'notAllowed')
  const deed = deedOf(c, more)
  const tried = how(report, deed)
  if (tried.kind === 'refused') return refusal(c, tried.problem)
  await audited(c, audit, { ...deedAbout(report), ...(detail && { detail }) })
  // Its reporter may have moved the pin into another province since.
  const again = (one: Report): OfficeResult =>
    maySee(c.var.account, one) && maySome(c.var.account, needs, one)
      ? how(one, deed)
      : refusedBecause('unknownReport')
  const done = await (save?.(id, deed) ?? changeFromOffice(id, again, ports))
  if (done.kind === 'refused') return refusal(c, done.problem)
  return c.json(await detailOf(c, done.report, ports), 200)
}

/** Who does it, as the report's history will name them. */
export const deedOf = (
  c: Context<BackOfficeEnv>,
  { event, spokeWith }: Pick<Action, 'event' | 'spokeWith'> = {},
): Deed => {
  const { account, newId, now } = c.var
  const { id, name, role } = account
  return {
    by: { kind: 'backOffice', account: id, name: cellText(name), role, ...(spokeWith && { spokeWith }) },
    event: event ?? newId(),
    at: now(),
  }
}
