import type { ReportId } from '../shared/report-id.ts'
import type { Report } from './model.ts'
import type { Scene } from './scene.ts'
import type { FileState, Talk } from './talk.ts'

/** The reports, one item each. Every method throws where the store does not answer. */
export interface Reports {
  load(id: ReportId): Promise<Report | undefined>
  /**
   * Saves a report under its version; undefined where somebody else has saved (or created it) since.
   * @param from the scenes in which this change is allowed: in any other the store refuses it as well
   */
  save(report: Report, from?: readonly Scene[]): Promise<Report | undefined>
}

/** What was said about reports after they went out. Every method throws where the store does not answer. */
export interface Talks {
  /** Adds it unless it is there already. */
  add(talk: Talk): Promise<void>
  /** Those of a report with these keys, in their order; what is not there is left out. */
  load(report: ReportId, keys: readonly string[]): Promise<readonly Talk[]>
  /** Writes down what became of its file, unless that is written already, and gives it as it then stands. */
  fileIs(talk: Talk, file: FileState): Promise<Talk>
}

/** The fast path to the router. */
export interface ReportQueue {
  send(id: ReportId, delaySeconds?: number): Promise<void>
}
