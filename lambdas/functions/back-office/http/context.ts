import type { LambdaEvent } from 'hono/aws-lambda'
import type { Account } from '../../../core/access/account.ts'
import type { AuditLog } from '../../../core/access/audit/entry.ts'
import type { Clock } from '../../../core/shared/clock.ts'
import type { Language } from '../../../core/shared/language.ts'

/** What every handler finds on its context: who asks, already let in, in which language they read, and what audits it. */
export interface BackOfficeEnv {
  /** What the Lambda adapter hands over; the HTTP API has checked the token in it. */
  Bindings: { readonly event: LambdaEvent }
  Variables: {
    readonly account: Account
    readonly language: Language
    readonly audit: AuditLog
    readonly now: Clock
    /** Unique, for entries of the audit log. */
    readonly newId: () => string
  }
}
