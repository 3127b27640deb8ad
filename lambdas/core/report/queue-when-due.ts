import type { Clock } from '../shared/clock.ts'
import type { Watch } from '../shared/watch.ts'
import { reportDueAt } from './due.ts'
import type { Report } from './model.ts'
import type { ReportQueue } from './ports.ts'

/** An SQS message can wait this long at most (ms). */
export const maxQueueDelay = 15 * 60_000

/**
 * Has a report looked at when its next moment comes. Whoever saves a report does this, so that there is always a
 * message for what it owes next; where the queue fails, the sweep finds it, as it does what is far away.
 * @param before as it was, where there is a message already for what it owed next
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

/** The queue only makes things faster: where it fails, the sweep finds what is owed. */
export const tryFastPath = async (watch: Watch, send: () => Promise<void>): Promise<void> => {
  try {
    await send()
  } catch {
    watch.raise('FastPathFailed')
  }
}
