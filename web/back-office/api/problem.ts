import type { Problem, ProblemCode } from '../../../lambdas/functions/back-office/http/schemas.ts'

/** The API has refused: `message` says why in the reader's language, `field` names what is to be mended. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: ProblemCode
  readonly field: string | undefined

  constructor(status: number, { code, message, field }: Problem) {
    super(message)
    this.name = 'ApiProblem'
    this.status = status
    this.code = code
    this.field = field
  }
}

/** Nobody has answered: the network is gone, or what stands between here and the API. It may or may not be done. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('The API cannot be reached', { cause })
    this.name = 'Unreachable'
  }
}

/** What the API says of a refusal; undefined where the answer is not the API's. */
export const problemIn = (body: unknown): Problem | undefined =>
  typeof body === 'object' &&
  body !== null &&
  'code' in body &&
  typeof body.code === 'string' &&
  'message' in body &&
  typeof body.message === 'string'
    ? (body as Problem)
    : undefined
