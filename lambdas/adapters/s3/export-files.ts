import { PutObjectCommand } from '@aws-sdk/client-s3'
import type { ExportFiles } from '../../core/exports/ports.ts'
import type { Bucket } from './bucket.ts'

/** Exported files as objects that browsers save under their own names, and that no cache keeps. */
export const bucketExportFiles = ({ client, name: bucket }: Bucket): ExportFiles => ({
  async put(key, { bytes, mediaType, name }) {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: bytes,
        ContentType: mediaType,
        ContentDisposition: disposition(name),
        CacheControl: 'private, no-store',
      }),
    )
  },
})

/** A Thai name as HTTP has it (RFC 6266), and one in ASCII for whoever does not know that. */
const disposition = (name: string): string => {
  const plain = `export${name.slice(name.lastIndexOf('.'))}`
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
