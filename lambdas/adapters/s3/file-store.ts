import { PutObjectCommand } from '@aws-sdk/client-s3'
import type { FileStore } from '../../core/delivery/files/ports.ts'
import type { Bucket } from './bucket.ts'

/** How long S3 may take for a file, a second attempt included (ms). */
const deadline = 5_000

/**
 * Files as objects that say themselves how browsers are to treat them, and that no cache keeps.
 * @param onFailure told how it failed; never what it was
 */
export const bucketFileStore = (
  { client, name: bucket }: Bucket,
  onFailure: (error: string) => void,
): FileStore => ({
  async put(object, { bytes, mediaType, name, isShown }) {
    try {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: object,
          Body: bytes,
          ContentType: mediaType,
          ContentDisposition: `${isShown ? 'inline' : 'attachment'}; filename="${name}"`,
          CacheControl: 'private, no-store',
        }),
        { abortSignal: AbortSignal.timeout(deadline) },
      )
      return true
    } catch (error) {
      onFailure(error instanceof Error ? error.name : 'unknown')
      return false
    }
  },
})
