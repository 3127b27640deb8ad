import type { Accounts } from '../../../core/access/ports.ts'
import { cachedByKey } from '../../../core/shared/cache.ts'
import type { Clock } from '../../../core/shared/clock.ts'

/** A page sends several requests at once; a change of an account takes effect after this at the latest (ms). */
const freshFor = 3_000
const maxKeys = 1_000

/** Accounts as they were a moment ago. */
export const cachedAccounts = (
  accounts: Pick<Accounts, 'find'>,
  now: Clock,
): Pick<Accounts, 'find'> & { forget(id: string): void } => {
  const cache = cachedByKey((id) => accounts.find(id), { freshFor, now, maxKeys })
  return { find: cache.get, forget: cache.forget }
}
