import { ladderDueAt } from '../report/due.ts'
import type { Notice, Report } from '../report/model.ts'
import { hasCard, newCard, replaceByKey } from '../report/notices/card.ts'
import { factsOf, metresOf } from '../report/notices/incident-facts.ts'
import { isSentOrOwed, newNotice } from '../report/notices/notice.ts'
import { notifyReporterOncePerRound } from '../report/notices/notify-reporter.ts'
import { type Card, cardsOf, isPoliceCard, isReceivedByPolice } from '../report/report.ts'
import { isLinked, type LinkedCandidate } from '../report/routing.ts'
import type { LadderStepName } from '../shared/ladder-step.ts'
import type { Unit, UnitKind } from '../shared/unit.ts'

/**
 * Takes the next step of the ladder if it is due and nobody has acknowledged.
 * @param roster the current roster, so that newly linked and unlinked groups are known
 */
export const climbLadder = (report: Report, roster: readonly Unit[], now: number): Report => {
  const dueAt = ladderDueAt(report)
  const next = report.ladder[report.climbed]
  if (!next || dueAt === undefined || dueAt > now) return report
  const waited = now - report.openedAt
  const called = calledIn(report, next.step, roster, waited, now)
  const reminded = cardsToRemind(report, next.step, now).map((card) =>
    newNotice(
      report.id,
      `reminder-r${report.round}-${report.climbed}`,
      card.to,
      { ...factsOf(report, metresOf(card, report), []), kind: 'reminder', waited },
      now,
    ),
  )
  const units = [...called, ...reminded].flatMap(({ to }) => (to.kind === 'unit' ? [to.unit.code] : []))
  const climbed: Report = {
    ...report,
    climbed: report.climbed + 1,
    notices: [...replaceByKey(report.notices, called), ...reminded],
    timeline: [...report.timeline, { at: now, kind: 'climbed', step: next.step, waited, units }],
  }
  // A reporter who read that nobody has the report is not told as well that nobody has acknowledged it.
  return isReceivedByPolice(report)
    ? notifyReporterOncePerRound(climbed, { kind: 'unacknowledged' }, now)
    : climbed
}

const kindOf = { stations: 'station', centre: 'centre191', command: 'command' } as const satisfies Partial<
  Record<LadderStepName, UnitKind>
>

/** The card for the next unit to call in, if any: another station, a centre or commanders without a card. */
const calledIn = (
  report: Report,
  step: LadderStepName,
  roster: readonly Unit[],
  waited: number,
  now: number,
): readonly Notice[] => {
  if (step === 'everyone' || !report.routing) return []
  const kind = kindOf[step]
  const reached = cardsOf(report).some((card) => card.to.unit.kind === kind && isSentOrOwed(card))
  // Stations call in a neighbour in any case; a centre or
  // commanders are called in only if none of them has the card.
  if (step !== 'stations' && reached) return []
  const next = linkedCandidates(report, roster).find(
    (candidate) => candidate.unit.kind === kind && !hasCard(report, candidate),
  )
  return next ? [newCard(report, report.routing, next, { waited }, now)] : []
}

/** The candidates with their current groups; those without a group are left out. */
export const linkedCandidates = (report: Report, roster: readonly Unit[]): readonly LinkedCandidate[] => {
  const units = new Map(roster.map((unit) => [unit.code, unit]))
  return (report.routing?.candidates ?? [])
    .map(({ groupId: _, ...candidate }) => {
      const group = units.get(candidate.unit.code)?.lineGroupId
      return { ...candidate, ...(group && { groupId: group }) }
    })
    .filter(isLinked)
}

/** Police units that have had the card for a while and have not acknowledged. */
const cardsToRemind = (report: Report, step: LadderStepName, now: number): readonly Card[] => {
  const justNow = now - (report.ladder[0]?.after ?? 0) / 2
  return cardsOf(report).filter(
    (card) =>
      isPoliceCard(card) &&
      card.state.kind === 'sent' &&
      card.state.at <= justNow &&
      (step === 'everyone' || card.to.unit.kind === kindOf[step]),
  )
}
