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
 * Takes the next step of the ladder if its time has come and nobody has acknowledged.
 * @param roster as it is now, so that groups that were linked or left since are known
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
  // Who has been told that nobody has it is not told that nobody has answered.
  return isReceivedByPolice(report)
    ? notifyReporterOncePerRound(climbed, { kind: 'unacknowledged' }, now)
    : climbed
}

const kindOf = { stations: 'station', centre: 'centre191', command: 'command' } as const satisfies Partial<
  Record<LadderStepName, UnitKind>
>

/** The next unit that comes into it, if any: another station, a centre or commanders that have no card yet. */
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
  // A neighbour comes on top of the station; centre and commanders are called in where none has it.
  if (step !== 'stations' && reached) return []
  const next = linkedCandidates(report, roster).find(
    (candidate) => candidate.unit.kind === kind && !hasCard(report, candidate),
  )
  return next ? [newCard(report, report.routing, next, { waited }, now)] : []
}

/** The candidates with the groups that they have now. */
export const linkedCandidates = (report: Report, roster: readonly Unit[]): readonly LinkedCandidate[] => {
  const units = new Map(roster.map((unit) => [unit.code, unit]))
  return (report.routing?.candidates ?? [])
    .map(({ groupId: _, ...candidate }) => {
      const group = units.get(candidate.unit.code)?.lineGroupId
      return { ...candidate, ...(group && { groupId: group }) }
    })
    .filter(isLinked)
}

/** Who has had the card for a while and is silent. */
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
