import type { Clock } from '../shared/clock.ts'
import type { Watch } from '../shared/watch.ts'
import { batchesOf } from './batches.ts'
import type { CountBook, Uncounted, UncountedReport } from './ports.ts'

export interface TallyPorts {
  readonly uncounted: Uncounted
  readonly book: CountBook
  readonly watch: Watch
  readonly now: Clock
}

/** A report that was saved just now is about to be saved again: whoever delivers it is not to be disturbed (ms). */
const calmAfter = 3_000
/** Figures that are older than this are a matter for a person (ms). */
const behindAfter = 5 * 60_000
/** A run ends before the next one begins (ms). */
const longestRun = 45_000
/** So many are read before they are counted: enough to find those of one day and province among them. */
const mostAtOnce = 5_000
/** Another run that counts at the same time ends some time. */
const mostTries = 10

/** Figures of one run: what it has counted, and what it has left to the next one. */
export interface TallyResult {
  readonly counted: number
  readonly left: number
}

/**
 * Counts what is not yet counted. Whatever dies, is repeated or goes on at the same time, a report is counted once: it
 * moves under its version, together with the figures. Throws after the rest where some could not be moved.
 */
export const tally = async (ports: TallyPorts): Promise<TallyResult> => {
  const startedAt = ports.now()
  const total = { counted: 0, left: 0 }
  const failed: unknown[] = []
  let isBehind = false
  const countAll = async (changes: readonly UncountedReport[]): Promise<void> => {
    for (const batch of batchesOf(changes)) {
      const isOver = ports.now() > startedAt + longestRun
      const counted = isOver ? 0 : await count(batch, ports).catch((reason) => void failed.push(reason))
      total.counted += counted ?? 0
      total.left += batch.length - (counted ?? 0)
    }
  }
  let waiting: UncountedReport[] = []
  for await (const page of ports.uncounted.pages(startedAt - calmAfter)) {
    isBehind ||= page.some(({ since }) => since < startedAt - behindAfter)
    waiting.push(...page)
    if (waiting.length < mostAtOnce) continue
    await countAll(waiting)
    waiting = []
  }
  await countAll(waiting)
  if (isBehind) ports.watch.raise('TallyBehind')
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} transactions could not be made`)
  return total
}

/** Moves a batch without those that somebody else is at, which the next run finds as they are then. Gives how many. */
const count = async (batch: readonly UncountedReport[], { book }: TallyPorts): Promise<number> => {
  let rest = batch
  for (let tries = 0; rest.length > 0 && tries < mostTries; tries += 1) {
    const outcome = await book.move(rest)
    if (outcome.kind === 'moved') return rest.length
    const held = new Set(outcome.reports)
    rest = rest.filter(({ report }) => !held.has(report))
  }
  return 0
}
