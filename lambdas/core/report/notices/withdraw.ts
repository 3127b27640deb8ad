import type { Notice, Report } from '../model.ts'
import { dropOwedMessages } from './earlier-items.ts'

/**
 * Nothing that is untrue by now goes out any more: what LINE has not taken yet is struck out, and with a card what its
 * group would have read besides.
 */
export const withdrawNotices = (
  report: Report,
  isUntrue: (notice: Notice) => boolean,
  now: number,
): Report => {
  const untrue = new Set(report.notices.filter((one) => one.state.kind === 'owed' && isUntrue(one)))
  const quiet: Report = {
    ...report,
    notices: report.notices.map((notice) =>
      untrue.has(notice)
        ? { ...notice, state: { kind: 'withdrawn', at: now, attempts: notice.state.attempts } }
        : notice,
    ),
  }
  return [...untrue]
    .filter(({ content }) => content.kind === 'incident')
    .reduce((so, card) => dropOwedMessages(so, card), quiet)
}

/** What says that nobody has it, as the ladder does: untrue once somebody has acknowledged. */
export const saysUnacknowledged = ({ content }: Notice): boolean =>
  content.kind === 'reminder' ||
  content.kind === 'unacknowledged' ||
  content.kind === 'undelivered' ||
  (content.kind === 'incident' && content.waited !== undefined)
