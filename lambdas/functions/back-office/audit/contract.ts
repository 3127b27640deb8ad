import { z } from '@hono/zod-openapi'
import { auditActions } from '../../../core/shared/audit-action.ts'
import { roles } from '../../../core/shared/post.ts'
import { defineRoute } from '../http/describe-route.ts'
import { countedProvince, json, moment, pageToken, rangeAnd } from '../http/schemas.ts'

const entry = z
  .object({
    id: z.string(),
    at: moment,
    who: z.object({ id: z.string(), name: z.string(), role: z.enum(roles) }),
    action: z.enum(auditActions),
    /** What it was done to: a case code, a unit's code, an account's name. */
    subject: z.string().optional(),
    subjectId: z.string().optional(),
    province: countedProvince.optional(),
    /** What was changed from what to what, where that is no personal data. */
    detail: z.string().optional(),
  })
  .openapi('AuditEntry')

const auditFilters = {
  who: z.string().max(60).optional(),
  action: z.enum(auditActions).optional(),
  /** Part of a subject, such as a case code. */
  subject: z.string().trim().max(60).optional(),
}

const auditPage = z.object({ entries: z.array(entry), next: pageToken.optional() }).openapi('AuditPage')

/** The newest first. */
export const listAuditRoute = defineRoute('seeAudit', {
  summary: 'Page of the audit log',
  method: 'get',
  path: '/api/audit',
  tags: ['audit'],
  request: {
    query: rangeAnd({
      ...auditFilters,
      limit: z.coerce.number().int().min(1).max(100).default(50),
      page: pageToken.optional(),
    }),
  },
  responses: { 200: json(auditPage, 'Who has read and changed what') },
})
