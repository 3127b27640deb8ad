import { setTimeout as wait } from 'node:timers/promises'
import type { LocalFunction } from '../lambda/function.ts'
import type { StreamMappingSettings } from '../template/stream-mappings.ts'
import type { Changes, ItemChange } from './changes.ts'
import { fits, recordOf, type Stream, type StreamRecord } from './stream-records.ts'

export interface StreamMapping {
  /** Takes nothing more and waits for what is in work. */
  close(): Promise<void>
}

/** Between two tries of a batch (ms); AWS takes longer and longer up to a minute. */
const pauseMs = 200

interface Entry {
  readonly at: number
  readonly record: StreamRecord
}

/**
 * Feeds a function with the changes of a table, one batch after another, so that no item's changes overtake each other.
 * A batch that fails comes again, in halves where the mapping says so, until the tries are used up or it is too old; then
 * `onFailure` hears of it. What nobody has handled when the stack stops is gone, unlike on AWS.
 */
export const startStreamMapping = (
  settings: StreamMappingSettings,
  changes: Pick<Changes, 'listen'>,
  target: LocalFunction,
  options: { readonly stream: Stream; onFailure(batch: readonly StreamRecord[], condition: string): void },
): StreamMapping => {
  const { patterns, bisects, retries, oldestMs, batchSize, windowMs } = settings
  const stop = new AbortController()
  const waiting: Entry[] = []
  let wake: () => void = () => undefined

  const take = (change: ItemChange): void => {
    const record = recordOf(change, options.stream)
    if (patterns.length > 0 && !patterns.some((pattern) => fits(record, pattern))) return
    waiting.push({ at: change.at, record })
    wake()
  }
  const forget = changes.listen(settings.tableName, take)
  const pause = (ms: number): Promise<unknown> =>
    wait(ms, undefined, { signal: stop.signal }).catch(() => undefined)

  const giveUp = (batch: readonly Entry[], condition: string): void =>
    options.onFailure(
      batch.map(({ record }) => record),
      condition,
    )

  const deliver = async (batch: readonly Entry[], triesLeft: number): Promise<void> => {
    const outcome = await target.invoke({ Records: batch.map(({ record }) => record) })
    if (outcome.kind === 'result' || stop.signal.aborted) return
    const oldest = batch[0]?.at ?? 0
    if (Date.now() - oldest > oldestMs) return giveUp(batch, 'RecordAgeExceeded')
    if (bisects && batch.length > 1) {
      const half = Math.ceil(batch.length / 2)
      await deliver(batch.slice(0, half), triesLeft)
      return deliver(batch.slice(half), triesLeft)
    }
    if (triesLeft === 0) return giveUp(batch, 'RetryAttemptsExhausted')
    await pause(pauseMs)
    if (!stop.signal.aborted) await deliver(batch, triesLeft - 1)
  }

  const work = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      if (waiting.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        continue
      }
      if (windowMs > 0 && waiting.length < batchSize) await pause(windowMs)
      await deliver(waiting.splice(0, batchSize), retries)
    }
  }
  const working = work()

  return {
    close() {
      forget()
      stop.abort()
      wake()
      return working
    },
  }
}
