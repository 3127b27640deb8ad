/** One code that was typed in a group, right or wrong. */
export interface LinkAttempt {
  readonly eventId: string
  readonly fingerprint: string
  readonly at: number
}

/** What is stored about a group itself: its attempts to link, and when the account last left it. */
export interface GroupRecord {
  readonly groupId: string
  /** 0 if it was never saved. */
  readonly version: number
  readonly tries: readonly LinkAttempt[]
  readonly leftAt?: number
}

export const maxLinkAttempts = 5
const hour = 60 * 60_000

/** Whether a group may try this code. */
export type LinkAttemptResult =
  /** The attempt counts; `left` more are allowed, and if none is, one is again from `until` (epoch ms). */
  | { readonly kind: 'counted'; readonly left: number; readonly until: number }
  /** No attempt is left, but the group has tried this code before, so the answer reveals nothing new. */
  | { readonly kind: 'repeated'; readonly until: number }
  | { readonly kind: 'closed'; readonly until: number }

/**
 * Counts an attempt before the code is checked, so that concurrent attempts count too. A redelivered event
 * counts once. `next` is the record to save, if it changed.
 */
export const countLinkAttempt = (
  group: GroupRecord,
  one: LinkAttempt,
): { readonly standing: LinkAttemptResult; readonly next?: GroupRecord } => {
  const recent = group.tries.filter(({ at }) => at > one.at - hour)
  const until = (recent[0]?.at ?? one.at) + hour
  const before = recent.findIndex(({ eventId }) => eventId === one.eventId)
  if (before >= 0) return { standing: { kind: 'counted', left: maxLinkAttempts - before - 1, until } }
  if (recent.length < maxLinkAttempts) {
    const left = maxLinkAttempts - recent.length - 1
    return { standing: { kind: 'counted', left, until }, next: { ...group, tries: [...recent, one] } }
  }
  const isKnown = recent.some(({ fingerprint }) => fingerprint === one.fingerprint)
  return { standing: { kind: isKnown ? 'repeated' : 'closed', until } }
}

/** The code was right, so the attempt does not count. */
export const forgiveLinkAttempt = (group: GroupRecord, eventId: string): GroupRecord | undefined => {
  const tries = group.tries.filter((one) => one.eventId !== eventId)
  return tries.length === group.tries.length ? undefined : { ...group, tries }
}

/** The account has left the group. Events come in any order, so the latest counts. */
export const markLeft = (group: GroupRecord, at: number): GroupRecord | undefined =>
  (group.leftAt ?? Number.NEGATIVE_INFINITY) >= at ? undefined : { ...group, leftAt: at }

/** When the account left the group, if that was at this time or later. */
export const leftSince = ({ leftAt }: GroupRecord, at: number): number | undefined =>
  leftAt !== undefined && leftAt >= at ? leftAt : undefined
