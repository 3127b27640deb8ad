import type { Notice, Report } from '../report/model.ts'
import { hasCard, newCard, replaceByKey } from '../report/notices/card.ts'
import { isSentOrOwed, newNotice } from '../report/notices/notice.ts'
import { type Card, cardsOf, isPoliceCard } from '../report/report.ts'
import { isLinked, type LinkedCandidate } from '../report/routing.ts'
import { isEnded } from '../report/scene.ts'
import { canReceiveSms } from './duty-phone.ts'
import { neighbourDistance } from './select-units.ts'

/** How many units of one kind may have the card of one report. */
const maxPerKind = 4

/**
 * Notifies a neighbour as well while nobody has acknowledged, if LINE accepts other notices. If LINE accepts
 * none, another notice would not help.
 */
export const alsoNotifyNeighbour = (report: Report, late: Notice, now: number): Report =>
  report.scene === 'new' && report.notices.some(({ state }) => state.kind === 'sent')
    ? notifyNextUnit(report, late, now, neighbourDistance)
    : report

/**
 * Gives the card to the next unit of the same kind within `furthest` metres, unless enough units have it. If
 * no police unit is left, the commanders get it.
 */
export const notifyNextUnit = (report: Report, failed: Notice, now: number, furthest: number): Report => {
  const { to, content } = failed
  if (to.kind !== 'unit' || content.kind !== 'incident' || isNoLongerNeeded(report, content)) return report
  if (!report.routing || report.placeMoved) return report
  const cards = cardsOf(report)
  const isEnough = cards.filter(({ to: { unit } }) => unit.kind === to.unit.kind).length >= maxPerKind
  const candidates = report.routing.candidates
    .filter(isLinked)
    .filter((candidate) => candidate.metres <= furthest && !hasCard(report, candidate))
  const same = isEnough ? undefined : candidates.find(({ unit }) => unit.kind === to.unit.kind)
  const next =
    same ?? (hasNoPoliceUnit(report) ? candidates.find(({ unit }) => unit.kind === 'command') : undefined)
  return next ? withCardFor(report, to.unit.code, next, content.waited, now) : report
}

/** The report has ended; or the ladder called in this unit, and somebody has acknowledged since. */
const isNoLongerNeeded = ({ scene }: Report, { waited }: Card['content']): boolean =>
  isEnded(scene) || (scene !== 'new' && waited !== undefined)

const hasNoPoliceUnit = (report: Report): boolean => !cardsOf(report).filter(isPoliceCard).some(isSentOrOwed)

const withCardFor = (
  report: Report,
  from: string,
  next: LinkedCandidate,
  waited: number | undefined,
  now: number,
): Report => {
  if (!report.routing) return report
  // A unit in place of one that the ladder called in counts as called in by the ladder too.
  const card = newCard(report, report.routing, next, waited === undefined ? {} : { waited }, now)
  return {
    ...report,
    notices: replaceByKey(report.notices, [card]),
    timeline: [...report.timeline, { at: now, kind: 'passedOn', from, to: next.unit.code }],
  }
}

/**
 * Owes an SMS to the unit's own duty phone, if the roster
 * has a mobile number. Other units are notified as well.
 */
export const notifyDutyPhone = (report: Report, failed: Notice, now: number): Report => {
  const { to, content } = failed
  if (to.kind !== 'unit' || content.kind !== 'incident' || to.unit.kind === 'team') return report
  if (isNoLongerNeeded(report, content)) return report
  const { unit } = to
  if (unit.phone === undefined || !canReceiveSms(unit.phone)) return report
  const notice = newNotice(
    report.id,
    'incident',
    { kind: 'dutyPhone', unit, phone: unit.phone },
    content,
    now,
  )
  if (report.notices.some(({ key }) => key === notice.key)) return report
  return { ...report, notices: [...report.notices, notice] }
}
