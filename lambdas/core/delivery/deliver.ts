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
  /** Absent if the stage has no settings. */
  readonly rules?: RoutingRules
  readonly watch: Watch
  readonly now: Clock
}

/**
 * Steps per run: enough for a card, the next unit, an overdue
 * ladder and the reporter's notices, with room to spare.
 */
const maxSteps = 16
/** A queue message that comes this much too early is handled now (ms). */
const maxEarliness = 2_000

/**
 * Does everything that is due on a report, one step at a time, and saves after each
 * step: route, push, climb the ladder, update the reporter. What is due later is queued
 * only if this run changed something, so that queue messages do not multiply. Throws if
 * the store does not answer; the report still owes everything, and the sweep finds it.
 */
export const deliver = async (id: ReportId, ports: DeliverPorts): Promise<void> => {
  let changed = false
  let report = await ports.reports.load(id)
  for (let steps = 0; steps < maxSteps; steps += 1) {
    if (!report) return
    const step = nextStep(report, ports.now())
    if (!step) return changed || isDueSoon(report, ports.now()) ? queueWhenDue(report, ports) : undefined
    const saved: Report | undefined = await step(report, ports)
    changed ||= saved !== undefined
    report = saved ?? (await ports.reports.load(id))
  }
  await ports.reportQueue.send(id, 1)
}

/** One step of delivery. Returns the report as saved; undefined if nothing was saved. */
type Step = (report: Report, ports: DeliverPorts) => Promise<Report | undefined>

const nextStep = (report: Report, now: number): Step | undefined => {
  const isDue = (at: number | undefined): boolean => at !== undefined && at <= now
  // Nobody is notified yet, so do not wait even if this clock is behind the one that accepted the report.
  if (!report.routing || isDue(routingDueAt(report))) return route
  // Push first: a unit that is notified before the next ladder step may still acknowledge.
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
  const [roster, evidence, linked, rules] = await Promise.all([
    ports.roster.all(),
    gatherEvidence(report, ports),
    findLinkedReports(report, ports),
    ports.rules?.current(),
  ])
  const now = ports.now()
  const policy = rules?.policies[report.category]
  const selection = selectUnits(report.place, roster, evidence, now, policy)
  return save(report, applyRouting(withLinkedReports(report, linked), selection, now, rules?.ladder), ports)
}

/**
 * Asks the place index for address and stations at once. A
 * part that fails is left out; the roster alone decides then.
 */
const gatherEvidence = async ({ place }: Report, { placeIndex, watch }: DeliverPorts): Promise<Evidence> => {
  const [address, stations] = await Promise.all([
    placeIndex.addressAt(place),
    placeIndex.policeStationsNear(place),
  ])
  if (!address || !stations) watch.raise('PlaceSearchFailed')
  return { ...(address && { address }), ...(stations && { stations }) }
}

/**
 * Pushes due notices and saves the outcomes. If somebody saved in between, applies them to what they saved.
 */
const pushDueNotices: Step = async (pushed, ports) => {
  const outcomes = await pushNotices(pushed, dueNotices(pushed, ports.now()), ports)
  let report: Report | undefined = pushed
  while (report) {
    const at = ports.now()
    const before: Report = report
    const canText = ports.dutyPhone !== undefined
    const recorded = outcomes.reduce(
      (so, [notice, outcome]) => recordPushOutcome(so, notice, outcome, at, canText),
      before,
    )
    if (recorded === before) return undefined
    const saved = await save(before, recorded, ports)
    if (saved) return saved
    report = await ports.reports.load(pushed.id)
  }
  return undefined
}

/**
 * Takes the next ladder step. If somebody acknowledges in between, the save fails and the step is dropped.
 */
const climb: Step = async (report, ports) => {
  const roster = await ports.roster.all()
  const climbed = climbLadder(report, roster, ports.now())
  const step = report.ladder[report.climbed]?.step
  // Before the save, as in `save`.
  if (step === 'command' || step === 'everyone') ports.watch.raise('UnacknowledgedReport')
  return save(report, climbed, ports)
}

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
  // Raise before the save: a crash in between then raises the alarm twice, not never.
  if (after.rerouteAt !== undefined && before.rerouteAt !== after.rerouteAt)
    watch.raise('UndeliverableReport')
  return reports.save(after)
}
