import type { AuditLog } from '../../../core/access/audit/entry.ts'
import { createRoutes, writeAudit } from '../http/new-routes.ts'
import { omitUndefined } from '../http/omit-undefined.ts'
import type { PageTokens } from '../http/page-token.ts'
import { respondWithProblem } from '../http/problem.ts'
import { provinceScopeOf } from '../http/scope.ts'
import { listAuditRoute } from './contract.ts'

export interface AuditPorts {
  readonly audit: AuditLog
  readonly tokens: PageTokens
}

export const auditRoutes = ({ audit, tokens }: AuditPorts) =>
  createRoutes().openapi(listAuditRoute, async (c) => {
    const { page, limit, ...asked } = omitUndefined(c.req.valid('query'))
    const scope = provinceScopeOf(c.var.account, 'seeAudit', asked.province)
    if (!scope) return respondWithProblem(c, 'otherProvince', 'province')
    const question = { ...asked, ...scope }
    const signed = { list: 'audit', account: c.var.account.id, ...question }
    const after = page && (await tokens.read(page, signed))
    if (page && !after) return respondWithProblem(c, 'badPageToken', 'page')
    // Paging on is the same reading.
    if (!after) await writeAudit(c, 'auditRead', { ...scope, detail: `${asked.from} – ${asked.to}` })
    const { entries, next } = await audit.page({ ...question, limit, ...(after && { after }) })
    return c.json({ entries: [...entries], ...(next && { next: await tokens.write(next, signed) }) }, 200)
  })
