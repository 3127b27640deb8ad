import { changeReport } from '../report/changes/change-report.ts'
import type { Report } from '../report/model.ts'
import { isSentOrOwed, newNotice } from '../report/notices/notice.ts'
import type { ReportQueue, Reports } from '../report/ports.ts'
import { queueWhenDue } from '../report/queue-when-due.ts'
import { cardsOf } from '../report/report.ts'
import { fitsWithinLimit } from '../report/report-size.ts'
import type { Clock } from '../shared/clock.ts'
import { metresBetween } from '../shared/place.ts'
import type { Watch } from '../shared/watch.ts'
import type { Nearby, Sighting } from './ports.ts'

/** Reports by different people are of one incident within this distance (metres) and time (ms). */
const sameWithin = { metres: 150, milliseconds: 15 * 60_000 }
/** Linked reports that are named on a report; further ones are only counted. */
const maxNamed = 50

interface LinkedReportPorts {
  readonly reports: Reports
  readonly nearby: Nearby
  readonly reportQueue: ReportQueue
  readonly watch: Watch
  readonly now: Clock
}

/**
 * Finds other people's reports of the same incident, oldest first. Searches once, when a report is first
 * routed. A report is stored on the map before the search, so that of two concurrent reports at least one
 * finds the other. Never throws: a report is delivered whether or not somebody else has reported the same.
 */
export const findLinkedReports = async (
  report: Report,
  ports: LinkedReportPorts,
): Promise<readonly Sighting[]> => {
  try {
    const here: Sighting = {
      report: report.id,
      userId: report.reporter.userId,
      category: report.category,
      point: { latitude: report.place.latitude, longitude: report.place.longitude },
      at: report.acceptedAt,
    }
    await ports.nearby.put(here)
    // Later calls only update its position and category on the map.
    if (report.routing) return []
    const others = await ports.nearby.around(here, report.acceptedAt - sameWithin.milliseconds)
    return others
      .filter((other) => isSame(here, other))
      .toSorted((a, b) => a.at - b.at || (a.report < b.report ? -1 : 1))
  } catch {
    ports.watch.raise('FastPathFailed')
    return []
  }
}

const isSame = (a: Sighting, b: Sighting): boolean =>
  a.report !== b.report &&
  a.userId !== b.userId &&
  a.category === b.category &&
  Math.abs(a.at - b.at) <= sameWithin.milliseconds &&
  metresBetween(a.point, b.point) <= sameWithin.metres

/**
 * Links a report to the oldest of these. Nothing is held back:
 * the card says so, and the other report's units are notified.
 */
export const withLinkedReports = (report: Report, linked: readonly Sighting[]): Report => {
  const [first] = linked
  if (!first) return report
  return {
    ...report,
    sameAs: { report: first.report, reporters: linked.length + 1 },
    linkedReportNoticeDueAt: report.acceptedAt,
  }
}

/** How soon to try again if the other report is not routed yet (ms). */
const retryAfter = 1_000

/**
 * Notifies the units of the other report of this one, and clears the due time here; tries again later if the
 * other report is not routed yet. Repeated calls notify once.
 */
export const notifyLinkedReport = async (report: Report, ports: LinkedReportPorts): Promise<Report> => {
  const { linkedReportNoticeDueAt: _, ...notified } = report
  if (!report.sameAs) return notified
  const joined = await changeReport(report.sameAs.report, ports, (other) =>
    other.routing
      ? { next: withReporter(other, report, ports.now()), answer: 'notified' }
      : { answer: 'notRoutedYet' },
  )
  if (joined?.answer === 'notRoutedYet')
    return { ...report, linkedReportNoticeDueAt: ports.now() + retryAfter }
  if (joined?.before) await queueWhenDue(joined.report, ports, joined.before)
  return notified
}

/** Owes a notice to the units that have the other report's card and not this one's. */
const withReporter = (other: Report, report: Report, now: number): Report => {
  const { alsoReportedBy: named } = other
  if (named.includes(report.id) || named.length >= maxNamed || !fitsWithinLimit('linkedReports', other))
    return other
  const alreadyThere = new Set(cardsOf(report).map(({ to }) => to.groupId))
  const content = {
    kind: 'corroborated',
    report: report.id,
    place: report.place,
    reporters: other.alsoReportedBy.length + 2,
    ...(report.phone && { phone: report.phone }),
    ...(report.chatOnly && { chatOnly: report.chatOnly }),
  } as const
  const notices = cardsOf(other)
    .filter((card) => isSentOrOwed(card) && !alreadyThere.has(card.to.groupId))
    .map(({ to }) => newNotice(other.id, `joined-${report.id}`, to, content, now))
  return {
    ...other,
    alsoReportedBy: [...other.alsoReportedBy, report.id],
    notices: [...other.notices, ...notices],
    timeline: [...other.timeline, { at: now, kind: 'corroborated', report: report.id }],
  }
}
