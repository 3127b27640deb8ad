import type { Context } from 'hono'
import type { FileAddresses } from '../../../core/delivery/files/ports.ts'
import { type AskForExportPorts, lookAfter, orderExport } from '../../../core/exports/ask-for-export.ts'
import type { Asked } from '../../../core/exports/asked.ts'
import { type ExportJob, isKept } from '../../../core/exports/job.ts'
import { capabilityFor } from '../../../core/exports/may-export.ts'
import { listFilterOf } from '../../../core/exports/read-rows.ts'
import { isFiltered } from '../../../core/operator/incidents/matches.ts'
import type { BackOfficeEnv } from '../http/context.ts'
import { audited, createRoutes } from '../http/new-routes.ts'
import { given } from '../http/omit-undefined.ts'
import { problem } from '../http/problem.ts'
import { scopeOf } from '../http/scope.ts'
import { getExport, listExports, startExport } from './contract.ts'
import { exportShown } from './export-shown.ts'

export interface ExportsPorts extends AskForExportPorts {
  readonly exportAddresses: FileAddresses
}

export const exportsRoutes = (ports: ExportsPorts) => {
  const shown = (job: ExportJob, c: Context<BackOfficeEnv>) => exportShown(job, c.var, ports.exportAddresses)
  return createRoutes()
    .openapi(startExport, async (c) => {
      const { id, kind, language, filters } = c.req.valid('json')
      const { account } = c.var
      // The figures of the report are not counted for some statuses or categories by day and province.
      if (kind === 'pdf' && isFiltered(listFilterOf(given(filters)))) return problem(c, 'badInput', 'filters')
      const scope = scopeOf(account, capabilityFor(kind), filters.province)
      if (!scope) return problem(c, 'otherProvince', 'filters.province')
      const asked = { kind, language, filters: { ...given(filters), ...scope } }
      const ordered = await orderExport({ ...asked, account: account.id, id }, ports, () =>
        audited(c, 'exportAsked', { ...scope, subject: kind, subjectId: id, detail: detailOf(asked) }),
      )
      if (ordered.kind === 'tooMany') return problem(c, 'tooManyRequests')
      return c.json(await shown(ordered.job, c), 200)
    })
    .openapi(listExports, async (c) => {
      const jobs = await ports.exportJobs.all(c.var.account.id)
      const kept = jobs.filter((job) => isKept(job, c.var.now()))
      const newest = kept.toSorted((one, other) => other.askedAt - one.askedAt)
      const now = await Promise.all(newest.map((job) => lookAfter(job, ports)))
      return c.json({ jobs: await Promise.all(now.map((job) => shown(job, c))) }, 200)
    })
    .openapi(getExport, async (c) => {
      const job = await ports.exportJobs.find(c.var.account.id, c.req.valid('param').id)
      if (!job || !isKept(job, c.var.now())) return problem(c, 'notFound')
      return c.json(await shown(await lookAfter(job, ports), c), 200)
    })
}

/** The filters as the audit log has them. */
const detailOf = ({ filters: { from, to, status = [], category = [] }, language }: Asked): string =>
  [`${from} – ${to}`, ...status, ...category, language].join(', ')
