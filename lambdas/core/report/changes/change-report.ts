import type { ReportId } from '../../shared/report-id.ts'
import type { Report } from '../model.ts'
import type { Reports } from '../ports.ts'
import type { Scene } from '../scene.ts'

/** So many concurrent writers of one report mean that something else is wrong. */
const maxAttempts = 12

/** What is to be saved, if anything, and what the caller is to know. */
export interface ReportChange<Answer> {
  readonly next?: Report | undefined
  /** The scenes in which this change is allowed. */
  readonly from?: readonly Scene[] | undefined
  readonly answer: Answer
}

/** A report as it then stands, and as it was where it has been changed. */
export interface ChangedReport<Answer> {
  readonly report: Report
  readonly before?: Report
  readonly answer: Answer
}

/**
 * Changes a report under its version, again and again until nobody comes in between; what is the same is not saved.
 * Undefined where there is no such report. Throws where the store does not answer, or somebody always comes in between.
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
  throw new Error(`Report ${id} changed under ${maxAttempts} tries to save it`)
}
