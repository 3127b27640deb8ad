import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'

/** The bucket of files and the client that speaks to it. */
export interface Bucket {
  readonly client: S3Client
  readonly name: string
}

/** @param config anything else than usual, such as an endpoint in tests */
export const openBucket = (name: string, config: S3ClientConfig = {}): Bucket => ({
  name,
  client: new S3Client({ maxAttempts: 2, requestHandler: { connectionTimeout: 1_000 }, ...config }),
})
