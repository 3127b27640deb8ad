import type { AuditAction } from '../../shared/audit-action.ts'
import type { Role } from '../../shared/post.ts'
import type { CountedProvince } from '../../shared/province.ts'

/** One line of the audit log. Says whose data and which thing, never the data itself: no phone, no place, no text. */
export interface AuditEntry {
  /** Unique; the same deed brought again has the same id and is one line. */
  readonly id: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly who: { readonly id: string; readonly name: string; readonly role: Role }
  readonly action: AuditAction
  /** A case code, a unit's code, an account's name. */
  readonly subject?: string
  readonly subjectId?: string
  /** Whose province it is about: a province administrator reads those of the own one. */
  readonly province?: CountedProvince
  /** From what to what, where that is no personal data. */
  readonly detail?: string
}

/** Where the log is kept. Every method throws where the store does not answer; then what it is about is not done. */
export interface AuditLog {
  add(entry: AuditEntry): Promise<void>
  /** The newest first; `after` is the position that the page before ended with. */
  page(question: AuditQuestion): Promise<{ readonly entries: readonly AuditEntry[]; readonly next?: string }>
}

export interface AuditQuestion {
  /** Days in Thailand, both included. */
  readonly from: string
  readonly to: string
  readonly province?: CountedProvince
  readonly who?: string
  readonly action?: AuditAction
  readonly subject?: string
  readonly limit: number
  readonly after?: string
}
