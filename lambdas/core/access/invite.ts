import type { Clock } from '../shared/clock.ts'
import type { Post } from '../shared/post.ts'
import { type Account, accountIdOf, normalEmail } from './account.ts'
import type { Accounts, SignInDirectory } from './ports.ts'

export interface Invitee {
  readonly email: string
  readonly name: string
  readonly post: Post
}

/** `hasAnother`: the address has an account already, with another role or province, which stays as it is. */
export type InvitationResult =
  | { readonly kind: 'invited' | 'wasThere'; readonly account: Account }
  | { readonly kind: 'hasAnother'; readonly account: Account }

/** The account that somebody would have. */
export const accountFor = ({ email, name, post }: Invitee, now: number): Account => ({
  id: accountIdOf(email),
  email: normalEmail(email),
  name,
  state: 'invited',
  createdAt: now,
  changedAt: now,
  version: 0,
  ...post,
})

/**
 * Gives somebody an account and lets them sign in. The account is written first, so that nobody can sign in who is not
 * known; whoever died in between asks again, and only what is missing is done. Throws where store or directory do not
 * answer, and where whoever invites is no longer what they were.
 * @param by who invites, where that is an account
 */
export const invite = async (
  guest: Invitee,
  { accounts, directory, now }: { accounts: Accounts; directory: SignInDirectory; now: Clock },
  by?: Account,
): Promise<InvitationResult> => {
  const wanted = accountFor(guest, now())
  const account =
    (await accounts.find(wanted.id)) ?? (await accounts.put(wanted, by)) ?? (await accounts.find(wanted.id))
  if (!account) throw new Error('The account of whoever invites has changed since')
  if (account.role !== wanted.role || account.province !== wanted.province)
    return { kind: 'hasAnother', account }
  return { kind: await directory.invite(account), account }
}
