import { v5 as uuidV5 } from 'uuid'
import type { Category } from './category.ts'
import type { Amendment } from './conversation-state.ts'
import type { PhoneNumber } from './phone.ts'
import type { Place } from './place.ts'
import type { ReportId } from './report-id.ts'
import type { RoutingFlag, UnitSnapshot } from './routing.ts'
import type { Refusal } from './timeline.ts'

/** Who a notice goes to: a unit's LINE group, or the citizen who reported. */
export type Recipient =
  | { readonly kind: 'unit'; readonly unit: UnitSnapshot; readonly groupId: string }
  | { readonly kind: 'reporter' }

/** What a notice says, as it was when it was decided: LINE wants the same body under the same retry key. */
export type NoticeContent =
  | {
      readonly kind: 'incident'
      readonly category: Category
      readonly place: Place
      readonly phone?: PhoneNumber
      /** The best words for the place, where there are any. */
      readonly address?: string
      readonly metres: number
      readonly flags: readonly RoutingFlag[]
      /** The Thai names of the units that are told at the same time. */
      readonly alsoTold: readonly string[]
      readonly acceptedAt: number
    }
  | { readonly kind: 'amendment'; readonly amendment: Amendment }
  | {
      readonly kind: 'delivered'
      readonly unit: UnitSnapshot
      readonly metres: number
      /** The pin may be a mistake. */
      readonly maybeAbroad: boolean
    }
  | { readonly kind: 'undelivered' }

export type NoticeState =
  | { readonly kind: 'owed'; readonly dueAt: number; readonly attempts: number }
  | { readonly kind: 'sent'; readonly at: number; readonly attempts: number }
  | { readonly kind: 'refused'; readonly at: number; readonly attempts: number; readonly reason: Refusal }

export interface Notice {
  /** Unique in its report: the unit's code or `reporter`, then the step, as in `ST-1001/incident`. */
  readonly key: string
  /** A UUID that LINE sees on every attempt, so that it accepts one of them. */
  readonly retryKey: string
  readonly to: Recipient
  readonly content: NoticeContent
  readonly state: NoticeState
}

/** What came of one push. */
export type PushOutcome =
  | { readonly kind: 'accepted'; readonly requestId?: string }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  /** `unauthorised`: LINE does not take our token; it may be rotated at any moment. */
  | { readonly kind: 'retryLater'; readonly reason: 'unavailable' | 'unauthorised' }

const namespace = 'b0a3d8b2-6b0f-4c7e-9d57-3f3a1d6f2c11'

/** The retry key of anything that is pushed: the same parts always give the same UUID. */
export const retryKeyOf = (...parts: readonly string[]): string => uuidV5(parts.join('/'), namespace)

export const newNotice = (
  report: ReportId,
  step: string,
  to: Recipient,
  content: NoticeContent,
  now: number,
): Notice => {
  const key = `${to.kind === 'unit' ? to.unit.code : 'reporter'}/${step}`
  return {
    key,
    retryKey: retryKeyOf(report, key),
    to,
    content,
    state: { kind: 'owed', dueAt: now, attempts: 0 },
  }
}

/** LINE will not take it, however often it is tried. */
export const isRefused = ({ state }: Notice): boolean => state.kind === 'refused'

/** After this many failed attempts nobody waits for a notice any more: others are told, and it is still tried. */
export const patience = 4

const waits = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000] as const

/** How long to wait before trying again what failed this many times (ms). */
export const backoff = (attempts: number): number =>
  waits[Math.min(Math.max(attempts, 1), waits.length) - 1] ?? 60_000
