import type { ReportId } from '../../report/report-id.ts'
import type { Talk } from '../../report/talk.ts'

/** All that was said about a report after it went out. Throws where the store does not answer. */
export interface Conversations {
  /** Oldest first: some hundreds at the most. */
  of(report: ReportId): Promise<readonly Talk[]>
}
