import type { Context } from 'hono'
import type { BackOfficeEnv } from './context.ts'
import { problemTexts } from './problem-texts.ts'
import type { Problem, ProblemCode } from './schemas.ts'

const statuses = {
  signInAgain: 401,
  noAccount: 403,
  disabled: 403,
  notAllowed: 403,
  otherProvince: 403,
  notFound: 404,
  badInput: 400,
  badDay: 400,
  daysReversed: 400,
  tooManyDays: 400,
  unknownProvince: 400,
  badPageToken: 400,
  changedMeanwhile: 409,
  alreadyDone: 409,
  alreadyTold: 409,
  notNow: 409,
  fileTooLarge: 413,
  unreadableFile: 400,
  tooManyRequests: 429,
  unavailable: 503,
} as const satisfies Readonly<Record<ProblemCode, number>>

/**
 * Answers that it was not done and why, in the reader's language.
 * @param field the field of the request that is to be mended
 */
export const respondWithProblem = <Code extends ProblemCode>(
  c: Context<BackOfficeEnv>,
  code: Code,
  field?: string,
) =>
  c.json<Problem, (typeof statuses)[Code]>(
    { code, message: problemTexts[code][c.var.language], ...(field && { field }) },
    statuses[code],
  )
