import type { ReportId } from '../shared/report-id.ts'
import type { OperatorPerson, Responder } from './model.ts'

/**
 * One message or note about a report after it was accepted. Each is an item of its own under the report, so
 * that nobody can fill up the report's item.
 */
export interface Talk {
  readonly report: ReportId
  /** Unique in its report and sorted by time, see `talkKey`. */
  readonly key: string
  readonly at: number
  readonly from:
    | { readonly kind: 'reporter' }
    /** An officer's answer to the reporter. */
    | { readonly kind: 'officer'; readonly by: Responder }
    /** An officer's note on the case, sent to nobody. */
    | { readonly kind: 'note'; readonly by: Responder }
    /** A note on the case by the back office, sent to nobody. */
    | { readonly kind: 'officeNote'; readonly by: OperatorPerson }
  readonly said: Said
  /** The state of its photo, voice message or other file; absent until LINE was asked for the file. */
  readonly file?: FileState
}

/** `unavailable`: LINE did not deliver the file in time. */
export type FileState =
  | ({ readonly kind: 'kept' } & StoredFile)
  | { readonly kind: 'gone' | 'empty' | 'tooLarge' | 'unavailable' }

/** The same event always gives the same key. */
export const talkKey = (at: number, eventId: string): string => `${String(at).padStart(13, '0')}#${eventId}`

/** What somebody said: text, or a file. */
export type Said =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'file'
      readonly media: 'image' | 'audio' | 'video' | 'file'
      /** LINE's message id, under which LINE stores the file for a while. */
      readonly messageId: string
    }

/**
 * A stored file. The token opens it for some days; the media type is one that we allow, whatever LINE said.
 */
export interface StoredFile {
  readonly token: string
  readonly mediaType: string
  readonly bytes: number
}
