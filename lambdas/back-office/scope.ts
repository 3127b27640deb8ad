import type { Account } from '../core/access/account.ts'
import { areaOf, type Capability, can } from '../core/access/can.ts'
import type { CountedProvince } from '../core/tally/counted.ts'

/** The province that a question is about; without one it is the whole country. */
export type Scope =
  | { readonly isAllowed: true; readonly province?: CountedProvince }
  | { readonly isAllowed: false }

/** An account with a province asks about that one unless it says so itself; about another it gets no answer. */
export const scopeOf = (account: Account, capability: Capability, asked?: CountedProvince): Scope => {
  const area = asked ?? areaOf(account)
  if (!can(account, capability, area)) return { isAllowed: false }
  return { isAllowed: true, ...(area !== 'all' && { province: area }) }
}
