import { crockfordHash, crockfordTime } from '../shared/hash.ts'
import type { ReportId } from '../shared/report-id.ts'

export { caseCode } from '../shared/case-code.ts'

/** The report that a session makes. Making it twice gives the same id, which is what keeps it one report. */
export const reportIdOf = (userId: string, session: { id: string; startedAt: number }): ReportId =>
  (crockfordTime(session.startedAt) + crockfordHash(16, userId, session.id)) as ReportId

/** An id that came from outside; undefined where it is not one. */
export const readReportId = (text: string | null): ReportId | undefined =>
  text !== null && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text) ? (text as ReportId) : undefined
