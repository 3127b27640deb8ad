import { type CountItem, monthOf, periodUnitOf } from '../cells.ts'
import { merged } from '../difference.ts'
import type { FriendSnapshot } from '../participation.ts'
import type { FriendEvent } from './friends.ts'

/** An event that is not in the figures yet, with its day in Thailand. */
export interface UncountedFriend extends Pick<FriendEvent, 'id' | 'kind'> {
  readonly day: string
}

/** The events that wait, and the figures, which change together or not at all. Both throw where the store does not answer. */
export interface FriendBook {
  /** What waits, a page at a time; what was just counted may still be there. */
  pages(): AsyncIterable<readonly UncountedFriend[]>
  /** Counts these, or none of them: gives those that somebody has counted already. */
  count(events: readonly UncountedFriend[]): Promise<FriendsCounted>
}

export type FriendsCounted =
  | { readonly kind: 'counted' }
  | { readonly kind: 'held'; readonly events: readonly string[] }

/** DynamoDB takes so many items in one transaction; one is the mark that figures have changed. */
const mostItems = 100 - 1
/** Another run that counts at the same time ends some time. */
const mostTries = 5

/** The counters that events change. */
export const friendChanges = (events: readonly UncountedFriend[]): readonly CountItem[] => {
  const changes = new Map<string, { follows: number; unfollows: number }>()
  for (const { day, kind } of events)
    for (const period of [day, monthOf(day)]) {
      const cells = changes.get(period) ?? { follows: 0, unfollows: 0 }
      cells[kind === 'follow' ? 'follows' : 'unfollows'] += 1
      changes.set(period, cells)
    }
  return [...changes].map(([period, cells]) => ({ scope: 'friends', period, cells }))
}

/** Follows and unfollows of some days, and how many friends there are by now; what waits is counted as the tally is about to. */
export const friendsNow = (
  items: readonly CountItem[],
  waiting: readonly UncountedFriend[],
  { from, to }: { readonly from: string; readonly to: string },
): Pick<FriendSnapshot, 'days' | 'friends'> => {
  const all = merged([...items, ...friendChanges(waiting)])
  const days = all
    .filter(({ period }) => periodUnitOf(period) === 'day' && period >= from && period <= to)
    .map(({ period, cells }) => ({
      day: period,
      follows: cells.follows ?? 0,
      unfollows: cells.unfollows ?? 0,
    }))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
  const friends = all
    .filter(({ period }) => periodUnitOf(period) === 'month')
    .reduce((sum, { cells }) => sum + (cells.follows ?? 0) - (cells.unfollows ?? 0), 0)
  return { days, friends }
}

/** Counts what waits, each event once whatever dies or is repeated. Gives how many. */
export const countFriends = async (book: FriendBook): Promise<number> => {
  let counted = 0
  for await (const page of book.pages())
    for (const batch of batchesOf(page)) counted += await count(batch, book)
  return counted
}

const batchesOf = (events: readonly UncountedFriend[]): readonly (readonly UncountedFriend[])[] => {
  const batches: UncountedFriend[][] = []
  let batch: UncountedFriend[] = []
  for (const event of events.toSorted((one, other) => (one.day < other.day ? -1 : 1))) {
    if (batch.length + 1 + friendChanges([...batch, event]).length > mostItems) {
      batches.push(batch)
      batch = []
    }
    batch.push(event)
  }
  return batch.length > 0 ? [...batches, batch] : batches
}

const count = async (batch: readonly UncountedFriend[], book: FriendBook): Promise<number> => {
  let rest = batch
  for (let tries = 0; rest.length > 0 && tries < mostTries; tries += 1) {
    const outcome = await book.count(rest)
    if (outcome.kind === 'counted') return rest.length
    const held = new Set(outcome.events)
    rest = rest.filter(({ id }) => !held.has(id))
  }
  return 0
}
