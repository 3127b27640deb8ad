import type { Platform } from './platform.ts'
import { sampleOf } from './samples.ts'
import type { StoredContent } from './state/contents.ts'

export interface Download extends StoredContent {
  /** The kind of message it belongs to, such as `image`. */
  readonly kind: string
}

type Sources = Pick<Platform, 'contents' | 'knownMessages' | 'now'>

/**
 * What LINE has of a message: what was stored for it, otherwise a sample of its kind. Undefined where nobody
 * said such a message, or one that has no content.
 */
export function downloadOf(
  { contents, knownMessages, now }: Sources,
  messageId: string,
): Download | undefined {
  const message = knownMessages.find(messageId)
  const stored = contents.find(messageId, now())
  const content = stored ?? (message && sampleContent(message.type))
  if (content === undefined) return undefined
  const kind = message?.type ?? content.type.split('/')[0] ?? ''
  return { ...content, kind, ...(message?.unsent === true && { status: 'gone' }) }
}

function sampleContent(messageType: string): StoredContent | undefined {
  const found = sampleOf(messageType)
  return found && { type: found.type, bytes: found.bytes, status: 'succeeded' }
}
