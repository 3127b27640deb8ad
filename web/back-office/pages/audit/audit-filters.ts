import { type AuditAction, auditActions } from '../../../../lambdas/core/shared/audit-action.ts'
import type { Search } from '../../shell/search.ts'

/** What narrows the log beside days and province. */
export interface AuditFilters {
  /** An account's id. */
  readonly who?: string
  readonly action?: AuditAction
  /** Part of a case code, a unit's code or an account's name. */
  readonly subject?: string
}

const longest = 60

/** The filters in an address; what is none there is left out. */
export const auditFiltersIn = (search: Search): AuditFilters => {
  const who = search.who?.slice(0, longest)
  const action = auditActions.find((each) => each === search.action)
  const subject = search.subject?.trim().slice(0, longest)
  return { ...(who && { who }), ...(action && { action }), ...(subject && { subject }) }
}
