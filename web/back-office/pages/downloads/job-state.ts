import type { ExportJobBody } from '../../../../lambdas/functions/back-office/exports/contract.ts'

/** Percent of the rows that are written; undefined where nobody knows how many there are. */
export const percentOf = ({ rows, ofRows }: Pick<ExportJobBody, 'rows' | 'ofRows'>): number | undefined =>
  ofRows === undefined || ofRows === 0 ? undefined : Math.min(100, Math.floor((100 * (rows ?? 0)) / ofRows))

/** Whether its file has been deleted by now. */
export const isOver = (
  { state, keptUntil }: Pick<ExportJobBody, 'state' | 'keptUntil'>,
  now: number,
): boolean => state === 'done' && keptUntil !== undefined && keptUntil <= now

export const isUnderWay = ({ state }: Pick<ExportJobBody, 'state'>): boolean =>
  state === 'waiting' || state === 'running'

/** How often to look again (ms): often while something is being made, else not at all. */
export const lookAgainAfter = (jobs: readonly Pick<ExportJobBody, 'state'>[]): number | false =>
  jobs.some(isUnderWay) ? 2_000 : false
