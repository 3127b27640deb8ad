import type { Report } from '../model.ts'
import { endReport } from './end-report.ts'

/** How long the reporter has to answer where the place is (ms). */
export const searchDuration = 5 * 60_000

/** When a search ends (epoch ms): not before the reporter was asked and has had their time to answer. */
export const searchDueAt = ({ search, notices, round }: Report): number | undefined => {
  const question = notices.find(
    ({ content, key }) => content.kind === 'searching' && key.endsWith(`-r${round}`),
  )?.state
  if (!search || question?.kind === 'owed') return undefined
  return question?.kind === 'sent' ? Math.max(search.endsAt, question.at + searchDuration) : search.endsAt
}

/**
 * It does not end by itself any more: the reporter has answered, or somebody has found the place. A question that is
 * not out yet is forgotten, so that it can be asked another time.
 */
export const withoutSearch = ({ search: _, ...report }: Report): Report => ({
  ...report,
  notices: report.notices.filter(
    ({ content, state }) => content.kind !== 'searching' || state.kind !== 'owed',
  ),
})

/** Nobody has answered where the place is: it ends as not found. */
export const endSearch = (report: Report, now: number): Report => {
  const over: Report = {
    ...withoutSearch(report),
    scene: 'notFound',
    timeline: [...report.timeline, { at: now, kind: 'searchEnded' }],
  }
  return endReport(over, now)
}
