import type { ZodError } from 'zod'
import { type ProblemCode, problemCodes } from './schemas.ts'

/** What is wrong with a request, by the first thing that its schema does not like. */
export const invalidInputProblem = (
  error: ZodError,
): { readonly code: ProblemCode; readonly field?: string } => {
  const issue = error.issues[0]
  const field = issue?.path.join('.')
  const code =
    problemCodes.find((known) => known === issue?.message) ??
    (issue?.path.at(-1) === 'province' ? 'unknownProvince' : 'badInput')
  return { code, ...(field && { field }) }
}
