import type { Problem } from '../messages/problems.ts'

/** What an endpoint answers; `body` is sent as JSON, bytes are sent as they are. */
export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export function ok(body: unknown = {}, status = 200): Answer {
  return { status, body }
}

/** A refusal in LINE's shape: a message, and details where there are any. */
export function refuse(status: number, message: string, details?: readonly Problem[]): Answer {
  return { status, body: { message, ...(details && details.length > 0 && { details }) } }
}

export function refuseBody(problems: readonly Problem[]): Answer {
  return refuse(400, `The request body has ${problems.length} error(s)`, problems)
}

export const NOT_FOUND = refuse(404, 'Not found')
