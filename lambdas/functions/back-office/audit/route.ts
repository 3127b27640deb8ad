import type { AuditLog } from '../../../core/access/audit/entry.ts'
import { audited, createRoutes } from '../http/new-routes.ts'
import { given } from '../http/omit-undefined.ts'
import type { PageTokens } from '../http/page-token.ts'
import { problem } from '../http/problem.ts'
import { scopeOf } from '../http/scope.ts'
import { listAudit } from './contract.ts'

export interface AuditPorts {
  readonly audit: AuditLog
  readonly tokens: PageTokens
}

export const auditRoutes = ({ audit, tokens }: AuditPorts) =>
  createRoutes().openapi(listAudit, async (c) => {
    const { page, limit, ...asked } = given(c.req.valid('query'))
    const scope = scopeOf(c.var.account, 'seeAudit', asked.province)
    if (!scope) return problem(c, 'otherProvince', 'province')
    const question = { ...asked, ...scope }
    const signed = { list: 'audit', account: c.var.account.id, ...question }
    const after = page && (await tokens.read(page, signed))
    if (page && !after) return problem(c, 'badPageToken', 'page')
    // Paging on is the same reading.
    if (!after) await audited(c, 'auditRead', { ...scope, detail: `${asked.from} – ${asked.to}` })
    const { entries, next } = await audit.page({ ...question, limit, ...(after && { after }) })
    return c.json({ entries: [...entries], ...(next && { next: await tokens.write(next, signed) }) }, 200)
  })
