/** An error as S3 answers it: status, code and message, in XML. */
export class S3Refusal extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }

  toXml(): string {
    const escaped = this.message.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`)
    return (
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
      `<Error><Code>${this.code}</Code><Message>${escaped}</Message></Error>`
    )
  }
}

export const accessDenied = (message = 'Access Denied'): S3Refusal =>
  new S3Refusal(403, 'AccessDenied', message)
