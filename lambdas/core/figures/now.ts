import { isIn, type Part } from './calendar.ts'
import { type Cells, type CountItem, changesOf, nameOf, sumOf } from './cells.ts'
import type { Snapshot } from './ports.ts'

/** Each item once, though several spans have it; what is not yet counted is added, as the tally is about to. */
export const upToNow = ({ items, uncounted }: Snapshot): readonly CountItem[] => [
  ...new Map(items.map((item) => [nameOf(item), item])).values(),
  ...changesOf(uncounted),
]

/** The counters of these parts together. */
export const sumIn = (items: readonly CountItem[], parts: readonly Part[]): Cells =>
  sumOf(
    parts.flatMap(({ span, sign }) =>
      items.filter((item) => isIn(item, span)).map(({ cells }) => ({ cells, sign })),
    ),
  )
