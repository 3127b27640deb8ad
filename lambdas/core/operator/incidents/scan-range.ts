import { daysOf } from '../../figures/calendar.ts'
import { monthOf } from '../../figures/cells.ts'
import type { CountedProvince } from '../../shared/province.ts'
import { type DayCounts, daysToLookAt, type ListDay, monthsToLookAt } from './day-counts.ts'
import type { PageQuestion, Position } from './list.ts'
import { isFiltered } from './matches.ts'
import { boundsOf, comesBefore, dayAfterPosition } from './position.ts'

/** Reports between two positions, of a day or of a province. */
export type ScanShard = (
  | { readonly by: 'day'; readonly day: string }
  | { readonly by: 'province'; readonly province: CountedProvince }
) & { readonly low: Position; readonly high: Position }

/** Parts of the list that are looked through at once; together they have all that is meant between two positions. */
export interface ScanRange {
  readonly parts: readonly ScanShard[]
  readonly low: Position
  readonly high: Position
  /** About how many of the reports in it are meant: 1 for all of them. */
  readonly share: number
}

/** So many reports are looked through together rather than asked for one day after another. */
const mostTogether = 400
/** So many parts are asked for at once. */
const mostParts = 12

/** The parts of the list that may have what is meant, in its order, and hardly any other. */
export async function* scanRangesOf(question: PageQuestion, guides: DayCounts): AsyncGenerator<ScanRange> {
  const { province, order, limit } = question
  if (province !== undefined && !isFiltered(question)) {
    const bounds = leftOf(question, question.from, question.to)
    // A position from another list may lie beyond the end of this one.
    if (bounds.low <= bounds.high)
      yield { parts: [{ by: 'province', province, ...bounds }], ...bounds, share: 1 }
    return
  }
  const { from, to } = daysLeft(question)
  if (from > to) return
  // Before the counters: what is counted between the two looks is in one of them at least.
  const uncounted = await guides.uncounted()
  const months = await monthsToLookAt(question, monthsOf(daysOf(from, to), order), uncounted, guides)
  // One month is enough for most pages; who looks for something rare needs many.
  for (let [done, many] = [0, 1]; done < months.length; done += many, many *= 2) {
    const next = months.slice(done, done + many)
    const days = await Promise.all(next.map((month) => daysToLookAt(question, month, uncounted, guides)))
    for (const group of groupsOf(days.flat(), limit)) yield stretchOf(group, question)
  }
}

const stretchOf = (group: readonly ListDay[], question: PageQuestion): ScanRange => {
  const [first, last] = [group[0] as ListDay, group.at(-1) as ListDay]
  const [from, to] = [first.day, last.day].toSorted() as [string, string]
  const bounds = leftOf(question, from, to)
  const { province } = question
  const parts: readonly ScanShard[] =
    province === undefined
      ? group.filter(({ meant }) => meant > 0).flatMap((day) => partsOfDay(day, question))
      : [{ by: 'province', province, ...bounds }]
  return { parts, ...bounds, share: sum(group, 'meant') / Math.max(sum(group, 'rows'), 1) }
}

const partsOfDay = ({ day, provinces }: ListDay, question: PageQuestion): readonly ScanShard[] => {
  const bounds = leftOf(question, day, day)
  if (!provinces) return [{ by: 'day', day, ...bounds }]
  return provinces.map((province) => ({ by: 'province', province, ...bounds }))
}

/** The days that the pages before have not looked through. */
const daysLeft = ({ from, to, order, after }: PageQuestion) => {
  if (after === undefined) return { from, to }
  const day = dayAfterPosition(after, order)
  return order === 'newest' ? { from, to: day < to ? day : to } : { from: day > from ? day : from, to }
}

/** What is left of some days after the last page. */
const leftOf = ({ order, after }: Pick<PageQuestion, 'order' | 'after'>, from: string, to: string) => {
  const { low } = boundsOf(from)
  const { high } = boundsOf(to)
  if (after === undefined) return { low, high }
  return order === 'newest'
    ? { low, high: comesBefore(high, after, order) ? after : high }
    : { low: comesBefore(low, after, order) ? after : low, high }
}

const monthsOf = (days: readonly string[], order: PageQuestion['order']): readonly (readonly string[])[] => [
  ...Map.groupBy(order === 'newest' ? days.toReversed() : days, monthOf).values(),
]

/** Days that are looked through together: from one that has something to another. */
const groupsOf = function* (days: readonly ListDay[], limit: number): Generator<readonly ListDay[]> {
  let group: ListDay[] = []
  for (const day of days) {
    const together = [...group, day]
    const isTooMuch = sum(together, 'rows') > mostTogether || partsIn(together) > mostParts
    if (group.length > 0 && (isTooMuch || sum(group, 'meant') > limit)) {
      yield trimmed(group)
      group = []
    }
    if (group.length > 0 || day.meant > 0) group.push(day)
  }
  if (group.length > 0) yield trimmed(group)
}

/** Without the days at its end that have nothing. */
const trimmed = (group: readonly ListDay[]): readonly ListDay[] =>
  group.slice(0, group.findLastIndex(({ meant }) => meant > 0) + 1)

const partsIn = (days: readonly ListDay[]): number =>
  days.reduce((total, { meant, provinces }) => total + (meant > 0 ? (provinces?.length ?? 1) : 0), 0)

const sum = (days: readonly ListDay[], what: 'rows' | 'meant'): number =>
  days.reduce((total, day) => total + day[what], 0)
