import type { Account } from './account.ts'

/** The accounts, one item each. Every method throws where the store does not answer. */
export interface Accounts {
  find(id: string): Promise<Account | undefined>
  /** All of them, by id: at most a few thousand. */
  all(): Promise<readonly Account[]>
  /**
   * Saves an account under its version; undefined where somebody else has saved (or created) it since.
   * @param by who does it: then nothing is saved, either, where their own account has been saved since
   */
  put(account: Account, by?: Account): Promise<Account | undefined>
  /** Remembers a sign-in (epoch ms) where none is remembered that is later. It is no change of the account: the version stays. */
  seen(id: string, at: number): Promise<void>
}

/**
 * The service at which people sign in. It proves who somebody is and knows neither role nor province. Every method may
 * be repeated, and throws where the service does not answer or does not know the account.
 */
export interface SignInDirectory {
  /** Lets the account sign in and has a password for the first time sent to its address. */
  invite(account: Pick<Account, 'id' | 'email' | 'name'>): Promise<'invited' | 'wasThere'>
  enable(id: string): Promise<void>
  /** Refuses the next sign-in, and ends what the account has open: no new tokens for it. */
  disable(id: string): Promise<void>
}
