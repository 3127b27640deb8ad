import { GetObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { FileAddresses } from '../../core/delivery/files/ports.ts'
import type { Bucket } from './bucket.ts'

/** Long enough for a video on a slow line to start and to be wound back (seconds). */
const readableFor = 5 * 60

/** Signed addresses of objects. Signing is arithmetic: S3 is not asked whether the object is there. */
export const bucketFileAddresses = ({ client, name }: Bucket): FileAddresses => ({
  addressOf: (object) =>
    getSignedUrl(client, new GetObjectCommand({ Bucket: name, Key: object }), { expiresIn: readableFor }),
})
