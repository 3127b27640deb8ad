import type { Clock, Inbox, Overdue, Owner, ReportQueue, Watch } from './ports.ts'

export interface SweepPorts {
  readonly overdue: Overdue
  readonly reportQueue: ReportQueue
  readonly inbox: Inbox
  readonly watch: Watch
  readonly now: Clock
}

/** What is overdue by less than this is still on the fast path (ms). */
export const sweepGrace = 10_000

/** Queues everything again that is owed and overdue, and says how much that was. */
export const sweep = async (ports: SweepPorts): Promise<number> => {
  let found = 0
  for await (const owners of ports.overdue.pages(ports.now() - sweepGrace)) {
    await Promise.all(owners.map((owner) => queueAgain(owner, ports)))
    found += owners.length
  }
  if (found > 0) ports.watch.raise('SweepFoundOverdue', found)
  return found
}

const queueAgain = (owner: Owner, { reportQueue, inbox }: SweepPorts): Promise<void> =>
  owner.kind === 'report' ? reportQueue.send(owner.id) : inbox.wakeChat(owner.userId, 0)
