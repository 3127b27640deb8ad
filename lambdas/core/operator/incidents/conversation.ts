import type { Talk } from '../../report/talk.ts'
import type { ReportId } from '../../shared/report-id.ts'

/** All that was said about a report after it went out. Throws where the store does not answer. */
export interface Conversations {
  /** Oldest first: some hundreds at the most. */
  of(report: ReportId): Promise<readonly Talk[]>
}
