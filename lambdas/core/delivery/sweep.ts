import type { ReportQueue } from '../report/ports.ts'
import { maxQueueDelay } from '../report/queue-when-due.ts'
import type { Clock } from '../shared/clock.ts'
import type { Inbox } from '../shared/inbox.ts'
import type { Watch } from '../shared/watch.ts'
import type { DueItem, Overdue } from './ports.ts'

export interface SweepPorts {
  readonly overdue: Overdue
  readonly reportQueue: ReportQueue
  readonly inbox: Inbox
  readonly watch: Watch
  readonly now: Clock
}

/** Reports overdue by less than this are still on the fast path (ms). */
const sweepGrace = 10_000
/**
 * Due times too far away for an SQS delay are queued once they are
 * near. The sweep runs every minute; this leaves room for a late one.
 */
const upcoming = { from: maxQueueDelay - 90_000, to: maxQueueDelay - 1_000 }

/**
 * Queues everything that is overdue, and returns how much that was. Also queues what is due in about 15
 * minutes for its due time, so that waits of days end on time. Throws at the end if some could not be queued.
 */
export const sweep = async (ports: SweepPorts): Promise<number> => {
  const now = ports.now()
  const overdue = await queueAll({ from: 0, to: now - sweepGrace }, ports)
  if (overdue.queued > 0) ports.watch.raise('SweepFoundOverdue', overdue.queued)
  const coming = await queueAll({ from: now + upcoming.from, to: now + upcoming.to }, ports)
  const failed = [...overdue.failed, ...coming.failed]
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} could not be queued again`)
  return overdue.queued
}

const queueAll = async (span: { readonly from: number; readonly to: number }, ports: SweepPorts) => {
  let queued = 0
  const failed: unknown[] = []
  for await (const due of ports.overdue.pages(span)) {
    const results = await Promise.allSettled(due.map((one) => queue(one, ports)))
    const reasons = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason)
    failed.push(...reasons)
    queued += due.length - reasons.length
  }
  return { queued, failed }
}

const queue = ({ owner, at }: DueItem, { reportQueue, inbox, now }: SweepPorts): Promise<void> => {
  const seconds = Math.max(0, Math.ceil((at - now()) / 1000))
  return owner.kind === 'report' ? reportQueue.send(owner.id, seconds) : inbox.wakeChat(owner.userId, seconds)
}
