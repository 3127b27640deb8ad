/** What a DynamoDB call is refused with: an HTTP status and the body that the SDKs turn into an exception. */
export interface DynamoRefusal {
  readonly statusCode: number
  readonly body: { readonly __type: string; readonly message?: string } & Record<string, unknown>
}

/** Thrown by operations; has the shape in which dynalite throws its own refusals. */
export class DynamoFailure extends Error implements DynamoRefusal {
  readonly statusCode = 400
  readonly body: DynamoRefusal['body']

  constructor(type: string, message: string, details: Record<string, unknown> = {}) {
    super(message)
    this.body = { __type: type, message, ...details }
  }
}

export const isRefusal = (error: unknown): error is DynamoRefusal =>
  error instanceof Error && 'statusCode' in error && 'body' in error

export const validationFailure = (message: string): DynamoFailure =>
  new DynamoFailure('com.amazon.coral.validate#ValidationException', message)

const modelled = (name: string): string => `com.amazonaws.dynamodb.v20120810#${name}`

export const isConditionalFailure = (error: unknown): error is DynamoRefusal =>
  isRefusal(error) && error.body.__type === modelled('ConditionalCheckFailedException')

/** Why one action of a transaction did not happen; `None` for those that only fell with the others. */
export interface CancellationReason {
  readonly Code: 'None' | 'ConditionalCheckFailed' | 'ValidationError'
  readonly Message?: string
  readonly Item?: unknown
}

export const cancellation = (reasons: readonly CancellationReason[]): DynamoFailure =>
  new DynamoFailure(
    modelled('TransactionCanceledException'),
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map((reason) => reason.Code).join(', ')}]`,
    { CancellationReasons: reasons },
  )

export const idempotentMismatch = (): DynamoFailure =>
  new DynamoFailure(
    modelled('IdempotentParameterMismatchException'),
    'Request token was used before with other parameters',
  )

export const unknownOperation = (): DynamoFailure =>
  new DynamoFailure('com.amazon.coral.service#UnknownOperationException', '')
