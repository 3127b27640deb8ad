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
