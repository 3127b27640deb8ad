import type { StoredFile } from '../../report/talk.ts'
import type { ReportId } from '../../shared/report-id.ts'

/** LINE's types of messages with a file. */
export type Media = 'image' | 'audio' | 'video' | 'file'

/** A message whose file LINE stores. */
export interface SentFile {
  readonly messageId: string
  readonly media: Media
  readonly report: ReportId
  /** Epoch milliseconds. */
  readonly now: number
}

export type KeepFileResult =
  | { readonly kind: 'kept'; readonly file: StoredFile }
  /** LINE does not have it any more, for example because the sender unsent the message. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'retryLater' }

/**
 * Copies files from LINE. Never throws. The same message gives the same token, however often it is repeated.
 */
export interface FileKeeper {
  keep(sent: SentFile): Promise<KeepFileResult>
}

/** Where LINE stores what people send, for a while. Never throws. */
export interface LineContents {
  fetch(messageId: string): Promise<LineContent>
}

export type LineContent =
  | { readonly kind: 'content'; readonly bytes: Uint8Array; readonly mediaType?: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'tooLarge' }
  /** LINE is still processing it, which happens with long videos. */
  | { readonly kind: 'preparing' }
  | { readonly kind: 'unavailable' }

export interface NewFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** The file name for downloads. */
  readonly name: string
  /** Whether a browser may show it, and not only download it. */
  readonly isShown: boolean
}

/** Our file store. An object of the same name is replaced. */
export interface FileStore {
  /** False if it was not stored. */
  put(object: string, file: NewFile): Promise<boolean>
}

/** URLs that give anybody who has them read access to an object for some minutes. */
export interface FileAddresses {
  addressOf(object: string): Promise<string>
}

/** The link behind a token. */
export interface FileLink {
  /** The part of the token by which the link is found. */
  readonly ref: string
  /** The part of the token that nobody can guess. */
  readonly secret: string
  readonly object: string
  readonly mediaType: string
  readonly bytes: number
  /** Epoch milliseconds, stored in whole seconds. */
  readonly expiresAt: number
}

/** The stored links. Every method throws if the store does not answer. */
export interface FileLinks {
  find(ref: string): Promise<FileLink | undefined>
  /** Creates the link and returns it, or the unexpired one that somebody else created before. */
  create(link: FileLink, now: number): Promise<FileLink>
}
