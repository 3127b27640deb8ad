import type { Category } from '../category.ts'
import { daysOf, isIn, partsOf, type Range, weekdayOf } from './calendar.ts'
import { type Cells, type CountItem, changesOf, hourCell, nameOf, type Scope, sumOf } from './cells.ts'
import type { CountedProvince } from './counted.ts'
import { byCategory, byProvince, byStatus, type Numbers, totalOf } from './numbers.ts'
import type { Counts, Snapshot, Span } from './ports.ts'

/** What a dashboard asks: days of Thailand, one province or all. */
export interface Question {
  readonly from: string
  readonly to: string
  readonly province?: CountedProvince
}

export interface Figures {
  readonly total: number
  readonly byStatus: Numbers
  readonly byCategory: Readonly<Record<Category, Numbers>>
  /** Those that have any; where one is asked for, that one. */
  readonly byProvince: ReadonlyMap<CountedProvince, Numbers>
}

export interface Answer {
  /** Of the reports accepted on the days that are asked for. */
  readonly ofRange: Figures
  /** On the last of them alone: ยอดประจำวัน. */
  readonly ofLastDay: Figures
  /** Since the beginning, up to the last of them: ยอดสะสม. */
  readonly cumulative: Figures
  /** Every day that is asked for, those without a report too. */
  readonly days: readonly { readonly day: string; readonly byStatus: Numbers }[]
  /** How many were accepted, by weekday (from Sunday) and hour (from midnight). */
  readonly byHour: readonly (readonly number[])[]
  /** Whether all of this is of one moment; where it is not, it may be some reports off until it is asked again. */
  readonly isSettled: boolean
}

/** The figures of this moment: those that are counted, and what the tally has not counted yet. */
export const askFigures = async (question: Question, counts: Counts): Promise<Answer> => {
  const spans = new Map(spansOf(question).map((span) => [JSON.stringify(span), span]))
  const snapshot = await counts.read([...spans.values()])
  return { ...answer(question, upToNow(snapshot)), isSettled: snapshot.isSettled }
}

const spansOf = (question: Question): readonly Span[] => {
  const scopes: readonly Scope[] = question.province ? [question.province] : ['all', 'provinces']
  const { from, to } = question
  const ranges: readonly Range[] = [{ from, to }, { from: to, to }, { to }]
  return [...ranges.flatMap((range) => scopes.flatMap((scope) => partsOf(range, scope))), trendOf(question)]
}

const ownScope = ({ province }: Question): Scope => province ?? 'all'
const trendOf = (question: Question): Span => ({
  scope: ownScope(question),
  unit: 'day',
  from: question.from,
  to: question.to,
})

/** Each item once, though several spans have it; what is not yet counted is added, as the tally is about to. */
const upToNow = ({ items, uncounted }: Snapshot): readonly CountItem[] => [
  ...new Map(items.map((item) => [nameOf(item), item])).values(),
  ...changesOf(uncounted),
]

const answer = (question: Question, items: readonly CountItem[]): Omit<Answer, 'isSettled'> => {
  const { from, to, province } = question
  const cellsIn = (spans: readonly Span[]): Cells =>
    sumOf(items.filter((item) => spans.some((span) => isIn(item, span))))
  const figures = (range: Range): Figures => {
    const own = cellsIn(partsOf(range, ownScope(question)))
    const numbers = byStatus(own)
    return {
      total: totalOf(numbers),
      byStatus: numbers,
      byCategory: byCategory(own),
      byProvince: province
        ? new Map([[province, numbers]])
        : byProvince(cellsIn(partsOf(range, 'provinces'))),
    }
  }
  const ofDays = Map.groupBy(
    items.filter((item) => isIn(item, trendOf(question))),
    ({ period }) => period,
  )
  const days = daysOf({ from, to }).map((day) => ({ day, cells: sumOf(ofDays.get(day) ?? []) }))
  const byHour = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  for (const { day, cells } of days) {
    const hours = byHour[weekdayOf(day)] ?? []
    for (const hour of hours.keys()) hours[hour] = (hours[hour] ?? 0) + (cells[hourCell(hour)] ?? 0)
  }
  return {
    ofRange: figures({ from, to }),
    ofLastDay: figures({ from: to, to }),
    cumulative: figures({ to }),
    days: days.map(({ day, cells }) => ({ day, byStatus: byStatus(cells) })),
    byHour,
  }
}
