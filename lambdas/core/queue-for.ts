import { reportDueAt } from './due.ts'
import type { Clock, ReportQueue, Watch } from './ports.ts'
import type { Report } from './report.ts'

/** An SQS message can wait this long at most (seconds). */
const longestDelay = 900

/**
 * Has a report looked at when its next moment comes. Whoever saves a report does this, so that there is always a
 * message for what it owes next; where the queue fails, the sweep finds it, as it does what is far away.
 */
export const queueFor = async (
  report: Report,
  { reportQueue, watch, now }: { reportQueue: ReportQueue; watch: Watch; now: Clock },
  soonest = 0,
): Promise<void> => {
  const dueAt = reportDueAt(report)
  if (dueAt === undefined) return
  const seconds = Math.max(soonest, Math.ceil((dueAt - now()) / 1000))
  if (seconds > longestDelay) return
  try {
    await reportQueue.send(report.id, seconds)
  } catch {
    watch.raise('FastPathFailed')
  }
}
