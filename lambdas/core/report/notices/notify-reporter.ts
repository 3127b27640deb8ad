import type { Report, ReporterContent } from '../model.ts'
import { newNotice } from './notice.ts'

/** Owes the reporter a notice, once per step. Silent if a sound could give them away. */
export const notifyReporter = (
  report: Report,
  step: string,
  content: ReporterContent,
  dueAt: number,
): Report => {
  const isSilent = report.chatOnly === true || content.kind === 'searching'
  const notice = newNotice(report.id, step, { kind: 'reporter' }, content, dueAt, isSilent)
  if (report.notices.some(({ key }) => key === notice.key)) return report
  return { ...report, notices: [...report.notices, notice] }
}

/** Owes the reporter a notice of this kind, once per round. */
export const notifyReporterOncePerRound = (report: Report, content: ReporterContent, now: number): Report =>
  notifyReporter(report, `${content.kind}-r${report.round}`, content, now)
