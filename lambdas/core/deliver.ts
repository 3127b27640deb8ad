import { route, settle } from './delivery.ts'
import { keepHonest } from './honesty.ts'
import type { Notice, PushOutcome } from './notice.ts'
import type { Clock, Messenger, PlaceIndex, ReportQueue, Reports, Roster, Watch } from './ports.ts'
import { dueNotices, honestyDueAt, needsRouting, type Report, reportDueAt } from './report.ts'
import type { ReportId } from './report-id.ts'
import { type Evidence, selectUnits } from './routing.ts'
import { raise } from './watch.ts'

export interface DeliverPorts {
  readonly reports: Reports
  readonly roster: Roster
  readonly placeIndex: PlaceIndex
  readonly messenger: Messenger
  readonly reportQueue: ReportQueue
  readonly watch: Watch
  readonly now: Clock
}

/** Rounds of deciding and pushing in one run: card, next unit, word to the reporter, and room for amendments. */
const mostRounds = 12
/** An SQS message can wait this long at most (seconds). */
const longestDelay = 900

/** A message that comes this much too early was meant for now (ms). */
const early = 2_000

/**
 * Does everything that a report owes by now: routes it, pushes its notices, passes on what was refused.
 * What has to wait is queued again by whoever has changed something, so that messages do not multiply.
 * Throws where the store does not answer; nothing is lost by that.
 */
export const deliver = async (id: ReportId, ports: DeliverPorts): Promise<void> => {
  let changed = false
  let report = await ports.reports.load(id)
  for (let round = 0; round < mostRounds; round += 1) {
    if (!report) return
    const work = nextWork(report, ports.now())
    if (!work) return changed || isDueSoon(report, ports.now()) ? comeBack(report, ports) : undefined
    const saved: Report | undefined = await work(report, ports)
    changed ||= saved !== undefined
    report = saved ?? (await ports.reports.load(id))
  }
  await ports.reportQueue.send(id, 1)
}

/** Does one thing and gives the report as it has saved it; undefined where it has not. */
type Work = (report: Report, ports: DeliverPorts) => Promise<Report | undefined>

const nextWork = (report: Report, now: number): Work | undefined => {
  if (needsRouting(report, now)) return routeIt
  if (dueNotices(report, now).length > 0) return pushIt
  return (honestyDueAt(report) ?? Number.POSITIVE_INFINITY) <= now ? admitIt : undefined
}

const isDueSoon = (report: Report, now: number): boolean =>
  (reportDueAt(report) ?? Number.POSITIVE_INFINITY) <= now + early

const routeIt: Work = async (report, ports) => {
  const [roster, evidence] = await Promise.all([ports.roster.all(), gather(report, ports)])
  const now = ports.now()
  return save(report, route(report, selectUnits(report.place, roster, evidence, now), now), ports)
}

/** The reporter has waited long enough for a word. */
const admitIt: Work = (report, ports) => save(report, keepHonest(report, ports.now()), ports)

const save = async (
  before: Report,
  after: Report,
  { reports, watch }: DeliverPorts,
): Promise<Report | undefined> => {
  const saved = await reports.save(after)
  if (!saved) return undefined
  if (after.rerouteAt !== undefined && before.rerouteAt !== after.rerouteAt)
    watch.raise('UndeliverableReport')
  return saved
}

/** Both searches at once; whatever fails is left out, and the roster alone decides. */
const gather = async ({ place }: Report, { placeIndex, watch }: DeliverPorts): Promise<Evidence> => {
  const [address, stations] = await Promise.all([
    placeIndex.addressAt(place),
    placeIndex.policeStationsNear(place),
  ])
  if (!address || !stations) watch.raise('PlaceSearchFailed')
  return { ...(address && { address }), ...(stations && { stations }) }
}

const pushIt: Work = async (report, ports) => {
  const due = dueNotices(report, ports.now())
  const outcomes = await Promise.all(
    due.map(async (notice) => [notice, await ports.messenger.notify(report, notice)] as const),
  )
  for (const [, outcome] of outcomes) raise(outcome, ports.watch)
  return keep(report, outcomes, ports)
}

/** Writes the outcomes down; where somebody else has saved meanwhile, onto what they have saved. */
const keep = async (
  pushed: Report,
  outcomes: readonly (readonly [Notice, PushOutcome])[],
  ports: DeliverPorts,
): Promise<Report | undefined> => {
  let report: Report | undefined = pushed
  while (report) {
    const at = ports.now()
    const before: Report = report
    const settled = outcomes.reduce((so, [notice, outcome]) => settle(so, notice, outcome, at), before)
    if (settled === before) return undefined
    const saved = await save(before, settled, ports)
    if (saved) return saved
    report = await ports.reports.load(pushed.id)
  }
  return undefined
}

/** What has to wait comes back by itself; the sweep is there for what does not. */
const comeBack = async (report: Report, { reportQueue, watch, now }: DeliverPorts): Promise<void> => {
  const dueAt = reportDueAt(report)
  if (dueAt === undefined) return
  const seconds = Math.min(longestDelay, Math.max(1, Math.ceil((dueAt - now()) / 1000)))
  try {
    await reportQueue.send(report.id, seconds)
  } catch {
    watch.raise('FastPathFailed')
  }
}
