import type { ReportId } from '../shared/report-id.ts'
import type { Report } from './model.ts'
import type { Scene } from './scene.ts'
import type { FileState, Talk } from './talk.ts'

/** The reports, one item each. Every method throws if the store does not answer. */
export interface Reports {
  load(id: ReportId): Promise<Report | undefined>
  /**
   * Saves a report if the stored version is unchanged;
   * undefined if somebody else saved or created it in between.
   * @param from the scenes in which this change is allowed: the store refuses it in any other
   */
  save(report: Report, from?: readonly Scene[]): Promise<Report | undefined>
}

/** Messages and notes about reports. Every method throws if the store does not answer. */
export interface Talks {
  /** Adds it unless it exists already. */
  add(talk: Talk): Promise<void>
  /** Loads those with these keys, in that order; keys that do not exist are left out. */
  load(report: ReportId, keys: readonly string[]): Promise<readonly Talk[]>
  /** Stores the state of its file unless one is stored already, and returns it as stored. */
  fileIs(talk: Talk, file: FileState): Promise<Talk>
}

/** The fast path to the router. */
export interface ReportQueue {
  send(id: ReportId, delaySeconds?: number): Promise<void>
}
