import type { Notice, Report } from '../model.ts'
import { notifyReporter } from '../notices/notify-reporter.ts'
import { withdrawNotices } from '../notices/withdraw.ts'
import { isPoliceKind } from '../scene.ts'

/** It is over: the reporter hears of it, and nobody is sent out any more. */
export const endReport = (report: Report, now: number): Report =>
  notifyReporter(withdrawNotices(report, sendsOfficersOut, now), endStep(report), { kind: 'ended' }, now)

const sendsOfficersOut = ({ to, content: { kind } }: Notice): boolean =>
  to.kind === 'unit' && isPoliceKind(to.unit.kind) && (kind === 'incident' || kind === 'reopened')

/** An end that was taken back may come again, and LINE knows the key of the first. */
const endStep = (report: Report): string => {
  const nth = prankUndoCount(report)
  return nth === 0 ? `ended-r${report.round}` : `ended-r${report.round}-${nth}`
}

export const prankUndoCount = ({ timeline }: Report): number =>
  timeline.filter((entry) => entry.kind === 'acted' && entry.action === 'undoPrank').length
