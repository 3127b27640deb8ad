import type { QuotaReading } from './forecast.ts'

/** LINE's message quota and group sizes of the official account. Never throws because of LINE. */
export interface LineQuota {
  /** This month's limit and use; undefined if LINE did not give both in time. */
  read(): Promise<QuotaReading | undefined>
  /** How many messages one push to this group costs: one per member. */
  membersOf(groupId: string): Promise<LineQuotaCount>
}

/** `notThere`: LINE knows no such group, or the account is not in it. */
export type LineQuotaCount =
  | { readonly kind: 'counted'; readonly members: number }
  | { readonly kind: 'notThere' }
  | { readonly kind: 'unanswered' }

/** A group's size when it was last asked for (epoch ms). */
export interface GroupSize {
  readonly groupId: string
  readonly askedAt: number
  /** Members without the official account; absent if LINE did not say. */
  readonly members?: number
}

/** The stored group sizes. Both methods throw if the store does not answer. */
export interface GroupSizes {
  all(): Promise<readonly GroupSize[]>
  put(size: GroupSize): Promise<void>
}

/** Publishes metrics, named as here: messages, reports and percent. */
export interface QuotaFigures {
  record(figures: {
    readonly LineQuotaUsedShare: number
    readonly LineQuotaRemaining?: number
    readonly LineQuotaReportsLeft?: number
  }): void
}
