import { thaiDay } from '../../shared/day.ts'
import type { IndexedReport, PageQuestion, Position } from './list.ts'

type Order = PageQuestion['order']

const written = (at: number): string => String(at).padStart(13, '0')

/** Reports of one millisecond come by their ids. */
export const positionOf = ({ acceptedAt, id }: Pick<IndexedReport, 'acceptedAt' | 'id'>): Position =>
  `${written(acceptedAt)}#${id}`

/** The day in Thailand (`YYYY-MM-DD`) of the first report that can come after a position. */
export const dayAfterPosition = (position: Position, order: Order): string => {
  const at = Number(position.slice(0, 13))
  const isBound = !position.includes('#')
  return thaiDay(order === 'newest' && isBound ? at - 1 : at)
}

const midnight = (day: string): number => Date.parse(`${day}T00:00:00+07:00`)

/** Positions between which every report of a day is. No report has either of them. */
export const boundsOf = (day: string): { readonly low: Position; readonly high: Position } => ({
  low: written(midnight(day)),
  high: written(midnight(day) + 24 * 60 * 60 * 1000),
})

/** Whether one comes before another in the list. */
export const comesBefore = (one: Position, other: Position, order: Order): boolean =>
  order === 'newest' ? one > other : one < other

export const firstOf = (positions: readonly Position[], order: Order): Position | undefined =>
  positions.length === 0
    ? undefined
    : positions.reduce((one, other) => (comesBefore(one, other, order) ? one : other))

export const sortByPosition = (reports: readonly IndexedReport[], order: Order): readonly IndexedReport[] => {
  const sorted = reports.toSorted((one, other) => (positionOf(one) < positionOf(other) ? -1 : 1))
  return order === 'newest' ? sorted.reverse() : sorted
}
