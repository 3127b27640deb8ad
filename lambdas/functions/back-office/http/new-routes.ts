import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { AuditEntry } from '../../../core/access/audit/entry.ts'
import type { AuditAction } from '../../../core/shared/audit-action.ts'
import type { BackOfficeEnv } from './context.ts'
import { invalidInputProblem } from './invalid-input.ts'
import { respondWithProblem } from './problem.ts'

/** An empty set of routes; what cannot be understood is answered with a problem that names the field. */
export const createRoutes = () =>
  new OpenAPIHono<BackOfficeEnv>({
    defaultHook: (result, c) => {
      if (result.success) return
      const { code, field } = invalidInputProblem(result.error)
      return respondWithProblem(c, code, field)
    },
  })

/** What a deed was about, in words that are no personal data; `id` is the same where the same deed may be brought again. */
export type AuditSubject = Partial<Pick<AuditEntry, 'id' | 'subject' | 'subjectId' | 'province' | 'detail'>>

/** The line of the audit log for what this account does now: for a store that writes it together with the change. */
export const auditEntry = (
  c: Context<BackOfficeEnv>,
  action: AuditAction,
  deed: AuditSubject = {},
): AuditEntry => {
  const { id, name, role } = c.var.account
  return { id: c.var.newId(), at: c.var.now(), who: { id, name, role }, action, ...deed }
}

/** Writes it down before anything is shown or changed; throws where that fails, and then neither is. */
export const writeAudit = (
  c: Context<BackOfficeEnv>,
  action: AuditAction,
  deed?: AuditSubject,
): Promise<void> => c.var.audit.add(auditEntry(c, action, deed))
