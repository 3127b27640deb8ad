import type { GroupSize } from './ports.ts'

/** Groups asked for per run: with a run every 15 minutes this reaches 4,800 groups a day. */
export const maxGroupsAsked = 50

/** How long a size is valid, and how long to wait before asking again for one that LINE did not give (ms). */
export const groupSizeLifetime = 20 * 60 * 60 * 1000

/** The groups to ask for now: those never asked for first, then the oldest sizes. */
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
