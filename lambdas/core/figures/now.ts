import { type DaySpan, isInSpan } from './calendar.ts'
import { type Cells, type CountItem, changesOf, countKeyName, sumOf } from './cells.ts'
import type { CountSnapshot } from './ports.ts'

/** Each item once, though several spans have it; what is not yet counted is added, as the tally is about to. */
export const upToNow = ({ items, uncounted }: CountSnapshot): readonly CountItem[] => [
  ...new Map(items.map((item) => [countKeyName(item), item])).values(),
  ...changesOf(uncounted),
]

/** The counters of these parts together. */
export const sumIn = (items: readonly CountItem[], parts: readonly DaySpan[]): Cells =>
  sumOf(
    parts.flatMap(({ span, sign }) =>
      items.filter((item) => isInSpan(item, span)).map(({ cells }) => ({ cells, sign })),
    ),
  )
