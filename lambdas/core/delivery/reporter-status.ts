import { reporterStatusAfter } from '../report/due.ts'
import type { Notice, Report } from '../report/model.ts'
import { isRefused, isSentOrOwed, maxAttemptsBeforeFallback } from '../report/notices/notice.ts'
import { notifyReporter } from '../report/notices/notify-reporter.ts'
import { type Card, cardsOf, isPoliceCard } from '../report/report.ts'
import { isLinked } from '../report/routing.ts'
import { isEnded } from '../report/scene.ts'
import { isSamePlace } from '../shared/place.ts'

/** How soon routing is tried again where nobody could be reached (ms). */
const rerouteInterval = 60_000

/**
 * What the reporter must be told as things stand, decided anew after everything that happens: which police unit
 * has the report, or that none has it yet. Where none is even being tried, routing is owed again.
 */
export const updateReporterStatus = (report: Report, now: number): Report => {
  if (isEnded(report.scene)) return report
  const police = cardsOf(report).filter(isPoliceCard)
  if (police.some(isSent)) {
    const settled = withoutUndeliveredNotice(report)
    const told = notifyDelivered(settled, police, now)
    // A pin that was moved since may have reached nobody there: those words stand, and routing goes on.
    return report.placeMoved || hasNewestPin(settled, police)
      ? told
      : { ...told, rerouteAt: report.rerouteAt ?? now + rerouteInterval }
  }
  // Whoever has acknowledged it is at work on it, even if their group is gone, or LINE's word of its card is lost.
  const isWaiting = report.scene === 'new'
  if (!police.some(isSentOrOwed)) {
    const rerouted = scheduleReroute(report, now)
    return isWaiting ? notifyUndelivered(rerouted, now) : rerouted
  }
  return isWaiting && now >= report.acceptedAt + reporterStatusAfter ? notifyUndelivered(report, now) : report
}

const isSent = ({ state }: Notice): boolean => state.kind === 'sent'

/** Whether those who were chosen for the newest pin have it or are being tried: by a card, or by word of the move. */
const hasNewestPin = (report: Report, police: readonly Card[]): boolean => {
  const here = police.filter(({ content }) => isSamePlace(content.place, report.place))
  if (here.some((card) => !isRefused(card))) return true
  // Others who were called in later may refuse it while the one who is nearest has had the card all along.
  const isMissing = here.length > 0 && !police.some((card) => isSentOrOwed(card) && isNearest(card, report))
  return !isMissing && report.notices.some((notice) => !isRefused(notice) && tellsNewestPin(notice, report))
}

/** Whether this is the unit that routing chooses first for the place. */
const isNearest = ({ to }: Card, { routing }: Report): boolean => {
  const kind = routing?.reason === 'nearestCentre' ? 'centre191' : 'station'
  const nearest = routing?.candidates.find((candidate) => candidate.unit.kind === kind && isLinked(candidate))
  return nearest?.unit.code === to.unit.code
}

/** Whether it tells of the newest pin. */
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

/** Somebody has it: a word to the contrary that has not gone out yet would be untrue. */
const withoutUndeliveredNotice = ({ rerouteAt: _, ...report }: Report): Report => ({
  ...report,
  notices: report.notices.filter(
    ({ content, state }) => content.kind !== 'undelivered' || state.kind === 'sent',
  ),
})

/** The station, once it has it; the centre where no station can be expected soon. Each at most once for a place. */
const notifyDelivered = (report: Report, police: readonly Card[], now: number): Report => {
  // Once somebody has been named, only a unit that was told of a new place is news.
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
  // Whoever has read that nobody has it reads again who does.
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
 * Said once while it lasts, and again to somebody who has read since that a unit had it. LINE may have refused the
 * word itself, as it does at the monthly limit; then it is owed again.
 */
const notifyUndelivered = (report: Report, now: number): Report => {
  const named = countOf(report, ({ content }) => content.kind === 'delivered')
  const step = `undelivered-r${report.round}-${named}`
  const told = notifyReporter(report, step, { kind: 'undelivered' }, now)
  const again = now + rerouteInterval
  return {
    ...told,
    notices: told.notices.map((one) =>
      one.key.endsWith(`/${step}`) && isRefused(one)
        ? { ...one, state: { kind: 'owed', dueAt: again, attempts: one.state.attempts } }
        : one,
    ),
  }
}
