import { searchDueAt } from './changes/search.ts'
import type { Care, Report } from './model.ts'
import { owedNotices } from './notices/owed-notices.ts'
import { isEnded } from './scene.ts'

/** A reporter whose report no unit has received is told so within this time after acceptance (ms). */
export const reporterStatusAfter = 60_000

/**
 * When routing is due: at once for a new place, later again if nobody could be reached; undefined if never.
 */
export const routingDueAt = (report: Report): number | undefined => {
  if (!report.routing) return report.acceptedAt
  if (isEnded(report.scene)) return undefined
  return report.placeMoved ? report.acceptedAt : report.rerouteAt
}

/** When the reporter must be told who has the report, or that nobody has it yet. */
export const reporterStatusDueAt = (report: Report): number | undefined => {
  const wasNotified = report.notices.some(({ to }) => to.kind === 'reporter')
  return report.routing && !wasNotified ? report.acceptedAt + reporterStatusAfter : undefined
}

/** When the next step of the ladder is due: only while nobody has acknowledged. */
export const ladderDueAt = (report: Report): number | undefined => {
  const next = report.scene === 'new' ? report.ladder[report.climbed] : undefined
  return next && Math.max(report.openedAt + next.after, lastCallAt(report) + timeToPress(report))
}

/**
 * When the first units were called or the last step was
 * taken. After an outage that may be long after it was due.
 */
const lastCallAt = ({ timeline, openedAt }: Report): number =>
  Math.max(
    openedAt,
    timeline.find(({ kind }) => kind === 'routed')?.at ?? 0,
    timeline.findLast(({ kind }) => kind === 'climbed')?.at ?? 0,
  )

/** How long the units called last have to acknowledge before the next are called, however late it is (ms). */
const timeToPress = ({ ladder }: Report): number => Math.min(30_000, (ladder[0]?.after ?? 0) / 2)

/** When to notify the linked earlier report: once this report is routed, so that it is known who has it. */
export const linkedReportDueAt = (report: Report): number | undefined =>
  report.routing ? report.linkedReportNoticeDueAt : undefined

/**
 * When something is due on this report next (epoch ms), if ever. The key of the sparse index of due items.
 */
export const reportDueAt = (report: Report): number | undefined => {
  const times = owedNotices(report).map(({ dueAt }) => dueAt)
  const others = [
    routingDueAt(report),
    reporterStatusDueAt(report),
    ladderDueAt(report),
    searchDueAt(report),
    linkedReportDueAt(report),
    report.care && careDueAt(report.care),
  ]
  times.push(...others.filter((at) => at !== undefined))
  return times.length > 0 ? Math.min(...times) : undefined
}

/** Zero-based index of the next follow-up to remind of, -1 if none: not done and not reminded of. */
export const nextReminder = ({ followUps }: Care): number =>
  followUps.findIndex(({ done, remindedAt }) => !done && remindedAt === undefined)

/** When care needs work (epoch ms): a reminder that was not sent, or a team to find. */
export const careDueAt = (care: Care): number | undefined => {
  if (care.closed) return undefined
  if (!care.team) return care.assignAt
  return care.followUps[nextReminder(care)]?.dueAt
}
