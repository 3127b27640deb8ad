import type { ExportRequest } from './asked.ts'

/** A file that somebody has asked for, from the asking until it is deleted. */
export interface ExportJob extends ExportRequest {
  /** Made by whoever asks: asking twice is asking once. */
  readonly id: string
  /** The account's id: nobody else sees it. */
  readonly account: string
  readonly askedAt: number
  /** When anything last happened with it (epoch ms): work that stands still is over. */
  readonly movedAt: number
  /** When it is forgotten, and its file with it (epoch ms). */
  readonly keptUntil: number
  /** How often it was begun. */
  readonly attempts: number
  readonly state: JobState
  /** Counts the saves; 0 is not saved yet. */
  readonly version: number
}

export type JobState =
  | { readonly kind: 'waiting' }
  /** Rows that are written, of all where that is known. */
  | { readonly kind: 'running'; readonly rows: number; readonly ofRows?: number }
  | { readonly kind: 'done'; readonly rows?: number; readonly bytes: number; readonly fileName: string }
  | { readonly kind: 'failed'; readonly problem: JobProblem }

export const jobProblems = ['notAllowed', 'tooManyRows', 'broken'] as const
export type JobProblem = (typeof jobProblems)[number]

/** Jobs and files are kept for so long (ms); the bucket's rule says the same. */
export const exportLifetime = 7 * 24 * 60 * 60_000
/** Progress is written every two seconds: what stands still for so long has died (ms). */
export const exportStallTime = 5 * 60_000
export const maxExportAttempts = 3

/** A job as it is asked for. */
export const newJob = (asked: ExportRequest, account: string, id: string, now: number): ExportJob => ({
  ...asked,
  id,
  account,
  askedAt: now,
  movedAt: now,
  keptUntil: now + exportLifetime,
  attempts: 0,
  state: { kind: 'waiting' },
  version: 0,
})

export const isUnfinished = ({ state }: ExportJob): boolean =>
  state.kind === 'waiting' || state.kind === 'running'

/** Whether it is there at all: the table forgets it some time after it has expired. */
export const isAvailable = ({ keptUntil }: ExportJob, now: number): boolean => now < keptUntil

/** Whether it ought to be under way and nothing happens. */
export const isStalled = (job: ExportJob, now: number): boolean =>
  isUnfinished(job) && now - job.movedAt >= exportStallTime

/** What is to be done where a message names a job. */
export type BeginResult =
  /** Nothing: it was finished before. */
  | { readonly kind: 'over' }
  /** Somebody is at it. */
  | { readonly kind: 'held' }
  | { readonly kind: 'begun'; readonly job: ExportJob }
  /** It was begun as often as anything is, and each time it came to nothing. */
  | { readonly kind: 'givenUp'; readonly job: ExportJob }

/** Takes a job up, unless it is finished or somebody is at it who still lives. */
export const beginJob = (job: ExportJob, now: number): BeginResult => {
  if (!isUnfinished(job)) return { kind: 'over' }
  if (job.state.kind === 'running' && !isStalled(job, now)) return { kind: 'held' }
  if (job.attempts >= maxExportAttempts) return { kind: 'givenUp', job: failJob(job, 'broken', now) }
  const attempts = job.attempts + 1
  return { kind: 'begun', job: { ...job, attempts, movedAt: now, state: { kind: 'running', rows: 0 } } }
}

export const withProgress = (
  job: ExportJob,
  rows: number,
  ofRows: number | undefined,
  now: number,
): ExportJob => ({
  ...job,
  movedAt: now,
  state: { kind: 'running', rows, ...(ofRows !== undefined && { ofRows }) },
})

/** The file is kept from now on for as long as any. */
export const finishJob = (
  job: ExportJob,
  file: Omit<Extract<JobState, { kind: 'done' }>, 'kind'>,
  now: number,
): ExportJob => ({ ...job, movedAt: now, keptUntil: now + exportLifetime, state: { kind: 'done', ...file } })

export const failJob = (job: ExportJob, problem: JobProblem, now: number): ExportJob => ({
  ...job,
  movedAt: now,
  state: { kind: 'failed', problem },
})

/** It has come to nothing: somebody else may begin it at once. */
export const requeueJob = (job: ExportJob, now: number): ExportJob =>
  job.attempts >= maxExportAttempts
    ? failJob(job, 'broken', now)
    : { ...job, movedAt: now, state: { kind: 'waiting' } }
