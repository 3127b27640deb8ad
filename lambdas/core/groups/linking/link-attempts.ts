/** One code that a group has typed, whether or not it was right. */
export interface LinkAttempt {
  readonly eventId: string
  readonly fingerprint: string
  readonly at: number
}

/** What is remembered of a group beside any unit: what it has tried, and when the account last left it. */
export interface GroupRecord {
  readonly groupId: string
  /** 0 where nothing has ever been saved. */
  readonly version: number
  readonly tries: readonly LinkAttempt[]
  readonly leftAt?: number
}

export const maxLinkAttempts = 5
const hour = 60 * 60_000

/** Whether a group may try this code. */
export type LinkAttemptResult =
  /** It counts; so many tries are left, and where none is, this is when there will be one again. */
  | { readonly kind: 'counted'; readonly left: number; readonly until: number }
  /** None is left, but the group has tried this very code before: it learns nothing new. */
  | { readonly kind: 'repeated'; readonly until: number }
  | { readonly kind: 'closed'; readonly until: number }

/**
 * Counts a try before anybody looks whether it is right, so that tries at the same time are counted too.
 * An event that is brought again has been counted. `next` is there where something is to be saved.
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

/** The try was right: it does not count. */
export const forgiveLinkAttempt = (group: GroupRecord, eventId: string): GroupRecord | undefined => {
  const tries = group.tries.filter((one) => one.eventId !== eventId)
  return tries.length === group.tries.length ? undefined : { ...group, tries }
}

/** The account has left the group; events come in any order, so the latest counts. */
export const markLeft = (group: GroupRecord, at: number): GroupRecord | undefined =>
  (group.leftAt ?? Number.NEGATIVE_INFINITY) >= at ? undefined : { ...group, leftAt: at }

/** When the account left the group, if that was at this moment or after it. */
export const leftSince = ({ leftAt }: GroupRecord, at: number): number | undefined =>
  leftAt !== undefined && leftAt >= at ? leftAt : undefined
