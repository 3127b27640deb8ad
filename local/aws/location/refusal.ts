import type { RequestFieldProblem } from './request.ts'

/** An error as the service answers it: status, `x-amzn-errortype` and JSON body. */
export class LocationRefusal extends Error {
  readonly status: number
  readonly type: string
  readonly body: object

  constructor(status: number, type: string, message: string, more: object = {}) {
    super(message)
    this.status = status
    this.type = type
    this.body = { message, ...more }
  }
}

type Reason = 'UnknownOperation' | 'Missing' | 'CannotParse' | 'FieldValidationFailed' | 'Other'

export const invalid = (
  reason: Reason,
  message: string,
  fieldList: readonly RequestFieldProblem[] = [],
): LocationRefusal => new LocationRefusal(400, 'ValidationException', message, { reason, fieldList })
