import { deliver } from '../../../lambdas/core/delivery/deliver.ts'
import { sweep } from '../../../lambdas/core/delivery/sweep.ts'
import type { RegisteredOfficer } from '../../../lambdas/core/officers/officer.ts'
import type { ResponderAction } from '../../../lambdas/core/report/actions.ts'
import type { Amendment } from '../../../lambdas/core/report/amendment.ts'
import { amend } from '../../../lambdas/core/report/changes/amend.ts'
import { reopen } from '../../../lambdas/core/report/changes/reopen.ts'
import type {
  Notice,
  PushOutcome,
  ReopenReason,
  Report,
  Submission,
  TimelineEntry,
} from '../../../lambdas/core/report/model.ts'
import { addMessage } from '../../../lambdas/core/report/notices/add-item.ts'
import { queueWhenDue } from '../../../lambdas/core/report/queue-when-due.ts'
import { acceptReport } from '../../../lambdas/core/report/report.ts'
import { reportIdOf } from '../../../lambdas/core/report/report-id.ts'
import { type Said, type Talk, talkKey } from '../../../lambdas/core/report/talk.ts'
import { respondToPress } from '../../../lambdas/core/responses/respond-to-press.ts'
import type { CareOutcome } from '../../../lambdas/core/shared/care-outcome.ts'
import type { PhoneNumber } from '../../../lambdas/core/shared/phone.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'
import type { Unit } from '../../../lambdas/core/shared/unit.ts'
import { pressTexts } from '../../../lambdas/core/texts/press-answers.ts'
import { newWorld, type Ports, portsOf, type World } from '../../support/memory.ts'
import { bangkok, roster, unit } from '../../support/roster.ts'

export const reporter = 'U00000000000000000000000000000001'
export const units: readonly Unit[] = [
  ...roster,
  unit('CO-10', 'command', 13.74, 100.52),
  unit('CO-50', 'command', 18.78, 98.97, { province: '50' }),
]
export const groupOf = (code: string): string => units.find((one) => one.code === code)?.lineGroupId ?? code
const codeOf = (group: string): string => units.find((one) => one.lineGroupId === group)?.code ?? group

export const somchai: RegisteredOfficer = {
  number: '1001',
  rank: 'ร.ต.อ.',
  nameTh: 'สมชาย ใจดี',
  role: 'ห้องวิทยุ',
  province: '10',
  phone: '+66811111111' as PhoneNumber,
  registered: { userId: 'Usomchai', at: 0 },
}

/** One message that LINE took for somebody: whom (a unit's code or `reporter`), what, and when (epoch ms). */
export interface Read {
  readonly report: ReportId
  readonly who: string
  readonly kind: string
  readonly at: number
  readonly notice: Notice
  readonly talks: readonly Talk[]
}

export interface Pressing {
  readonly by?: string
  readonly event?: string
  readonly outcome?: CareOutcome
  readonly report?: ReportId
  /** The process in which it happens; its own world goes on where none is named. */
  readonly ports?: Ports
}

let events = 0

/** What was read in a world, oldest first. */
const logs = new WeakMap<World, Read[]>()
const logOf = (world: World): Read[] => {
  const log = logs.get(world) ?? []
  logs.set(world, log)
  return log
}

/** A report in a world of units, officers and a LINE that remembers what it took. */
export const startIncident = (more: Partial<Submission> = {}, world: World = newWorld(units)) => {
  const startedAt = world.now
  world.officers.set('Usomchai', somchai)
  const log = logOf(world)
  /** The ports of one more process over the same world. */
  const process = (at?: (operation: string) => void | Promise<void>): Ports => {
    const ports = portsOf(world, at)
    const { messenger } = ports
    const notify = async (report: Report, notice: Notice, talks: readonly Talk[]): Promise<PushOutcome> => {
      const before = world.delivered.length
      const outcome = await messenger.notify(report, notice, talks)
      if (outcome.kind === 'accepted' && world.delivered.length > before) {
        const who = notice.to.kind === 'unit' ? codeOf(notice.to.groupId) : notice.to.kind
        log.push({ report: report.id, who, kind: notice.content.kind, at: world.now, notice, talks })
      }
      return outcome
    }
    return { ...ports, messenger: { ...messenger, notify } }
  }
  const ports = process()
  const userId = more.reporter?.userId ?? reporter
  const id = more.id ?? reportIdOf(userId, { id: 'SESSION', startedAt })
  const read = (): readonly Read[] => log.filter((one) => one.report === id)
  const report = (): Report => world.reports.get(id) as Report
  const save = async (changed: Report): Promise<Report> => {
    const saved = await ports.reports.save(changed)
    if (!saved) throw new Error('Somebody else has saved')
    return saved
  }
  /** What the webhook does with something that changes a report. */
  const change = async (how: (before: Report) => Report): Promise<void> => {
    const before = report()
    const changed = how(before)
    if (changed !== before) await queueWhenDue(await save(changed), ports, before)
  }
  const create = (): Promise<Report> => {
    const language = 'th'
    const submission = {
      id,
      reporter: { userId, language },
      category: 'confinement',
      place: bangkok,
    } as const
    return save(acceptReport({ ...submission, ...more }, world.ladder, world.now))
  }
  const press = async (where: string, action: ResponderAction, how: Pressing = {}): Promise<string> => {
    const { by, event = `press-${++events}`, outcome, report: other = id } = how
    const presser = { id: event, groupId: groupOf(where), ...(by && { userId: by }) }
    const button = { kind: 'respond', action, report: other, ...(outcome && { outcome }) } as const
    const { answer, afterReply } = await respondToPress(presser, button, how.ports ?? ports)
    await afterReply?.()
    return answer.text
  }
  /** Works the queue off at every second, and the schedule at every minute, as they would. */
  const pass = async (seconds: number, { queueIsLost = false, on = ports } = {}): Promise<void> => {
    for (let second = 0; second < seconds; second += 1) {
      world.now += 1_000
      const isMinute = Math.floor((world.now - startedAt) / 1_000) % 60 === 0
      if (queueIsLost) world.reportQueue.length = 0
      if (isMinute) await sweep(on)
      const due = world.reportQueue.filter(({ at }) => at <= world.now)
      for (const message of due) world.reportQueue.splice(world.reportQueue.indexOf(message), 1)
      for (const message of due) await deliver(message.id, on)
    }
  }
  /** Jumps there, with all that is owed on the way done at its moment. */
  const skip = async (seconds: number): Promise<void> => {
    const end = world.now + seconds * 1_000
    while (world.now < end) {
      const next = Math.min(...world.owed.values(), ...world.reportQueue.map(({ at }) => at))
      if (next > world.now + 15 * 60_000 && next > end) break
      await pass(next > world.now + 60_000 ? 60 - (((world.now - startedAt) / 1_000) % 60) : 1)
    }
    world.now = Math.max(world.now, end)
  }
  return {
    world,
    ports,
    process,
    id,
    read,
    report,
    save,
    press,
    pass,
    skip,
    create,
    /** The report is accepted and its first messages are out. */
    async accepted(): Promise<void> {
      await create()
      await deliver(id, ports)
    },
    deliver: () => deliver(id, ports),
    /** It begins again for one of the reasons that there are. */
    reopen: (why: ReopenReason, event = `reopen-${++events}`) =>
      change((before) => reopen(before, why, event, world.now).report),
    change,
    /** The reporter adds something. */
    amend: (amendment: Amendment, event = `amendment-${++events}`) =>
      change((before) => amend(before, amendment, event, world.now)),
    /** The reporter types something, or sends a file. */
    async say(said: Said | string, event = `talk-${++events}`): Promise<void> {
      const words = typeof said === 'string' ? ({ kind: 'text', text: said } as const) : said
      const key = talkKey(world.now, event)
      await ports.talks.add({ report: id, key, at: world.now, from: { kind: 'reporter' }, said: words })
      const length = words.kind === 'text' ? words.text.length : 0
      await change((before) => addMessage(before, { key, length }, world.now))
    },
    /** What one of them has read, oldest first. */
    readBy: (who: string): readonly string[] =>
      read()
        .filter((one) => one.who === who)
        .map(({ kind }) => kind),
    /** Who has read this kind of words, and when (s since the report was accepted). */
    readOf: (kind: string): readonly string[] =>
      read()
        .filter((one) => one.kind === kind)
        .map(({ who, at }) => `${(at - startedAt) / 1_000} ${who}`),
    timeline: <Kind extends TimelineEntry['kind']>(kind: Kind) =>
      report().timeline.filter(
        (entry): entry is Extract<TimelineEntry, { kind: Kind }> => entry.kind === kind,
      ),
  }
}

export type Incident = ReturnType<typeof startIncident>

/** Why a press changed nothing, by the words that its group reads; undefined where it changed something. */
export const problemIn = (answer: string): string | undefined =>
  Object.entries(pressTexts.problems).find(([, words]) => answer.includes(`: ${words}`))?.[0]
