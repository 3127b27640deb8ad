import type { PlatformSettings } from './settings.ts'
import type { AccessTokens } from './state/access-tokens.ts'
import type { ChatStore } from './state/chats.ts'
import type { ContentStore } from './state/contents.ts'
import type { Faults } from './state/faults.ts'
import type { GroupStore } from './state/groups.ts'
import type { KnownMessages } from './state/known-messages.ts'
import type { Quota } from './state/quota.ts'
import type { RateLimits } from './state/rate-limits.ts'
import type { ReplyTokens } from './state/reply-tokens.ts'
import type { RetryKeys } from './state/retry-keys.ts'
import type { RichMenus } from './state/rich-menus.ts'
import type { Store } from './state/store.ts'
import type { Users } from './state/users.ts'
import type { Deliveries } from './webhook/webhook-delivery.ts'

/** The parts of one running platform, as its routes use them. */
export interface Platform {
  readonly botUserId: string
  readonly channelSecret: string
  /** Epoch milliseconds, with the setting `clockOffsetMs` added. */
  readonly now: () => number
  readonly log: (line: string) => void
  /** Who of these people is registered with the service behind the account; undefined where nobody says it. */
  readonly registeredAmong: ((userIds: readonly string[]) => Promise<ReadonlySet<string>>) | undefined
  readonly store: Store
  readonly settings: PlatformSettings
  readonly users: Users
  readonly groups: GroupStore
  readonly chats: ChatStore
  readonly knownMessages: KnownMessages
  readonly replyTokens: ReplyTokens
  readonly retryKeys: RetryKeys
  readonly quota: Quota
  readonly accessTokens: AccessTokens
  readonly richMenus: RichMenus
  readonly contents: ContentStore
  readonly faults: Faults
  readonly rateLimits: RateLimits
  readonly deliveries: Deliveries
}
