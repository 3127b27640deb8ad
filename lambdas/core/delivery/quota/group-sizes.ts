import type { GroupSize } from './ports.ts'

/** Groups asked for in one run: every quarter of an hour, this reaches 4,800 of them in a day. */
export const maxGroupsAsked = 50

/** A size is good for this long, and one that LINE would not say is asked for again no sooner (ms). */
export const groupSizeLifetime = 20 * 60 * 60 * 1000

/** The groups to ask for now: those never asked for first, then the oldest answers. */
export const groupsToAsk = (
  linked: readonly string[],
  known: readonly GroupSize[],
  now: number,
): readonly string[] => {
  const askedAt = new Map(known.map((size) => [size.groupId, size.askedAt]))
  const when = (groupId: string): number => askedAt.get(groupId) ?? Number.NEGATIVE_INFINITY
  return [...new Set(linked)]
    .filter((groupId) => when(groupId) <= now - groupSizeLifetime)
    .sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0))
    .slice(0, maxGroupsAsked)
}
