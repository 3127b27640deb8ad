import type { Clock } from '../shared/clock.ts'
import type { Watch } from '../shared/watch.ts'
import { reportDueAt } from './due.ts'
import type { Report } from './model.ts'
import type { ReportQueue } from './ports.ts'

/** The longest delay of an SQS message (ms). */
export const maxQueueDelay = 15 * 60_000

/**
 * Queues a report for the time when it is next due. Whoever saves a report calls this, so that there is
 * always a queue message for what it owes next. If the queue fails, or the time is further away than SQS can
 * delay, the sweep finds the report.
 * @param before the report before the change: its message is already queued if it was due at the same time
 */
export const queueWhenDue = async (
  report: Report,
  { reportQueue, watch, now }: { reportQueue: ReportQueue; watch: Watch; now: Clock },
  before?: Report,
): Promise<void> => {
  const dueAt = reportDueAt(report)
  const isKnown =
    before !== undefined && dueAt !== undefined && dueAt > now() && reportDueAt(before) === dueAt
  if (dueAt === undefined || isKnown) return
  const seconds = Math.max(0, Math.ceil((dueAt - now()) / 1000))
  if (seconds * 1000 > maxQueueDelay) return
  await tryFastPath(watch, () => reportQueue.send(report.id, seconds))
}

/** Calls the queue. A failure only raises an alarm: the sweep finds what is owed. */
export const tryFastPath = async (watch: Watch, send: () => Promise<void>): Promise<void> => {
  try {
    await send()
  } catch {
    watch.raise('FastPathFailed')
  }
}
