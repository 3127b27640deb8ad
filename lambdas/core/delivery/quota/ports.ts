import type { QuotaReading } from './forecast.ts'

/** What LINE says of the official account's messages and groups. Never throws for LINE's sake. */
export interface LineQuota {
  /** This month's limit and use; undefined where LINE did not give both in time. */
  read(): Promise<QuotaReading | undefined>
  /** How many people a push to this group counts for. */
  membersOf(groupId: string): Promise<LineQuotaCount>
}

/** `notThere`: LINE knows no such group, or we are not in it. */
export type LineQuotaCount =
  | { readonly kind: 'counted'; readonly members: number }
  | { readonly kind: 'notThere' }
  | { readonly kind: 'unanswered' }

/** A group's size when it was last asked for (epoch ms). */
export interface GroupSize {
  readonly groupId: string
  readonly askedAt: number
  /** People besides the official account; absent where LINE would not say. */
  readonly members?: number
}

/** The sizes of groups as they are known. Both methods throw where the store does not answer. */
export interface GroupSizes {
  all(): Promise<readonly GroupSize[]>
  put(size: GroupSize): Promise<void>
}

/** Figures for people to look at, under the names of their metrics: messages, reports, and percent. */
export interface QuotaFigures {
  record(figures: {
    readonly LineQuotaUsedShare: number
    readonly LineQuotaRemaining?: number
    readonly LineQuotaReportsLeft?: number
  }): void
}
