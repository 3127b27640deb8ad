import type { Account } from '../../../core/access/account.ts'
import type { Accounts } from '../../../core/access/ports.ts'
import type { Clock } from '../../../core/shared/clock.ts'

/** A page asks for several things at once; a change of an account holds after this at the latest (ms). */
const freshFor = 3_000
const mostAccounts = 1_000

interface Known {
  readonly until: number
  readonly account: Promise<Account | undefined>
}

/** Accounts as they were a moment ago, read once however many ask; a failure is not remembered, nor what is forgotten. */
export const cachedAccounts = (
  accounts: Pick<Accounts, 'find'>,
  now: Clock,
): Pick<Accounts, 'find'> & { forget(id: string): void } => {
  const kept = new Map<string, Known>()
  return {
    find(id) {
      const known = kept.get(id)
      if (known && now() < known.until) return known.account
      const account = accounts.find(id)
      if (kept.size >= mostAccounts) kept.clear()
      kept.set(id, { until: now() + freshFor, account })
      account.catch(() => kept.delete(id))
      return account
    },
    forget(id) {
      kept.delete(id)
    },
  }
}
