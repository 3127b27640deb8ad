import { caseCode } from '../../report/report-id.ts'
import type { ReportId } from '../../shared/report-id.ts'
import type { Watch } from '../../shared/watch.ts'
import { detectMediaType } from './media-type.ts'
import type { FileLink, FileLinks, FileStore, KeepFileResult, LineContents, SentFile } from './ports.ts'
import { fileLinkLifetime, fileRef } from './token.ts'

export interface KeepPorts {
  readonly contents: LineContents
  readonly store: FileStore
  readonly links: FileLinks
  readonly watch: Watch
  /** 22 base64url characters, 128 random bits. */
  readonly newSecret: () => string
}

/** The key of a report's file in the file store. */
export const objectKeyOf = (report: ReportId, ref: string): string => `reports/${report}/${ref}`

/**
 * Copies a file from LINE to the file store. The link is written last, so that it
 * never leads to nothing, and it decides between concurrent and repeated calls:
 * they get the token of the first. Throws if the links cannot be read or written.
 */
export const keepFile = async (sent: SentFile, ports: KeepPorts): Promise<KeepFileResult> => {
  const { contents, store, links, watch, newSecret } = ports
  const ref = fileRef(sent.messageId)
  const known = await links.find(ref)
  if (known && known.expiresAt > sent.now) return keptFile(known)
  const content = await contents.fetch(sent.messageId)
  switch (content.kind) {
    case 'content':
      break
    case 'preparing':
      return { kind: 'retryLater' }
    case 'unavailable':
      watch.raise('FileNotKept')
      return { kind: 'retryLater' }
    case 'gone':
      watch.raise('FileNotKept')
      return { kind: 'gone' }
    case 'tooLarge':
      return { kind: 'tooLarge' }
  }
  const { bytes } = content
  if (bytes.byteLength === 0) return { kind: 'empty' }
  const { mediaType, extension, isShown } = detectMediaType(sent.media, content.mediaType)
  const object = objectKeyOf(sent.report, ref)
  const name = `${caseCode(sent.report)}.${extension}`
  if (!(await store.put(object, { bytes, mediaType, name, isShown }))) {
    watch.raise('FileNotKept')
    return { kind: 'retryLater' }
  }
  const expiresAt = sent.now + fileLinkLifetime
  const link = { ref, secret: newSecret(), object, mediaType, bytes: bytes.byteLength, expiresAt }
  return keptFile(await links.create(link, sent.now))
}

const keptFile = ({ ref, secret, mediaType, bytes }: FileLink): KeepFileResult => ({
  kind: 'kept',
  file: { token: ref + secret, mediaType, bytes },
})
