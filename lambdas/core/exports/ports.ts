import type { Category } from '../category.ts'
import type { ProvinceCode } from '../province.ts'
import type { ReportId } from '../report-id.ts'
import type { CareOutcome } from '../response/care.ts'
import type { Scene } from '../response/scene.ts'
import type { UnitSnapshot } from '../routing.ts'
import type { ExportJob } from './job.ts'

/** The jobs, one item each, gone when their file is. Every method throws where the store does not answer. */
export interface ExportJobs {
  find(account: string, id: string): Promise<ExportJob | undefined>
  /** All of an account, in no order. */
  all(account: string): Promise<readonly ExportJob[]>
  /** Saves a job under its version; undefined where somebody else has saved (or created) it since. */
  save(job: ExportJob): Promise<ExportJob | undefined>
}

/** The fast path to whoever makes the files. It carries no more than this. */
export interface ExportQueue {
  send(job: Pick<ExportJob, 'account' | 'id'>): Promise<void>
}

export interface ExportFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** As a browser saves it; may be in Thai. */
  readonly name: string
}

/** Where the files are. Throws where the store does not answer. */
export interface ExportFiles {
  /** Puts it there whole or not at all; what was there under this key is replaced. */
  put(key: string, file: ExportFile): Promise<void>
}

/**
 * What a row says of a report comes from this alone: it is all that is read, and holds no number, no place, no word of
 * the reporter.
 */
export interface ExportedReport {
  readonly id: ReportId
  readonly category: Category
  readonly acceptedAt: number
  readonly day: string
  readonly scene: Scene
  readonly round: number
  readonly holder?: { readonly unit: UnitName }
  readonly care?: { readonly forwardedAt: number; readonly closed?: { readonly outcome: CareOutcome } }
  readonly routing?: {
    readonly province?: ProvinceCode
    readonly address?: { readonly district?: string }
    readonly candidates: readonly { readonly unit: UnitName }[]
  }
  readonly sameAs?: { readonly report: ReportId }
  readonly alsoReportedBy: readonly ReportId[]
  readonly timeline: readonly Step[]
}

export type UnitName = Pick<UnitSnapshot, 'code' | 'kind' | 'nameTh' | 'nameEn'>

/** A line of the history, of whichever kind: when, what was done, and which units were called in. */
export interface Step {
  readonly at: number
  readonly kind: string
  readonly action?: string
  readonly units?: readonly string[]
}

/** Reports by the hundred. Throws where the store does not answer. */
export interface ExportedReports {
  /** In the order of the ids; what is not there is left out. */
  load(ids: readonly ReportId[]): Promise<readonly ExportedReport[]>
}
