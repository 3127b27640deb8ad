import type { ReportId } from '../shared/report-id.ts'
import type { OperatorPerson, Responder } from './model.ts'

/**
 * One thing that was said about a report after it went out, an item of its own under the report,
 * so that nobody can fill the report up.
 */
export interface Talk {
  readonly report: ReportId
  /** Unique in its report and sorted by time, see `talkKey`. */
  readonly key: string
  readonly at: number
  readonly from:
    | { readonly kind: 'reporter' }
    /** An answer to the reporter. */
    | { readonly kind: 'officer'; readonly by: Responder }
    /** A note on the case: for the file, sent to nobody. */
    | { readonly kind: 'note'; readonly by: Responder }
    /** The same, by the back office. */
    | { readonly kind: 'officeNote'; readonly by: OperatorPerson }
  readonly said: Said
  /** What became of a photo or a voice message; absent until LINE was asked for it. */
  readonly file?: FileState
}

/** `unavailable`: LINE did not hand it over in time. */
export type FileState =
  | ({ readonly kind: 'kept' } & StoredFile)
  | { readonly kind: 'gone' | 'empty' | 'tooLarge' | 'unavailable' }

/** The same event always gives the same key. */
export const talkKey = (at: number, eventId: string): string => `${String(at).padStart(13, '0')}#${eventId}`

/** What somebody said in their own words, pictures or voice, kept as it was. */
export type Said =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'file'
      readonly media: 'image' | 'audio' | 'video' | 'file'
      /** LINE's id, under which it keeps the content for a while. */
      readonly messageId: string
    }

/** A file that is ours now. The token opens it for some days; the media type is one of ours, whatever LINE said. */
export interface StoredFile {
  readonly token: string
  readonly mediaType: string
  readonly bytes: number
}
