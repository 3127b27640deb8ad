import { crockfordHash, crockfordTime } from '../shared/hash.ts'
import type { ReportId } from '../shared/report-id.ts'

export { caseCode } from '../shared/case-code.ts'

/**
 * The id of the report that a session makes. The same
 * session always gives the same id, so it makes one report.
 */
export const reportIdOf = (userId: string, session: { id: string; startedAt: number }): ReportId =>
  (crockfordTime(session.startedAt) + crockfordHash(16, userId, session.id)) as ReportId

/** Checks an id from outside; undefined if it is invalid. */
export const readReportId = (text: string | null): ReportId | undefined =>
  text !== null && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text) ? (text as ReportId) : undefined
