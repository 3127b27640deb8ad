import type { Notice, Report } from '../model.ts'
import { dropOwedMessages } from './earlier-items.ts'

/**
 * Withdraws owed notices that are no longer true; with a card
 * also the items that its group would have read after it.
 */
export const withdrawNotices = (
  report: Report,
  isNoLongerTrue: (notice: Notice) => boolean,
  now: number,
): Report => {
  const outdated = new Set(report.notices.filter((one) => one.state.kind === 'owed' && isNoLongerTrue(one)))
  const withdrawn: Report = {
    ...report,
    notices: report.notices.map((notice) =>
      outdated.has(notice)
        ? { ...notice, state: { kind: 'withdrawn', at: now, attempts: notice.state.attempts } }
        : notice,
    ),
  }
  return [...outdated]
    .filter(({ content }) => content.kind === 'incident')
    .reduce((so, card) => dropOwedMessages(so, card), withdrawn)
}

/** Notices of the ladder that say that nobody has the report: untrue once somebody has acknowledged. */
export const saysUnacknowledged = ({ content }: Notice): boolean =>
  content.kind === 'reminder' ||
  content.kind === 'unacknowledged' ||
  content.kind === 'undelivered' ||
  (content.kind === 'incident' && content.waited !== undefined)
