import type { Notice } from '../notice.ts'
import type { Report } from '../report.ts'

/** Nothing that is untrue by now goes out any more: what LINE has not taken yet is struck out. */
export const withdraw = (report: Report, isUntrue: (notice: Notice) => boolean, now: number): Report => ({
  ...report,
  notices: report.notices.map((notice) =>
    notice.state.kind === 'owed' && isUntrue(notice)
      ? { ...notice, state: { kind: 'withdrawn', at: now, attempts: notice.state.attempts } }
      : notice,
  ),
})

/** What says that nobody has it, as the ladder does: untrue once somebody has acknowledged. */
export const saysNobodyHasIt = ({ content }: Notice): boolean =>
  content.kind === 'reminder' ||
  content.kind === 'unacknowledged' ||
  content.kind === 'undelivered' ||
  (content.kind === 'incident' && content.waited !== undefined)
