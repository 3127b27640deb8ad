import type { MiddlewareHandler } from 'hono'
import type { Account } from '../../../core/access/account.ts'
import type { Accounts } from '../../../core/access/ports.ts'
import { crockfordHash } from '../../../core/shared/hash.ts'
import { cachedAccounts } from './cached-accounts.ts'
import type { BackOfficeEnv } from './context.ts'
import { auditEntry } from './new-routes.ts'
import { respondWithProblem } from './problem.ts'
import type { RequestContextPorts } from './request-context.ts'
import { type Token, tokenOf } from './token.ts'

export type SignedInPorts = RequestContextPorts & { readonly accounts: Accounts }

/** So many sessions are remembered as written down; one that is forgotten is written again, as the same line. */
const mostSessions = 2_000

/** Finds the account of the token that the HTTP API has checked; without one in good standing nobody gets further. */
export const authenticate = ({ accounts, now }: SignedInPorts): MiddlewareHandler<BackOfficeEnv> => {
  const known = cachedAccounts(accounts, now)
  const written = new Set<string>()
  return async (c, next) => {
    const token = tokenOf(c.env)
    if (!token) return respondWithProblem(c, 'signInAgain')
    const account = await known.find(token.username)
    if (!account) return respondWithProblem(c, 'noAccount')
    if (account.state === 'disabled') return respondWithProblem(c, 'disabled')
    c.set('account', account)
    const session = sessionOf(account, token)
    if (!written.has(session)) {
      const { province } = account
      const entry = auditEntry(c, 'signedIn', { id: session, ...(province && { province }) })
      await c.var.audit.add({ ...entry, at: token.signedInAt })
      if (account.state === 'invited') {
        c.set('account', await arrive(account, accounts, now()))
        known.forget(account.id)
      }
      await accounts.seen(account.id, token.signedInAt)
      if (written.size >= mostSessions) written.clear()
      written.add(session)
    }
    return next()
  }
}

const sessionOf = ({ id }: Account, { session }: Token): string => crockfordHash(20, 'signedIn', id, session)

/** Where somebody else saves at this moment, the next sign-in does it. What they change is checked against the account. */
const arrive = async (account: Account, accounts: Accounts, now: number): Promise<Account> =>
  (await accounts.put({ ...account, state: 'active', changedAt: now })) ?? account
