import type { IncomingPorts } from '../../../lambdas/core/conversation/incoming.ts'
import type { ReportQueue, Reports } from '../../../lambdas/core/report/ports.ts'
import type { Roster } from '../../../lambdas/core/roster/ports.ts'
import type { Inbox } from '../../../lambdas/core/shared/inbox.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'
import type { Unit } from '../../../lambdas/core/shared/unit.ts'
import type { Chance } from '../../../local/demo/chance.ts'
import { type Ports, portsOf, type World } from '../../support/memory.ts'
import type { Ledger } from './history.ts'
import type { Line } from './line.ts'
import type { Process } from './process.ts'
import type { Timetable } from './timetable.ts'
import type { Trouble } from './trouble.ts'

export type ProcessPorts = Ports & IncomingPorts

/** Where processes send what others are to do. */
export interface Queues {
  readonly report: (id: ReportId, delaySeconds: number) => void
  readonly chat: (userId: string, delaySeconds: number) => void
}

interface Parts {
  readonly world: World
  readonly timetable: Timetable
  readonly chance: Chance
  readonly trouble: () => Trouble
  readonly ledger: Ledger
  readonly line: Line
  readonly queues: Queues
}

/** What the router remembers of the roster is at most this old (ms). */
const rosterFreshFor = 30_000

/** The answer of the store is on its way for this long at most (ms). */
export const longestAnswer = 5

/** @returns what makes the ports of one process; `about` is the report that it works on, where that is known */
export const newPorts = ({ world, timetable, chance, trouble, ledger, line, queues }: Parts) => {
  const fault = (id: ReportId | undefined): void => {
    if (id) ledger.of(id).faults.push(timetable.now())
  }
  let remembered: { roster: readonly Unit[]; at: number } | undefined
  return (process: Process, about?: ReportId): ProcessPorts => {
    const store = async (operation: string): Promise<void> => {
      await process.spend(
        operation.endsWith(', answered') ? chance.between(1, longestAnswer) : chance.between(1, 12),
      )
      if (!chance.happens(trouble().storeFails)) return
      fault(about)
      throw new Error(`No answer to: ${operation}`)
    }
    const memory = portsOf(world, store)
    const reports: Reports = {
      load: memory.reports.load,
      async save(report, from) {
        const saved = await memory.reports.save(report, from)
        if (!saved || !chance.happens(trouble().losesWrites)) return saved
        fault(report.id)
        return undefined
      },
    }
    const reportQueue: ReportQueue = {
      async send(id, delaySeconds = 0) {
        await store('queue report')
        queues.report(id, delaySeconds)
      },
    }
    const inbox: Inbox = {
      keepBody: () => Promise.reject(new Error('Bodies are kept by the webhook itself')),
      async wakeChat(userId, delaySeconds) {
        await store('wake chat')
        queues.chat(userId, delaySeconds)
      },
    }
    const roster: Roster = {
      async all() {
        if (!remembered || timetable.now() - remembered.at > rosterFreshFor)
          remembered = { roster: await memory.roster.all(), at: timetable.now() }
        return remembered.roster
      },
    }
    return {
      ...memory,
      reports,
      reportQueue,
      inbox,
      roster,
      messenger: line.messengerOf(process),
      now: process.now,
      watch: {
        raise(signal, count = 1) {
          ledger.signals.set(signal, (ledger.signals.get(signal) ?? 0) + count)
          if (about) ledger.of(about).signals.push({ at: timetable.now(), signal })
        },
      },
    }
  }
}
