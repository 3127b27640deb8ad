import type { Account } from '../../access/account.ts'
import { can } from '../../shared/permissions.ts'
import { provinces } from '../../shared/province.ts'
import { channelOf } from './announce.ts'

/** What somebody wants of the live updates. */
export type LiveSubscription =
  | { readonly kind: 'connect' }
  | { readonly kind: 'subscribe'; readonly channel: string }

const areas = new Map<string, Parameters<typeof can>[2]>([
  [channelOf('all'), 'all'],
  ...provinces.map(({ code }) => [channelOf(code), code] as const),
])

/** Everybody in good standing may connect, and hear of the incidents that the account may see; of no channels besides. */
export const maySubscribe = (account: Account, wish: LiveSubscription): boolean => {
  if (wish.kind === 'connect') return account.state !== 'disabled'
  const area = areas.get(wish.channel)
  return area !== undefined && can(account, 'seeIncidents', area)
}
