import { resumeChat } from '../../../lambdas/core/conversation/converse.ts'
import { type IncomingEvent, processEvents } from '../../../lambdas/core/conversation/incoming.ts'
import { deliver } from '../../../lambdas/core/delivery/deliver.ts'
import { sweep } from '../../../lambdas/core/delivery/sweep.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'
import type { Chance } from '../../../local/demo/chance.ts'
import type { World } from '../../support/memory.ts'
import type { Ledger } from './history.ts'
import type { Line } from './line.ts'
import { newPorts, type ProcessPorts } from './ports.ts'
import { type Process, startProcess } from './process.ts'
import type { Timetable } from './timetable.ts'
import type { Trouble } from './trouble.ts'

/** The functions as they are deployed, with the queues and the schedule between them. */
export interface Service {
  /** LINE brings these events, again and again until it gets its 200. */
  readonly bring: (events: readonly IncomingEvent[], once?: () => void) => void
  /** Somebody in the back office does something; where that fails they see it, and that is all. */
  readonly office: (about: readonly ReportId[], work: (ports: ProcessPorts) => Promise<unknown>) => void
  /** Every minute, until there is nothing to look for. */
  readonly startSweeping: () => void
  /** How many invocations there were. */
  readonly count: () => number
}

interface Parts {
  readonly world: World
  readonly timetable: Timetable
  readonly chance: Chance
  readonly trouble: () => Trouble
  readonly ledger: Ledger
  readonly line: Line
  readonly isOver: () => boolean
}

/** How long each function may run, and when a message comes back whose reader has died (ms). */
const limits = { webhook: 10_000, router: 30_000, inbox: 20_000, sweep: 60_000, backOffice: 10_000 }
const visibility = { reports: 180_000, inbox: 120_000 }
/** After so many attempts a message lies with the dead letters. */
const mostReceives = 10
const minute = 60_000

export const newService = (parts: Parts): Service => {
  const { world, timetable, chance, trouble, ledger, isOver } = parts
  let invocations = 0
  const portsOf = newPorts({ ...parts, queues: { report: queueReport, chat: queueChat } })

  /** Runs a function once. */
  const invoke = async (
    name: keyof typeof limits,
    work: (ports: ProcessPorts, process: Process) => Promise<void>,
    about: readonly ReportId[] = [],
  ): Promise<'done' | 'failed' | 'died'> => {
    invocations += 1
    const process = startProcess(timetable, chance, trouble, limits[name])
    const ending = await work(portsOf(process, name === 'sweep' ? undefined : about[0]), process).then(
      () => 'done' as const,
      () => 'failed' as const,
    )
    if (!process.isDead() && ending === 'done') return ending
    for (const id of about) ledger.of(id).faults.push(timetable.now())
    return process.isDead() ? 'died' : 'failed'
  }

  function queueReport(id: ReportId, delaySeconds: number): void {
    if (chance.happens(trouble().losesMessages)) return void ledger.of(id).faults.push(timetable.now())
    const due = timetable.now() + delaySeconds * 1_000 + chance.between(5, 60)
    const copies = chance.happens(trouble().repeatsMessages) ? 2 : 1
    for (let copy = 0; copy < copies; copy += 1)
      timetable.at(due + copy * chance.between(0, 300), () => routeReport(id, 1))
  }
  const routeReport = async (id: ReportId, receives: number): Promise<void> => {
    const ending = await invoke('router', (ports) => deliver(id, ports), [id])
    if (ending === 'done' || receives === mostReceives) return
    const back = ending === 'died' ? visibility.reports : Math.min(minute, 2 ** receives * 1_000)
    timetable.at(timetable.now() + back, () => routeReport(id, receives + 1))
  }

  function queueChat(userId: string, delaySeconds: number): void {
    if (chance.happens(trouble().losesMessages)) return
    timetable.at(timetable.now() + delaySeconds * 1_000 + chance.between(5, 60), () => wakeChat(userId))
  }
  const wakeChat = async (userId: string): Promise<void> => {
    // Whatever fails without dying is left to the sweep, as the inbox function leaves it.
    const ending = await invoke('inbox', (ports) => resumeChat(userId, ports).catch(() => undefined))
    if (ending === 'died') timetable.at(timetable.now() + visibility.inbox, () => wakeChat(userId))
  }
  const takeKept = async (events: readonly IncomingEvent[], receives: number): Promise<void> => {
    const ending = await invoke(
      'inbox',
      async (ports) => {
        const { received, finished } = processEvents(events, ports)
        const [reason] = await received
        await finished
        if (reason) throw reason
      },
      concerned(events),
    )
    if (ending === 'done') return
    const back = ending === 'died' ? visibility.inbox : Math.min(minute, 2 ** receives * 1_000)
    timetable.at(timetable.now() + back, () => takeKept(events, receives + 1))
  }

  /** The reports that these events may change. */
  const concerned = (events: readonly IncomingEvent[]): readonly ReportId[] =>
    events.flatMap((one) => {
      if (one.kind === 'chat') return ledger.ofCitizen(one.event.userId).map(({ id }) => id)
      const did = one.kind === 'group' ? one.event.did : undefined
      return did?.kind === 'pressed' && did.press.kind === 'respond' ? [did.press.report] : []
    })

  /** Answers whether LINE gets its 200. */
  const post = async (events: readonly IncomingEvent[]): Promise<boolean> => {
    let isAnswered = false
    let isFrozen = false
    await invoke(
      'webhook',
      async (ports, process) => {
        const { received, finished } = processEvents(events, ports)
        const reasons = await Promise.race([received, timetable.wait(5_000).then(() => ['Too slow'])])
        if (reasons.length > 0) {
          await process.spend(10)
          timetable.at(timetable.now() + 100, () => takeKept(events, 1))
        } else if (!(await Promise.race([finished.then(() => true), timetable.wait(3_000)]))) isFrozen = true
        isAnswered = !process.isDead()
        // Frozen with its answer: nobody knows whether it will ever go on.
        if (isFrozen) process.kill()
      },
      concerned(events),
    )
    return isAnswered
  }
  const bring: Service['bring'] = (events, once) => {
    const attempt = async (): Promise<void> => {
      if (await post(events)) return once?.()
      timetable.at(timetable.now() + chance.between(2_000, 60_000), attempt)
    }
    const copies = chance.happens(trouble().repeatsEvents) ? 2 : 1
    for (let copy = 0; copy < copies; copy += 1)
      timetable.at(timetable.now() + chance.between(20, 120), attempt)
  }

  const office: Service['office'] = (about, work) =>
    timetable.at(
      timetable.now() + chance.between(20, 120),
      () => void invoke('backOffice', async (ports) => void (await work(ports)), about),
    )

  const sweepOnce = async (): Promise<void> => {
    if (isOver()) return
    timetable.at(timetable.now() + minute, sweepOnce)
    // An empty index costs the real sweep a few reads, and this one nothing.
    if (isAnyNear(world)) await invoke('sweep', async (ports) => void (await sweep(ports)), owedReports())
  }
  /** All of them wait for another minute where the sweep dies. */
  const owedReports = (): readonly ReportId[] =>
    [...world.owed.keys()].flatMap((key) =>
      key.startsWith('REPORT#') ? [key.slice('REPORT#'.length) as ReportId] : [],
    )
  return { bring, office, startSweeping: () => void sweepOnce(), count: () => invocations }
}

/** Whether a sweep could find anything: what is due within its quarter of an hour. */
const isAnyNear = ({ owed, now }: World): boolean => {
  for (const at of owed.values()) if (at <= now + 15 * minute + 1_000) return true
  return false
}
