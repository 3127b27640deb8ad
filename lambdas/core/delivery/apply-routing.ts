import { canReopen, startNewRound } from '../report/changes/reopen.ts'
import type { Ladder } from '../report/ladder.ts'
import type { Notice, Report, TimelineEntry } from '../report/model.ts'
import { hasCard, newCard, replaceByKey } from '../report/notices/card.ts'
import type { Candidate, LinkedCandidate, Routing } from '../report/routing.ts'
import { updateReporterStatus } from './reporter-status.ts'
import type { Selection } from './select-units.ts'

/**
 * Applies a routing decision: every chosen unit is owed
 * the card, and one that refused it before gets it again.
 * @param ladder the ladder that is set now; it replaces the report's own at its first routing only
 */
export const applyRouting = (report: Report, selection: Selection, now: number, ladder?: Ladder): Report => {
  const begun = ladder && !report.routing ? { ...report, ladder } : report
  const started = isElsewhere(begun, selection)
    ? startNewRound(begun, 'newPin', `moved-${begun.amendedBy.length}`, now)
    : begun
  return updateReporterStatus(withDecision(started, selection, now), now)
}

/** The pin was moved to the area of another station: the unit that acknowledged may be far away. */
const isElsewhere = (report: Report, { chosen }: Selection): boolean => {
  const station = chosen.find(({ unit }) => unit.kind === 'station')
  const isTaken = report.scene === 'acknowledged' || report.scene === 'arrived'
  return (
    isTaken &&
    report.placeMoved === true &&
    station !== undefined &&
    !hasCard(report, station) &&
    canReopen(report)
  )
}

const withDecision = (report: Report, { routing, chosen }: Selection, now: number): Report => {
  const { rerouteAt: _, placeMoved: __, ...settled } = report
  const revived = report.notices.map((notice) => reviveIfChosen(report, routing, notice, chosen, now))
  const added = chosen
    .filter((candidate) => !hasCard(report, candidate))
    .map((candidate) => newCard(report, routing, candidate, { notified: namesOf(chosen) }, now))
  const units = chosen.map(({ unit }) => unit.code)
  const isNews = !report.routing || added.length > 0
  const timeline: TimelineEntry[] = isNews ? [{ at: now, kind: 'routed', units }] : []
  return {
    ...settled,
    routing,
    notices: replaceByKey(revived, added),
    timeline: [...report.timeline, ...timeline],
  }
}

const namesOf = (units: readonly Candidate[]): readonly string[] => units.map(({ unit }) => unit.nameTh)

/** LINE never delivered a refused card, so it is sent again with all facts known by now. */
const reviveIfChosen = (
  report: Report,
  routing: Routing,
  notice: Notice,
  chosen: readonly LinkedCandidate[],
  now: number,
): Notice => {
  const { to, state } = notice
  if (to.kind !== 'unit' || state.kind !== 'refused' || notice.content.kind !== 'incident') return notice
  const again = chosen.find(({ unit }) => unit.code === to.unit.code)
  if (!again) return notice
  const card = newCard(report, routing, again, { notified: namesOf(chosen) }, now)
  return {
    ...card,
    key: notice.key,
    ...(again.groupId === to.groupId && { retryKey: notice.retryKey }),
    state: { kind: 'owed', dueAt: now, attempts: state.attempts },
  }
}
