/** What an administrator's call is refused with, by the names that the SDK knows. */
export class DirectoryFailure extends Error {
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

/** What a browser or a page is told when the way of the codes was left, by the names of OAuth. */
export class OAuthFailure extends Error {
  readonly error: string

  constructor(error: string, message = error) {
    super(message)
    this.error = error
  }
}
