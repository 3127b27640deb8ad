import type { IncidentPage, IndexedReport, PageQuestion, Position } from './list.ts'
import { comesBefore, firstOf, positionOf, sortByPosition } from './position.ts'
import type { ScanRange } from './scan-range.ts'

/** What one look into a part of a stretch has found. */
export interface ScanResult {
  /** What is meant. */
  readonly found: readonly IndexedReport[]
  /** How many were looked through for it. */
  readonly rows: number
  /** Everything up to here has been looked through; absent where there is nothing more. */
  readonly upTo?: Position
}

/** Looks on in a part, after a position or from its beginning, through so many reports at most (2 or more). */
export type ShardReader = (after: Position | undefined, most: number) => Promise<ScanResult>

/** What looking through one part costs, however few are in it (reports). */
const costOfLook = 25
/** As few as this are not worth a look of their own, and more do not come in one. */
const fewest = 10
const mostInLook = 1_000

interface Part {
  readonly look: ShardReader
  readonly found: readonly IndexedReport[]
  readonly upTo?: Position
  readonly isDone: boolean
}

/**
 * A page of the list, merged from the parts of one stretch after another.
 * @param partsOf the parts over which the reports of a stretch are spread, each in the order of the list
 * @param patience how many reports are looked through before the page ends as it is
 */
export const pageThrough = async (
  { order, limit }: Pick<PageQuestion, 'order' | 'limit'>,
  stretches: AsyncIterable<ScanRange>,
  partsOf: (stretch: ScanRange) => readonly ShardReader[],
  patience: number,
): Promise<IncidentPage> => {
  const page: IndexedReport[] = []
  let looked = 0
  let end: Position | undefined
  for await (const stretch of stretches) {
    if (end !== undefined && looked >= patience) return { ids: page, next: end }
    end = order === 'newest' ? stretch.low : stretch.high
    let parts = partsOf(stretch).map((look): Part => ({ look, found: [], isDone: false }))
    while (parts.some(({ isDone }) => !isDone)) {
      const most = inOneLook((limit + 1 - page.length) / stretch.share / parts.length)
      const looks = await Promise.all(parts.map((part) => lookOn(part, most)))
      looked += looks.reduce((sum, { rows }) => sum + rows, 0)
      // Beyond the part that is least far, others may still have something that comes before.
      const frontier = firstOf(
        looks.flatMap(({ part }) => (part.isDone ? [] : (part.upTo ?? []))),
        order,
      )
      const isPassed = (one: IndexedReport): boolean =>
        frontier === undefined || !comesBefore(frontier, positionOf(one), order)
      const passed = looks.flatMap(({ part }) => part.found.filter(isPassed))
      // What moves from one part to another between two looks is found in both.
      page.push(...sortByPosition([...new Map(passed.map((one) => [one.id, one])).values()], order))
      if (page.length > limit) return cut(page, limit)
      parts = looks.map(({ part }) => ({ ...part, found: part.found.filter((one) => !isPassed(one)) }))
      if (frontier !== undefined && looked >= patience) return { ids: page, next: frontier }
    }
  }
  return { ids: page }
}

const inOneLook = (wanted: number): number => Math.min(Math.max(Math.ceil(wanted * 1.3), fewest), mostInLook)

const lookOn = async (part: Part, most: number): Promise<{ readonly part: Part; readonly rows: number }> => {
  if (part.isDone) return { part, rows: 0 }
  const { found, rows, upTo } = await part.look(part.upTo, most)
  const isDone = upTo === undefined
  const all = [...part.found, ...found]
  return { part: { look: part.look, found: all, isDone, ...(upTo && { upTo }) }, rows: rows + costOfLook }
}

const cut = (page: readonly IndexedReport[], limit: number): IncidentPage => {
  const ids = page.slice(0, limit)
  const last = ids.at(-1)
  return last ? { ids, next: positionOf(last) } : { ids }
}
