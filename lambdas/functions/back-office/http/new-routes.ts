import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { AuditEntry } from '../../../core/access/audit/entry.ts'
import type { AuditAction } from '../../../core/shared/audit-action.ts'
import type { BackOfficeEnv } from './context.ts'
import { problemOf } from './invalid-input.ts'
import { problem } from './problem.ts'

/** An empty set of routes; what cannot be understood is answered with a problem that names the field. */
export const createRoutes = () =>
  new OpenAPIHono<BackOfficeEnv>({
    defaultHook: (result, c) => {
      if (result.success) return
      const { code, field } = problemOf(result.error)
      return problem(c, code, field)
    },
  })

/** What a deed was about, in words that are no personal data; `id` is the same where the same deed may be brought again. */
export type Deed = Partial<Pick<AuditEntry, 'id' | 'subject' | 'subjectId' | 'province' | 'detail'>>

/** The line of the audit log for what this account does now: for a store that writes it together with the change. */
export const auditEntry = (c: Context<BackOfficeEnv>, action: AuditAction, deed: Deed = {}): AuditEntry => {
  const { id, name, role } = c.var.account
  return { id: c.var.newId(), at: c.var.now(), who: { id, name, role }, action, ...deed }
}

/** Writes it down before anything is shown or changed; throws where that fails, and then neither is. */
export const audited = (c: Context<BackOfficeEnv>, action: AuditAction, deed?: Deed): Promise<void> =>
  c.var.audit.add(auditEntry(c, action, deed))
