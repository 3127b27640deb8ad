import { daysOf } from '../tally/calendar.ts'
import { type CountItem, monthOf } from '../tally/cells.ts'
import type { Counted, CountedProvince } from '../tally/counted.ts'
import type { Span } from '../tally/ports.ts'
import type { PageQuestion, Position } from './list.ts'
import { isFiltered, isMeant, matchesIn } from './matches.ts'
import { boundsOf, comesBefore, dayAfterPosition } from './position.ts'

/** A part of the list that is looked through at once: some days, or some days of a province. */
export type Stretch = (
  | { readonly by: 'day'; readonly days: readonly string[] }
  | { readonly by: 'province'; readonly province: CountedProvince }
) & {
  readonly low: Position
  readonly high: Position
  /** About how many of the reports in it are meant: 1 for all of them. */
  readonly share: number
}

/** What says on which days there is anything to look for. Throws where the store does not answer. */
export interface Guides {
  counted(span: Span): Promise<readonly CountItem[]>
  /** Reports that the counters do not know as they are; undefined where there are so many that any day may have some. */
  uncounted(): Promise<readonly Counted[] | undefined>
}

/** So many reports are looked through rather than asked for day by day. */
const mostTogether = 400
/** So many days are asked for at once. */
const mostDays = 8

interface Day {
  readonly day: string
  readonly all: number
  readonly meant: number
}

/** The parts of the list that may have what is meant, in its order, and hardly any other. */
export async function* stretchesOf(question: PageQuestion, guides: Guides): AsyncGenerator<Stretch> {
  const { province, order, after } = question
  if (province !== undefined && !isFiltered(question)) {
    yield { by: 'province', province, ...spanOf(question, question.from, question.to), share: 1 }
    return
  }
  const { from, to } = daysLeft(question)
  if (from > to) return
  // Before the counters: what is counted between the two looks is in one of them at least.
  const uncounted = await guides.uncounted()
  const scope = province ?? 'all'
  const inMonths = await guides.counted({ scope, unit: 'month', from: monthOf(from), to: monthOf(to) })
  for (const days of monthsOf(daysOf(from, to), order)) {
    const month = monthOf(days[0] as string)
    const items = inMonths.filter(({ period }) => period === month)
    const waiting = uncounted?.filter((one) => isWaiting(one, question, days))
    if (!mayHave(items, question) && waiting?.length === 0) continue
    const [first, last] = [days[0], days.at(-1)].toSorted() as [string, string]
    const inDays = await guides.counted({ scope, unit: 'day', from: first, to: last })
    const found = days.map((day): Day => {
      const own = inDays.filter(({ period }) => period === day)
      // Where it is not known what waits, every day may have something.
      const more = waiting ? waiting.filter((one) => one.day === day).length : 1
      const count = (filter: Pick<PageQuestion, 'statuses' | 'categories'>): number =>
        own.reduce((sum, { cells }) => sum + matchesIn(cells, filter), more)
      return { day, all: count({}), meant: count(question) }
    })
    for (const group of groupsOf(found, province === undefined)) {
      const share = sum(group, 'meant') / sum(group, 'all')
      const names = group.filter(({ meant }) => meant > 0).map(({ day }) => day)
      const [low, high] = [names[0], names.at(-1)].toSorted() as [string, string]
      const bounds = { ...spanOf({ order, ...(after && { after }) }, low, high), share }
      yield province === undefined
        ? { by: 'day', days: names, ...bounds }
        : { by: 'province', province, ...bounds }
    }
  }
}

const mayHave = (items: readonly CountItem[], question: PageQuestion): boolean =>
  items.some(({ cells }) => matchesIn(cells, question) > 0)

const isWaiting = (one: Counted, question: PageQuestion, days: readonly string[]): boolean =>
  (question.province ?? one.province) === one.province && isMeant(one, question) && days.includes(one.day)

/** The days that the pages before have not looked through. */
const daysLeft = ({ from, to, order, after }: PageQuestion) => {
  if (after === undefined) return { from, to }
  const day = dayAfterPosition(after, order)
  return order === 'newest' ? { from, to: day < to ? day : to } : { from: day > from ? day : from, to }
}

/** What is left of some days after the last page. */
const spanOf = ({ order, after }: Pick<PageQuestion, 'order' | 'after'>, from: string, to: string) => {
  const { low } = boundsOf(from)
  const { high } = boundsOf(to)
  if (after === undefined) return { low, high }
  return order === 'newest'
    ? { low, high: comesBefore(high, after, order) ? after : high }
    : { low: comesBefore(low, after, order) ? after : low, high }
}

const monthsOf = (days: readonly string[], order: PageQuestion['order']): Iterable<readonly string[]> =>
  Map.groupBy(order === 'newest' ? days.toReversed() : days, monthOf).values()

/** Days that are looked through together: from one that has something to another. */
const groupsOf = function* (days: readonly Day[], isByDay: boolean): Generator<readonly Day[]> {
  let group: Day[] = []
  for (const day of days) {
    const together = [...group, day]
    const isTooMuch = sum(together, 'all') > mostTogether || (isByDay && together.length > mostDays)
    if (group.length > 0 && isTooMuch) {
      yield group
      group = []
    }
    if (group.length > 0 || day.meant > 0) group.push(day)
  }
  if (group.length > 0) yield group
}

const sum = (days: readonly Day[], what: 'all' | 'meant'): number =>
  days.reduce((total, day) => total + day[what], 0)
