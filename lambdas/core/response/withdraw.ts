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

/** What the ladder sends: untrue once somebody has acknowledged. */
export const isOfLadder = ({ content }: Notice): boolean =>
  content.kind === 'reminder' ||
  content.kind === 'unacknowledged' ||
  (content.kind === 'incident' && content.waited !== undefined)
