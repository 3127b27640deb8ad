import type { Report } from '../model.ts'
import { endReport } from './end-report.ts'

/** How long the reporter has to answer where the place is (ms). */
export const searchDuration = 5 * 60_000

/**
 * When a search ends (epoch ms): the reporter must have been asked, and have had `searchDuration` to answer.
 */
export const searchDueAt = ({ search, notices, round }: Report): number | undefined => {
  const question = notices.find(
    ({ content, key }) => content.kind === 'searching' && key.endsWith(`-r${round}`),
  )?.state
  if (!search || question?.kind === 'owed') return undefined
  return question?.kind === 'sent' ? Math.max(search.endsAt, question.at + searchDuration) : search.endsAt
}

/**
 * Cancels the search, because the reporter has answered or somebody has found the place. A question that is
 * not sent yet is dropped, so that it can be asked another time.
 */
export const withoutSearch = ({ search: _, ...report }: Report): Report => ({
  ...report,
  notices: report.notices.filter(
    ({ content, state }) => content.kind !== 'searching' || state.kind !== 'owed',
  ),
})

/** Ends the report as not found, because the reporter did not answer where the place is. */
export const endSearch = (report: Report, now: number): Report => {
  const over: Report = {
    ...withoutSearch(report),
    scene: 'notFound',
    timeline: [...report.timeline, { at: now, kind: 'searchEnded' }],
  }
  return endReport(over, now)
}
