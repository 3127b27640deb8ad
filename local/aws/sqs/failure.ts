/** What SQS refuses; the code is also what older SDKs read from a header. */
export class QueueFailure extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export const noSuchQueue = (): QueueFailure =>
  new QueueFailure('QueueDoesNotExist', 'The specified queue does not exist.')
