import { ApiProblem } from '../api/problem.ts'

/** Somebody else has saved since. */
export const isConflict = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'changedMeanwhile'

/** The field that the service wants mended, if it names one. */
export const fieldOf = (error: unknown): string | undefined =>
  error instanceof ApiProblem ? error.field : undefined
