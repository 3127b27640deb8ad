import type { Clock } from '../shared/clock.ts'
import { mayManage } from '../shared/permissions.ts'
import type { Post } from '../shared/post.ts'
import type { Account } from './account.ts'
import type { Accounts, SignInDirectory } from './ports.ts'

/** An account as somebody wants it to be. */
export interface WantedAccount {
  readonly name: string
  readonly post: Post
  readonly isDisabled: boolean
}

/** `notYours`: neither the account as it is, nor as it would be. `own`: nobody changes what they themselves may. */
export type AccountChangeProblem = 'notYours' | 'own'

/** Why an account may not be changed so by this one; undefined where it may. */
export const accountChangeProblem = (
  account: Account,
  { post, isDisabled }: WantedAccount,
  by: Account,
): AccountChangeProblem | undefined => {
  if (!mayManage(by, account) || !mayManage(by, post)) return 'notYours'
  const isOwn = account.id === by.id
  return isOwn && (isDisabled || !isSamePost(account, post)) ? 'own' : undefined
}

/**
 * Changes an account, if whoever does it is still what they were: two who take each other's post away do it one after
 * the other, so that somebody always remains. Who is let in again may sign in before the account says so, and who is
 * kept out may no longer do anything before they cannot sign in: what dies in between lets nobody in, and can be done
 * again. Undefined where somebody else has saved since. Throws where store or directory do not answer.
 */
export const changeAccount = async (
  account: Account,
  wanted: WantedAccount,
  by: Account,
  { accounts, directory, now }: { accounts: Accounts; directory: SignInDirectory; now: Clock },
): Promise<Account | undefined> => {
  const { id } = account
  const wasDisabled = account.state === 'disabled'
  if (wasDisabled && !wanted.isDisabled) await directory.enable(id)
  const saved = await accounts.put(changed(account, wanted, now()), by)
  if (saved && wanted.isDisabled) await directory.disable(id)
  return saved
}

const changed = (account: Account, { name, post, isDisabled }: WantedAccount, changedAt: number): Account => {
  const { role: _, province: __, state: before, ...person } = account
  const enabled = before === 'disabled' ? 'active' : before
  return { ...person, ...post, name, state: isDisabled ? 'disabled' : enabled, changedAt }
}

export const isSamePost = (a: Post, b: Post): boolean => a.role === b.role && a.province === b.province
