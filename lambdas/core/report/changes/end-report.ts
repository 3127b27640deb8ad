import type { Notice, Report } from '../model.ts'
import { notifyReporter } from '../notices/notify-reporter.ts'
import { withdrawNotices } from '../notices/withdraw.ts'
import { isPoliceKind } from '../scene.ts'

/** Ends a report: the reporter is notified, and no more officers are sent out. */
export const endReport = (report: Report, now: number): Report =>
  notifyReporter(withdrawNotices(report, sendsOfficersOut, now), endStep(report), { kind: 'ended' }, now)

const sendsOfficersOut = ({ to, content: { kind } }: Notice): boolean =>
  to.kind === 'unit' && isPoliceKind(to.unit.kind) && (kind === 'incident' || kind === 'reopened')

/** LINE knows the retry key of the first end, so an end after an undone prank needs a key of its own. */
const endStep = (report: Report): string => {
  const nth = prankUndoCount(report)
  return nth === 0 ? `ended-r${report.round}` : `ended-r${report.round}-${nth}`
}

export const prankUndoCount = ({ timeline }: Report): number =>
  timeline.filter((entry) => entry.kind === 'acted' && entry.action === 'undoPrank').length
