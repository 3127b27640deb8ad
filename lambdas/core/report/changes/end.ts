import type { Notice, Report } from '../model.ts'
import { tellReporter } from '../notices/tell.ts'
import { withdraw } from '../notices/withdraw.ts'
import { isPoliceKind } from '../scene.ts'

/** It is over: the reporter hears of it, and nobody is sent out any more. */
export const endReport = (report: Report, now: number): Report =>
  tellReporter(withdraw(report, sendsOut, now), endStep(report), { kind: 'ended' }, now)

const sendsOut = ({ to, content: { kind } }: Notice): boolean =>
  to.kind === 'unit' && isPoliceKind(to.unit.kind) && (kind === 'incident' || kind === 'reopened')

/** An end that was taken back may come again, and LINE knows the key of the first. */
const endStep = (report: Report): string => {
  const nth = prankUndoCount(report)
  return nth === 0 ? `ended-r${report.round}` : `ended-r${report.round}-${nth}`
}

export const prankUndoCount = ({ timeline }: Report): number =>
  timeline.filter((entry) => entry.kind === 'acted' && entry.action === 'undoPrank').length
