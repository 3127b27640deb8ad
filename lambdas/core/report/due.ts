import { searchDueAt } from './changes/search.ts'
import type { Care, Report } from './model.ts'
import { owedNotices } from './notices/owed-notices.ts'
import { isEnded } from './scene.ts'

/** How long after acceptance a reporter whom nobody has received is told so, at the latest (ms). */
export const reporterStatusAfter = 60_000

/** When somebody has to decide who is told, if ever: at once where the place is new, and again where nobody could be reached. */
export const routingDueAt = (report: Report): number | undefined => {
  if (!report.routing) return report.acceptedAt
  if (isEnded(report.scene)) return undefined
  return report.placeMoved ? report.acceptedAt : report.rerouteAt
}

/** When the reporter must have heard who has the report, or that nobody has it yet. */
export const reporterStatusDueAt = (report: Report): number | undefined => {
  const told = report.notices.some(({ to }) => to.kind === 'reporter')
  return report.routing && !told ? report.acceptedAt + reporterStatusAfter : undefined
}

/** When the next step of the ladder is due: only while nobody has acknowledged. */
export const ladderDueAt = (report: Report): number | undefined => {
  const next = report.scene === 'new' ? report.ladder[report.climbed] : undefined
  return next && Math.max(report.openedAt + next.after, lastCallAt(report) + timeToPress(report))
}

/** When the first were told, or the last step was taken: after an outage that may be long after it was due. */
const lastCallAt = ({ timeline, openedAt }: Report): number =>
  Math.max(
    openedAt,
    timeline.find(({ kind }) => kind === 'routed')?.at ?? 0,
    timeline.findLast(({ kind }) => kind === 'climbed')?.at ?? 0,
  )

/** Whoever is told has so long to acknowledge before the next are called in, however late it is (ms). */
const timeToPress = ({ ladder }: Report): number => Math.min(30_000, (ladder[0]?.after ?? 0) / 2)

/** When the other report of the same incident has to hear of this one: once it is known who has this one. */
export const linkedReportDueAt = (report: Report): number | undefined =>
  report.routing ? report.twinOwedAt : undefined

/** When somebody must work on this report again, if ever (epoch ms): what the sparse index is built from. */
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

/** The follow-up that the team has to be reminded of next, whatever became of those before it. */
export const nextReminder = ({ followUps }: Care): number =>
  followUps.findIndex(({ done, remindedAt }) => !done && remindedAt === undefined)

/** When somebody must look at this care again (epoch ms): a reminder that has not gone out, a team to be found. */
export const careDueAt = (care: Care): number | undefined => {
  if (care.closed) return undefined
  if (!care.team) return care.assignAt
  return care.followUps[nextReminder(care)]?.dueAt
}
