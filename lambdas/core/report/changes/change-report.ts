import type { ReportId } from '../../shared/report-id.ts'
import type { Report } from '../model.ts'
import type { Reports } from '../ports.ts'
import type { Scene } from '../scene.ts'

/** Attempts to save one report. Losing this many races in a row means that something else is wrong. */
const maxAttempts = 12

/** The result of a change: the report to save, if anything changed, and the answer for the caller. */
export interface ReportChange<Answer> {
  readonly next?: Report | undefined
  /** The scenes in which this change is allowed; the store refuses it in any other. */
  readonly from?: readonly Scene[] | undefined
  readonly answer: Answer
}

/** The report as it stands now, and as it was before if it was changed. */
export interface ChangedReport<Answer> {
  readonly report: Report
  readonly before?: Report
  readonly answer: Answer
}

/**
 * Loads, changes and saves a report with optimistic locking: if somebody else saved in between, the change is
 * applied again to what they saved. Saves nothing if the report is unchanged. Undefined if there is no such
 * report. Throws if the store does not answer, or after `maxAttempts` lost races.
 */
export const changeReport = async <Answer>(
  id: ReportId,
  { reports }: { readonly reports: Reports },
  how: (report: Report) => ReportChange<Answer> | Promise<ReportChange<Answer>>,
): Promise<ChangedReport<Answer> | undefined> => {
  for (let tries = 0; tries < maxAttempts; tries += 1) {
    const report = await reports.load(id)
    if (!report) return undefined
    const { next, from, answer } = await how(report)
    if (!next || next === report) return { report, answer }
    const saved = await reports.save(next, from)
    if (saved) return { report: saved, before: report, answer }
  }
  throw new Error(`Could not save report ${id} after ${maxAttempts} tries because of concurrent changes`)
}
