import type { Clock } from '../shared/clock.ts'
import type { ExportRequest } from './asked.ts'
import { type ExportJob, failJob, isStalled, isUnfinished, maxExportAttempts, newJob } from './job.ts'
import type { ExportJobs, ExportQueue } from './ports.ts'

export interface AskForExportPorts {
  readonly exportJobs: ExportJobs
  readonly exportQueue: ExportQueue
  readonly now: Clock
}

/** So many files may be under way for one account. */
const mostOpen = 5

export type StartedExport =
  | { readonly kind: 'ordered'; readonly job: ExportJob }
  /** Too many of this account are not finished. */
  | { readonly kind: 'tooMany' }

/**
 * Has a file made. Asking again under the same id is asking once, and sends for the maker again where nobody has begun.
 * @param beforeNew done before a job comes into being; where it fails, none does
 */
export const startExport = async (
  { account, id, ...asked }: ExportRequest & Pick<ExportJob, 'account' | 'id'>,
  ports: AskForExportPorts,
  beforeNew: () => Promise<void>,
): Promise<StartedExport> => {
  const { exportJobs, exportQueue, now } = ports
  const all = await exportJobs.all(account)
  const known = all.find((job) => job.id === id)
  if (!known && all.filter(isUnfinished).length >= mostOpen) return { kind: 'tooMany' }
  if (!known) await beforeNew()
  const job = known ?? (await added(newJob(asked, account, id, now()), exportJobs))
  if (job.state.kind === 'waiting') await exportQueue.send(job)
  return { kind: 'ordered', job: await retryStalledExports(job, ports) }
}

/** The new job, or the one that the same request has just made. */
const added = async (job: ExportJob, jobs: ExportJobs): Promise<ExportJob> =>
  (await jobs.save(job)) ?? (await jobs.find(job.account, job.id)) ?? job

/**
 * The job as whoever looks at it is told. Where nothing has happened with it for long its maker has died: another is
 * sent for, and after some it has failed. Queues bring their message back in the end as well, but much later.
 */
export const retryStalledExports = async (
  job: ExportJob,
  { exportJobs, exportQueue, now }: AskForExportPorts,
): Promise<ExportJob> => {
  if (!isStalled(job, now())) return job
  if (job.attempts >= maxExportAttempts) return (await exportJobs.save(failJob(job, 'broken', now()))) ?? job
  const waiting = await exportJobs.save({ ...job, movedAt: now(), state: { kind: 'waiting' } })
  if (!waiting) return job
  await exportQueue.send(waiting)
  return waiting
}
