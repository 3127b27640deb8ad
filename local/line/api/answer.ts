import type { MessageProblem } from '../messages/problems.ts'

/** What an endpoint answers; `body` is sent as JSON, bytes are sent as they are. */
export interface ApiAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export function ok(body: unknown = {}, status = 200): ApiAnswer {
  return { status, body }
}

/** A refusal in LINE's shape: a message, and details where there are any. */
export function refuseRequest(
  status: number,
  message: string,
  details?: readonly MessageProblem[],
): ApiAnswer {
  return { status, body: { message, ...(details && details.length > 0 && { details }) } }
}

export function refuseBody(problems: readonly MessageProblem[]): ApiAnswer {
  return refuseRequest(400, `The request body has ${problems.length} error(s)`, problems)
}

export const NOT_FOUND = refuseRequest(404, 'Not found')
