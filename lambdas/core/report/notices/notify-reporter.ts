import type { Report, ReporterContent } from '../model.ts'
import { newNotice } from './notice.ts'

/** Owes the reporter a word, once for each step; quietly where a sound could betray them. */
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

/** A word for this opening of the report. */
export const notifyReporterOncePerRound = (report: Report, content: ReporterContent, now: number): Report =>
  notifyReporter(report, `${content.kind}-r${report.round}`, content, now)
