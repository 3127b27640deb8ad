import type { Notice, PushOutcome } from './notice.ts'
import type { Clock, Messenger, PlaceIndex, ReportQueue, Reports, Roster, Watch } from './ports.ts'
import { dueNotices, needsRouting, type Report, reportDueAt, route, settle } from './report.ts'
import type { ReportId } from './report-id.ts'
import { type Evidence, selectUnits } from './routing.ts'

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

/**
 * Does everything that a report owes by now: routes it, pushes its notices, passes on what was refused.
 * What has to wait is queued again. Throws where the store does not answer; nothing is lost by that.
 */
export const deliver = async (id: ReportId, ports: DeliverPorts): Promise<void> => {
  for (let round = 0; round < mostRounds; round += 1) {
    const report = await ports.reports.load(id)
    if (!report) return
    const worked = needsRouting(report, ports.now())
      ? await routeIt(report, ports)
      : await pushIt(report, ports)
    if (worked === 'nothing due') return comeBack(report, ports)
  }
  await ports.reportQueue.send(id, 1)
}

const routeIt = async (report: Report, ports: DeliverPorts): Promise<'worked'> => {
  const [roster, evidence] = await Promise.all([ports.roster.all(), gather(report, ports)])
  const now = ports.now()
  const routed = route(report, selectUnits(report.place, roster, evidence, now), now)
  const saved = await ports.reports.save(routed)
  if (saved && isNewlyUndeliverable(report, routed)) ports.watch.raise('UndeliverableReport')
  return 'worked'
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

const pushIt = async (report: Report, ports: DeliverPorts): Promise<'worked' | 'nothing due'> => {
  const due = dueNotices(report, ports.now())
  if (due.length === 0) return 'nothing due'
  const outcomes = await Promise.all(
    due.map(async (notice) => [notice, await ports.messenger.notify(report, notice)] as const),
  )
  for (const [, outcome] of outcomes) signal(outcome, ports.watch)
  await keep(report, outcomes, ports)
  return 'worked'
}

const signal = (outcome: PushOutcome, watch: Watch): void => {
  if (outcome.kind === 'retryLater') watch.raise('LineUnavailable')
  if (outcome.kind === 'refused')
    watch.raise(outcome.reason === 'monthlyLimit' ? 'MonthlyLimitReached' : 'LineRefused')
}

/** Writes the outcomes down; where somebody else has saved meanwhile, onto what they have saved. */
const keep = async (
  pushed: Report,
  outcomes: readonly (readonly [Notice, PushOutcome])[],
  { reports, watch, now }: DeliverPorts,
): Promise<void> => {
  let report: Report | undefined = pushed
  while (report) {
    const at = now()
    const before: Report = report
    const settled = outcomes.reduce((so, [notice, outcome]) => settle(so, notice.key, outcome, at), before)
    if (settled === before) return
    if (await reports.save(settled)) {
      if (isNewlyUndeliverable(before, settled)) watch.raise('UndeliverableReport')
      return
    }
    report = await reports.load(pushed.id)
  }
}

const isUndeliverable = (report: Report): boolean => report.rerouteAt !== undefined
const isNewlyUndeliverable = (before: Report, after: Report): boolean =>
  isUndeliverable(after) && before.rerouteAt !== after.rerouteAt

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
