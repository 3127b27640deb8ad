import type { Context } from 'hono'
import type { FileAddresses } from '../../../core/delivery/files/ports.ts'
import {
  type AskForExportPorts,
  retryStalledExports,
  startExport,
} from '../../../core/exports/ask-for-export.ts'
import type { ExportRequest } from '../../../core/exports/asked.ts'
import { type ExportJob, isAvailable } from '../../../core/exports/job.ts'
import { capabilityFor } from '../../../core/exports/may-export.ts'
import { listFilterOf } from '../../../core/exports/read-rows.ts'
import { isFiltered } from '../../../core/operator/incidents/matches.ts'
import type { BackOfficeEnv } from '../http/context.ts'
import { createRoutes, writeAudit } from '../http/new-routes.ts'
import { omitUndefined } from '../http/omit-undefined.ts'
import { respondWithProblem } from '../http/problem.ts'
import { provinceScopeOf } from '../http/scope.ts'
import { getExportRoute, listExportsRoute, startExportRoute } from './contract.ts'
import { exportShown } from './export-shown.ts'

export interface ExportsPorts extends AskForExportPorts {
  readonly exportAddresses: FileAddresses
}

export const exportsRoutes = (ports: ExportsPorts) => {
  const shown = (job: ExportJob, c: Context<BackOfficeEnv>) => exportShown(job, c.var, ports.exportAddresses)
  return createRoutes()
    .openapi(startExportRoute, async (c) => {
      const { id, kind, language, filters } = c.req.valid('json')
      const { account } = c.var
      // The figures of the report are not counted for some statuses or categories by day and province.
      if (kind === 'pdf' && isFiltered(listFilterOf(omitUndefined(filters))))
        return respondWithProblem(c, 'badInput', 'filters')
      const scope = provinceScopeOf(account, capabilityFor(kind), filters.province)
      if (!scope) return respondWithProblem(c, 'otherProvince', 'filters.province')
      const asked = { kind, language, filters: { ...omitUndefined(filters), ...scope } }
      const ordered = await startExport({ ...asked, account: account.id, id }, ports, () =>
        writeAudit(c, 'exportAsked', { ...scope, subject: kind, subjectId: id, detail: detailOf(asked) }),
      )
      if (ordered.kind === 'tooMany') return respondWithProblem(c, 'tooManyRequests')
      return c.json(await shown(ordered.job, c), 200)
    })
    .openapi(listExportsRoute, async (c) => {
      const jobs = await ports.exportJobs.all(c.var.account.id)
      const kept = jobs.filter((job) => isAvailable(job, c.var.now()))
      const newest = kept.toSorted((one, other) => other.askedAt - one.askedAt)
      const now = await Promise.all(newest.map((job) => retryStalledExports(job, ports)))
      return c.json({ jobs: await Promise.all(now.map((job) => shown(job, c))) }, 200)
    })
    .openapi(getExportRoute, async (c) => {
      const job = await ports.exportJobs.find(c.var.account.id, c.req.valid('param').id)
      if (!job || !isAvailable(job, c.var.now())) return respondWithProblem(c, 'notFound')
      return c.json(await shown(await retryStalledExports(job, ports), c), 200)
    })
}

/** The filters as the audit log has them. */
const detailOf = ({ filters: { from, to, status = [], category = [] }, language }: ExportRequest): string =>
  [`${from} – ${to}`, ...status, ...category, language].join(', ')
