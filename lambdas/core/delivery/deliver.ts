import { assignCareTeam, remindOfFollowUp } from '../care/care-due.ts'
import { endSearch, searchDueAt } from '../report/changes/search.ts'
import {
  careDueAt,
  ladderDueAt,
  linkedReportDueAt,
  reportDueAt,
  reporterStatusDueAt,
  routingDueAt,
} from '../report/due.ts'
import type { Report } from '../report/model.ts'
import { dueNotices } from '../report/notices/owed-notices.ts'
import type { ReportQueue } from '../report/ports.ts'
import { queueWhenDue } from '../report/queue-when-due.ts'
import type { Roster } from '../roster/ports.ts'
import type { RoutingRules } from '../settings/ports.ts'
import type { Clock } from '../shared/clock.ts'
import type { ReportId } from '../shared/report-id.ts'
import type { Watch } from '../shared/watch.ts'
import { applyRouting } from './apply-routing.ts'
import { climbLadder } from './climb-ladder.ts'
import { findLinkedReports, notifyLinkedReport, withLinkedReports } from './linked-reports.ts'
import type { Nearby, PlaceIndex } from './ports.ts'
import { type PushPorts, pushNotices } from './push-notices.ts'
import { recordPushOutcome } from './record-push-outcome.ts'
import { updateReporterStatus } from './reporter-status.ts'
import { type Evidence, selectUnits } from './select-units.ts'

export interface DeliverPorts extends PushPorts {
  readonly roster: Roster
  readonly placeIndex: PlaceIndex
  readonly nearby: Nearby
  readonly reportQueue: ReportQueue
  /** Absent where nothing can be set. */
  readonly rules?: RoutingRules
  readonly watch: Watch
  readonly now: Clock
}

/** Rounds of deciding and pushing in one run: card, next unit, a ladder overdue, word to the reporter, and room. */
const maxSteps = 16
/** A message that comes this much too early was meant for now (ms). */
const maxEarliness = 2_000

/**
 * Does everything that a report owes by now: routes it, climbs its ladder, pushes its notices, passes on what was
 * refused. What has to wait is queued again by whoever has changed something, so that messages do not multiply.
 * Throws where the store does not answer; nothing is lost by that.
 */
export const deliver = async (id: ReportId, ports: DeliverPorts): Promise<void> => {
  let changed = false
  let report = await ports.reports.load(id)
  for (let round = 0; round < maxSteps; round += 1) {
    if (!report) return
    const work = nextStep(report, ports.now())
    if (!work) return changed || isDueSoon(report, ports.now()) ? queueWhenDue(report, ports) : undefined
    const saved: Report | undefined = await work(report, ports)
    changed ||= saved !== undefined
    report = saved ?? (await ports.reports.load(id))
  }
  await ports.reportQueue.send(id, 1)
}

/** Does one thing and gives the report as it has saved it; undefined where it has not. */
type Step = (report: Report, ports: DeliverPorts) => Promise<Report | undefined>

const nextStep = (report: Report, now: number): Step | undefined => {
  const isDue = (at: number | undefined): boolean => at !== undefined && at <= now
  // Nobody has been told yet: a clock that is behind the one that accepted it is no reason to wait.
  if (!report.routing || isDue(routingDueAt(report))) return route
  // What is owed already goes out first: whoever is told before the next step may still acknowledge it.
  if (dueNotices(report, now).length > 0) return pushDueNotices
  if (isDue(ladderDueAt(report))) return climb
  if (isDue(reporterStatusDueAt(report))) return updateStatus
  if (isDue(searchDueAt(report))) return endOverdueSearch
  if (isDue(linkedReportDueAt(report))) return notifyLinked
  return isDue(report.care && careDueAt(report.care)) ? advanceCare : undefined
}

const isDueSoon = (report: Report, now: number): boolean =>
  (reportDueAt(report) ?? Number.POSITIVE_INFINITY) <= now + maxEarliness

const route: Step = async (report, ports) => {
  const [roster, evidence, twins, rules] = await Promise.all([
    ports.roster.all(),
    gatherEvidence(report, ports),
    findLinkedReports(report, ports),
    ports.rules?.current(),
  ])
  const now = ports.now()
  const linked = withLinkedReports(report, twins)
  const selection = selectUnits(report.place, roster, evidence, now, rules?.policies[report.category])
  return save(report, applyRouting(linked, selection, now, rules?.ladder), ports)
}

/** The next step of the ladder; the store refuses it once somebody has acknowledged. */
const climb: Step = async (report, ports) => {
  const roster = await ports.roster.all()
  const climbed = climbLadder(report, roster, ports.now())
  const step = report.ladder[report.climbed]?.step
  // Before it is saved, as in `save`.
  if (step === 'command' || step === 'everyone') ports.watch.raise('UnacknowledgedReport')
  return save(report, climbed, ports)
}

/** The reporter has waited long enough for a word. */
const updateStatus: Step = (report, ports) => save(report, updateReporterStatus(report, ports.now()), ports)

const endOverdueSearch: Step = (report, ports) => save(report, endSearch(report, ports.now()), ports)

const notifyLinked: Step = async (report, ports) =>
  save(report, await notifyLinkedReport(report, ports), ports)

const advanceCare: Step = async (report, ports) => {
  if (report.care?.team) return save(report, remindOfFollowUp(report, ports.now()), ports)
  const assigned = assignCareTeam(report, await ports.roster.all(), ports.now())
  if (!assigned.care?.team) ports.watch.raise('TeamUnreachable')
  return save(report, assigned, ports)
}

const save = async (
  before: Report,
  after: Report,
  { reports, watch }: DeliverPorts,
): Promise<Report | undefined> => {
  // Before it is saved: a process that dies in between has raised it once too often, not once too little.
  if (after.rerouteAt !== undefined && before.rerouteAt !== after.rerouteAt)
    watch.raise('UndeliverableReport')
  return reports.save(after)
}

/** Both searches at once; whatever fails is left out, and the roster alone decides. */
const gatherEvidence = async ({ place }: Report, { placeIndex, watch }: DeliverPorts): Promise<Evidence> => {
  const [address, stations] = await Promise.all([
    placeIndex.addressAt(place),
    placeIndex.policeStationsNear(place),
  ])
  if (!address || !stations) watch.raise('PlaceSearchFailed')
  return { ...(address && { address }), ...(stations && { stations }) }
}

/** Pushes what is due and writes the outcomes down; where somebody else has saved meanwhile, onto what they have saved. */
const pushDueNotices: Step = async (pushed, ports) => {
  const outcomes = await pushNotices(pushed, dueNotices(pushed, ports.now()), ports)
  let report: Report | undefined = pushed
  while (report) {
    const at = ports.now()
    const before: Report = report
    const canText = ports.dutyPhone !== undefined
    const settled = outcomes.reduce(
      (so, [notice, outcome]) => recordPushOutcome(so, notice, outcome, at, canText),
      before,
    )
    if (settled === before) return undefined
    const saved = await save(before, settled, ports)
    if (saved) return saved
    report = await ports.reports.load(pushed.id)
  }
  return undefined
}
