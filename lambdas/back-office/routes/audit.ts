import type { AuditLog } from '../../core/audit/entry.ts'
import { listAudit } from '../api/audit.ts'
import { given } from '../given.ts'
import type { PageTokens } from '../page-token.ts'
import { problem } from '../problem.ts'
import { audited, createRoutes } from '../routes.ts'
import { scopeOf } from '../scope.ts'

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
