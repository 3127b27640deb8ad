import type { Notice, Report } from '../report/model.ts'
import { newCard, replaceByKey } from '../report/notices/card.ts'
import { isSentOrOwed } from '../report/notices/notice.ts'
import { cardsOf } from '../report/report.ts'
import { fitsWithinLimit } from '../report/report-size.ts'
import type { LinkedCandidate } from '../report/routing.ts'
import { isEnded } from '../report/scene.ts'
import { metresBetween } from '../shared/place.ts'
import type { Unit } from '../shared/unit.ts'
import { type OperatorAction, type OperatorResult, refuseOperator } from './press-for-unit.ts'

/** So many units are called in by people; what comes after it would fill the report up. */
const mostReroutes = 6
/** How long a unit that is called in has where the ladder does not say (ms). */
const timeToAnswer = 60_000

/**
 * Calls another unit in at once, besides those that have been told. The ladder goes on as it was: whoever waits for its
 * next step waits no longer. While nobody has acknowledged it has a step more, so that silence is noticed here as well.
 */
export const reroute = (
  report: Report,
  { unit, reason }: { readonly unit: Unit; readonly reason: string },
  { by, event, at }: OperatorAction,
): OperatorResult => {
  const candidate = candidateOf(report, unit)
  if (!report.routing) return refuseOperator('notRouted')
  if (isEnded(report.scene)) return refuseOperator('over')
  if (!candidate) return refuseOperator('unitNotLinked')
  if (isTold(report, candidate)) return refuseOperator('alreadyTold')
  const reroutes = report.timeline.filter(({ kind }) => kind === 'rerouted').length
  if (reroutes >= mostReroutes || !fitsWithinLimit('backOffice', report)) return refuseOperator('tooMany')
  const waited = report.scene === 'new' ? { waited: at - report.openedAt } : {}
  const card = underOldKey(report, newCard(report, report.routing, candidate, waited, at))
  return {
    kind: 'done',
    report: {
      ...report,
      ladder: report.scene === 'new' ? withOneMoreStep(report, at) : report.ladder,
      notices: replaceByKey(report.notices, [card]),
      timeline: [...report.timeline, { at, kind: 'rerouted', to: unit.code, by, reason, event }],
    },
  }
}

const candidateOf = ({ place }: Report, unit: Unit): LinkedCandidate | undefined => {
  const { code, kind, nameTh, nameEn, phone, lineGroupId } = unit
  return lineGroupId === undefined
    ? undefined
    : {
        unit: { code, kind, nameTh, nameEn, ...(phone && { phone }) },
        metres: Math.round(metresBetween(place, unit.point)),
        groupId: lineGroupId,
        seenByPlaceIndex: false,
      }
}

const isTold = (report: Report, { unit, groupId }: LinkedCandidate): boolean =>
  cardsOf(report).some(
    (card) => isSentOrOwed(card) && (card.to.unit.code === unit.code || card.to.groupId === groupId),
  )

/** A card that LINE refused was never taken, and goes out under the key that LINE knows. */
const underOldKey = (report: Report, card: Notice): Notice => {
  const before = report.notices.find(({ key }) => key === card.key)
  const isSameGroup =
    before?.to.kind === 'unit' && card.to.kind === 'unit' && before.to.groupId === card.to.groupId
  return isSameGroup ? { ...card, retryKey: before.retryKey } : card
}

/** Everybody is reminded once the new unit has had its time, unless the ladder comes to that by then anyway. */
const withOneMoreStep = ({ ladder, climbed, openedAt }: Report, at: number): Report['ladder'] => {
  const after = at - openedAt + (ladder[0]?.after ?? timeToAnswer)
  const next = ladder.slice(climbed)
  if (next.some(({ step, after: others }) => step === 'everyone' && others <= after)) return ladder
  const rest = [...next, { step: 'everyone' as const, after, isExtra: true as const }].toSorted(
    (a, b) => a.after - b.after,
  )
  return [...ladder.slice(0, climbed), ...rest]
}
