import type { Accounts } from '../access/ports.ts'
import type { Clock } from '../shared/clock.ts'
import type { Watch } from '../shared/watch.ts'
import { fileKeyOf } from './file-name.ts'
import {
  beginJob,
  type ExportJob,
  failJob,
  finishJob,
  type JobProblem,
  requeueJob,
  withProgress,
} from './job.ts'
import { type MakeFilePorts, makeFile, type OnProgress } from './make-file.ts'
import { mayExport } from './may-export.ts'
import type { ExportFiles, ExportJobs } from './ports.ts'
import { TooManyRows } from './read-rows.ts'

export interface MakeExportPorts extends MakeFilePorts {
  readonly jobs: ExportJobs
  readonly accounts: Pick<Accounts, 'find'>
  readonly files: Pick<ExportFiles, 'put'>
  readonly watch: Watch
  readonly now: Clock
}

/** Somebody else is at this job, or has become so: the message comes back and sees whether that came to anything. */
export class ExportInProgress extends Error {
  override readonly name = 'HeldByAnother'
}

/** Progress is written as often as this at most (ms). */
const progressEvery = 2_000

/**
 * Makes the file of a job, unless that was done before. Throws to be called again: after an end in the middle the job is
 * begun anew, some times, and then it has failed.
 */
export const makeExport = async (
  { account, id }: Pick<ExportJob, 'account' | 'id'>,
  ports: MakeExportPorts,
): Promise<void> => {
  const { jobs, watch, now } = ports
  const found = await jobs.find(account, id)
  if (!found) return
  const beginning = beginJob(found, now())
  switch (beginning.kind) {
    case 'over':
      return
    case 'held':
      throw new ExportInProgress()
    case 'givenUp':
      watch.raise('ExportFailed')
      await jobs.save(beginning.job)
      return
    case 'begun':
      return work(await saved(jobs, beginning.job), ports)
  }
}

const work = async (begun: ExportJob, ports: MakeExportPorts): Promise<void> => {
  const { jobs, accounts, files, watch, now } = ports
  let job = begun
  const onProgress: OnProgress = async (rows, ofRows) => {
    if (now() - job.movedAt < progressEvery) return
    job = await saved(jobs, withProgress(job, rows, ofRows, now()))
  }
  const refuse = async (problem: JobProblem): Promise<void> => {
    await jobs.save(failJob(job, problem, now()))
  }
  try {
    const account = await accounts.find(job.account)
    if (!account || !mayExport(account, job)) return await refuse('notAllowed')
    const { file, rows } = await makeFile(job, { by: account.name, at: now() }, ports, onProgress)
    await files.put(fileKeyOf(job), file)
    const done = { bytes: file.bytes.length, fileName: file.name, ...(rows !== undefined && { rows }) }
    await saved(jobs, finishJob(job, done, now()))
  } catch (error) {
    if (error instanceof ExportInProgress) throw error
    if (error instanceof TooManyRows) return refuse('tooManyRows')
    const next = requeueJob(job, now())
    if (next.state.kind === 'failed') watch.raise('ExportFailed')
    await jobs.save(next)
    throw error
  }
}

const saved = async (jobs: ExportJobs, job: ExportJob): Promise<ExportJob> => {
  const written = await jobs.save(job)
  if (!written) throw new ExportInProgress()
  return written
}
