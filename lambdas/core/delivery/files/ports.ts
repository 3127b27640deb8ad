import type { StoredFile } from '../../report/talk.ts'
import type { ReportId } from '../../shared/report-id.ts'

/** What LINE calls a message that carries a file. */
export type Media = 'image' | 'audio' | 'video' | 'file'

/** A message that LINE holds a file for. */
export interface SentFile {
  readonly messageId: string
  readonly media: Media
  readonly report: ReportId
  /** Epoch milliseconds. */
  readonly now: number
}

export type KeepFileResult =
  | { readonly kind: 'kept'; readonly file: StoredFile }
  /** LINE has it no longer, for example because the sender took it back. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'retryLater' }

/** Takes files over from LINE. Never throws; the same message gives the same token, however often it is repeated. */
export interface FileKeeper {
  keep(sent: SentFile): Promise<KeepFileResult>
}

/** Where LINE keeps what people send, for a while. Never throws. */
export interface LineContents {
  fetch(messageId: string): Promise<LineContent>
}

export type LineContent =
  | { readonly kind: 'content'; readonly bytes: Uint8Array; readonly mediaType?: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'tooLarge' }
  /** LINE is still at work on it, which it tells of long videos. */
  | { readonly kind: 'preparing' }
  | { readonly kind: 'unavailable' }

export interface NewFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** What it is called where somebody saves it. */
  readonly name: string
  /** Whether a browser may show it, rather than only save it. */
  readonly isShown: boolean
}

/** Where we keep files, under a name of ours; an object of the same name is replaced. */
export interface FileStore {
  /** False where it was not taken. */
  put(object: string, file: NewFile): Promise<boolean>
}

/** Addresses at which an object can be read for some minutes by whoever holds them. */
export interface FileAddresses {
  addressOf(object: string): Promise<string>
}

/** What a token leads to. */
export interface FileLink {
  /** The part of the token by which the link is found. */
  readonly ref: string
  /** The part of the token that nobody can guess. */
  readonly secret: string
  readonly object: string
  readonly mediaType: string
  readonly bytes: number
  /** Epoch milliseconds; whole seconds are kept. */
  readonly expiresAt: number
}

/** The links in the store. Every method throws where it does not answer. */
export interface FileLinks {
  find(ref: string): Promise<FileLink | undefined>
  /** Creates the link and gives it back, or the one that somebody else has created before and that still holds. */
  create(link: FileLink, now: number): Promise<FileLink>
}
