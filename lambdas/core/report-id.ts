import { crockfordHash, crockfordTime } from './hash.ts'

/** 26 Crockford base-32 characters: when the session began, then a hash of whose session it is. */
export type ReportId = string & { readonly __report: unique symbol }

/** The report that a session makes. Making it twice gives the same id, which is what keeps it one report. */
export const reportIdOf = (userId: string, session: { id: string; startedAt: number }): ReportId =>
  (crockfordTime(session.startedAt) + crockfordHash(16, userId, session.id)) as ReportId

/** Six characters of the id, short enough to say over the radio: `K7F-3QD`. */
export const caseCode = (id: ReportId): string => `${id.slice(-6, -3)}-${id.slice(-3)}`

/** An id that came from outside; undefined where it is not one. */
export const readReportId = (text: string | null): ReportId | undefined =>
  text !== null && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text) ? (text as ReportId) : undefined
