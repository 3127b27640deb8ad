import { reporterStatusAfter } from '../report/due.ts'
import type { Notice, Report } from '../report/model.ts'
import { isRefused, isSentOrOwed, maxAttemptsBeforeFallback } from '../report/notices/notice.ts'
import { notifyReporter } from '../report/notices/notify-reporter.ts'
import { type Card, cardsOf, isPoliceCard } from '../report/report.ts'
import { isLinked } from '../report/routing.ts'
import { isEnded } from '../report/scene.ts'
import { isSamePlace } from '../shared/place.ts'

/** How soon to route again if nobody could be reached (ms). */
const rerouteInterval = 60_000

/**
 * Works out what the reporter must be told, after every change of the report: which police unit has the
 * report, or that none has it yet. If no unit is even being tried, schedules another routing.
 */
export const updateReporterStatus = (report: Report, now: number): Report => {
  if (isEnded(report.scene)) return report
  const police = cardsOf(report).filter(isPoliceCard)
  if (police.some(isSent)) {
    const settled = withoutUndeliveredNotice(report)
    const notified = notifyDelivered(settled, police, now)
    // After a move of the pin these notices stand, and routing
    // goes on if nobody near the new pin has the card.
    return report.placeMoved || hasNewestPin(settled, police)
      ? notified
      : { ...notified, rerouteAt: report.rerouteAt ?? now + rerouteInterval }
  }
  // The unit that acknowledged is at work, even if its group is gone or LINE's answer to its card was lost.
  const isWaiting = report.scene === 'new'
  if (!police.some(isSentOrOwed)) {
    const rerouted = scheduleReroute(report, now)
    return isWaiting ? notifyUndelivered(rerouted, now) : rerouted
  }
  return isWaiting && now >= report.acceptedAt + reporterStatusAfter ? notifyUndelivered(report, now) : report
}

const isSent = ({ state }: Notice): boolean => state.kind === 'sent'

/**
 * Whether the units chosen for the newest pin have it or
 * are being tried: by a card, or by a notice of the move.
 */
const hasNewestPin = (report: Report, police: readonly Card[]): boolean => {
  const here = police.filter(({ content }) => isSamePlace(content.place, report.place))
  if (here.some((card) => !isRefused(card))) return true
  // Units called in later may refuse the card while the nearest unit has had it all along.
  const isMissing = here.length > 0 && !police.some((card) => isSentOrOwed(card) && isNearest(card, report))
  return !isMissing && report.notices.some((notice) => !isRefused(notice) && tellsNewestPin(notice, report))
}

/** Whether this is the unit that routing chooses first for the place. */
const isNearest = ({ to }: Card, { routing }: Report): boolean => {
  const kind = routing?.reason === 'nearestCentre' ? 'centre191' : 'station'
  const nearest = routing?.candidates.find((candidate) => candidate.unit.kind === kind && isLinked(candidate))
  return nearest?.unit.code === to.unit.code
}

/** Whether this notice tells of the newest pin. */
const tellsNewestPin = ({ content }: Notice, { place }: Report): boolean => {
  if (content.kind === 'reopened') return isSamePlace(content.place, place)
  if (content.kind !== 'added') return false
  return content.items.some(
    (item) =>
      item.kind === 'amendment' &&
      (item.amendment.kind === 'place' || item.amendment.kind === 'again') &&
      isSamePlace(item.amendment.place, place),
  )
}

/** A unit has the report: drops an unsent notice that says the contrary. */
const withoutUndeliveredNotice = ({ rerouteAt: _, ...report }: Report): Report => ({
  ...report,
  notices: report.notices.filter(
    ({ content, state }) => content.kind !== 'undelivered' || state.kind === 'sent',
  ),
})

/**
 * Names the station once it has the card, or the centre if
 * no station can be expected soon; each once per place.
 */
const notifyDelivered = (report: Report, police: readonly Card[], now: number): Report => {
  // Once a unit was named, only one that has the card of a new place is news.
  const isNamed = report.notices.some(({ content }) => content.kind === 'delivered')
  const here = isNamed ? police.filter(({ content }) => isSamePlace(content.place, report.place)) : police
  const of = (kind: 'station' | 'centre191' | 'command') =>
    here.find((one) => one.to.unit.kind === kind && isSent(one))
  const expected = here.some(
    ({ to, state }) =>
      to.unit.kind === 'station' && state.kind === 'owed' && state.attempts < maxAttemptsBeforeFallback,
  )
  const station = of('station')
  const named =
    station ??
    (expected && now < report.acceptedAt + reporterStatusAfter
      ? undefined
      : (of('centre191') ?? of('command')))
  if (!named) return report
  const moves = report.timeline.filter((entry) => entry.kind === 'amended' && movesPin(entry.what)).length
  const { unit } = named.to
  const { metres, flags } = named.content
  const maybeAbroad = flags.includes('outsideThailand') || flags.includes('placeUnconfirmed')
  const content = { kind: 'delivered', unit, metres, maybeAbroad } as const
  // A reporter who read that nobody has the report is told again who has it.
  const losses = countOf(
    report,
    ({ content, state }) => content.kind === 'undelivered' && state.kind === 'sent',
  )
  const step = `delivered-${unit.kind}-${moves}`
  return notifyReporter(report, losses === 0 ? step : `${step}-${losses}`, content, now)
}

const countOf = ({ notices }: Report, is: (notice: Notice) => boolean): number => notices.filter(is).length

const movesPin = (what: string): boolean => what === 'place' || what === 'again'

const scheduleReroute = (report: Report, now: number): Report => ({
  ...report,
  rerouteAt: report.rerouteAt ?? now + rerouteInterval,
  timeline: report.timeline.some(({ kind }) => kind === 'undeliverable')
    ? report.timeline
    : [...report.timeline, { at: now, kind: 'undeliverable' }],
})

/**
 * Tells the reporter that nobody has the report: once while that lasts, and again if they were told since
 * that a unit had it. If LINE refused this notice, as it does at the monthly limit, it is owed again.
 */
const notifyUndelivered = (report: Report, now: number): Report => {
  const named = countOf(report, ({ content }) => content.kind === 'delivered')
  const step = `undelivered-r${report.round}-${named}`
  const notified = notifyReporter(report, step, { kind: 'undelivered' }, now)
  const again = now + rerouteInterval
  return {
    ...notified,
    notices: notified.notices.map((one) =>
      one.key.endsWith(`/${step}`) && isRefused(one)
        ? { ...one, state: { kind: 'owed', dueAt: again, attempts: one.state.attempts } }
        : one,
    ),
  }
}
