import type { Clock, Inbox, Overdue, Owner, ReportQueue, Watch } from './ports.ts'

export interface SweepPorts {
  readonly overdue: Overdue
  readonly reportQueue: ReportQueue
  readonly inbox: Inbox
  readonly watch: Watch
  readonly now: Clock
}

/** What is overdue by less than this is still on the fast path (ms). */
const sweepGrace = 10_000

/** Queues everything again that is owed and overdue, and says how much that was. Throws after the rest where some could not be. */
export const sweep = async (ports: SweepPorts): Promise<number> => {
  let queued = 0
  const failed: unknown[] = []
  for await (const owners of ports.overdue.pages(ports.now() - sweepGrace)) {
    const results = await Promise.allSettled(owners.map((owner) => queueAgain(owner, ports)))
    const reasons = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason)
    failed.push(...reasons)
    queued += owners.length - reasons.length
  }
  if (queued > 0) ports.watch.raise('SweepFoundOverdue', queued)
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} could not be queued again`)
  return queued
}

const queueAgain = (owner: Owner, { reportQueue, inbox }: SweepPorts): Promise<void> =>
  owner.kind === 'report' ? reportQueue.send(owner.id) : inbox.wakeChat(owner.userId, 0)
