import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FileServer, startFiles } from '../../../../local/aws/s3/server.ts'

const Bucket = 'kept'
const Key = 'reports/K7F 3QD/ภาพ (1)!.jpg'
const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251))

let server: FileServer
let s3: S3Client
let now = Date.now()

const clientOf = (url: string, secretAccessKey = 'local'): S3Client =>
  new S3Client({
    endpoint: url,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey },
  })

beforeAll(async () => {
  server = await startFiles({ now: () => now })
  server.open(Bucket)
  s3 = clientOf(server.url)
  await s3.send(
    new PutObjectCommand({
      Bucket,
      Key,
      Body: bytes,
      ContentType: 'image/jpeg',
      ContentDisposition: 'inline; filename="K7F-3QD.jpg"',
      CacheControl: 'private, no-store',
    }),
  )
})
afterAll(async () => {
  s3.destroy()
  await server.close()
})

describe('an object', () => {
  it('comes back as it was put, with the headers it was put with and a sum that the SDK checks', async () => {
    const { Body, ...got } = await s3.send(new GetObjectCommand({ Bucket, Key }))
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true)
    expect(got).toMatchObject({
      ContentType: 'image/jpeg',
      ContentDisposition: 'inline; filename="K7F-3QD.jpg"',
      CacheControl: 'private, no-store',
      ContentLength: bytes.length,
      ChecksumCRC32: expect.stringMatching(/^[\w+/]{6}==$/),
    })
  })

  it('may be sent in chunks with its sum behind it, which is how the SDK sends a stream', async () => {
    const pieces = [bytes.subarray(0, 70_000), bytes.subarray(70_000)]
    const streamed = { Bucket, Key: 'streamed', Body: Readable.from(pieces), ContentLength: bytes.length }
    await s3.send(new PutObjectCommand(streamed))
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'streamed' }))
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true)
  })

  it('is replaced by another of the same key, asked about without its bytes, and deleted', async () => {
    for (const Body of ['first', 'second!'])
      await s3.send(new PutObjectCommand({ Bucket, Key: 'again', Body }))
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'again' }))).toMatchObject({ ContentLength: 7 })
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'again' }))
    await expect(s3.send(new GetObjectCommand({ Bucket, Key: 'again' }))).rejects.toThrow(
      expect.objectContaining({ name: 'NoSuchKey' }),
    )
  })

  it('survives the server that kept it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'files-'))
    const path = join(directory, 'files.db')
    for (const step of ['put', 'get']) {
      const own = await startFiles({ path })
      own.open(Bucket)
      const client = clientOf(own.url)
      if (step === 'put') await client.send(new PutObjectCommand({ Bucket, Key, Body: 'kept' }))
      else {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
        expect(await Body?.transformToString()).toBe('kept')
      }
      client.destroy()
      await own.close()
    }
    await rm(directory, { recursive: true })
  })

  it.each([
    ['bytes=0-9', 'bytes 0-9/200000', bytes.subarray(0, 10)],
    ['bytes=199990-', 'bytes 199990-199999/200000', bytes.subarray(199_990)],
    ['bytes=-5', 'bytes 199995-199999/200000', bytes.subarray(-5)],
    ['bytes=199999-300000', 'bytes 199999-199999/200000', bytes.subarray(-1)],
  ])('can be read in part: %s', async (Range, ContentRange, expected) => {
    const { Body, ...got } = await s3.send(new GetObjectCommand({ Bucket, Key, Range }))
    expect(got).toMatchObject({ ContentRange, ContentLength: expected.length })
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(expected)).toBe(true)
  })
})

describe('an address that is signed', () => {
  const signed = (client = s3) =>
    getSignedUrl(client, new GetObjectCommand({ Bucket, Key }), { expiresIn: 300 })

  it('gives whoever has it the object, until it expires', async () => {
    const url = await signed()
    const answer = await fetch(url)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="K7F-3QD.jpg"')
    expect((await answer.bytes()).length).toBe(bytes.length)
    now += 299_000
    expect((await fetch(url)).status).toBe(200)
    now += 3_000
    const late = await fetch(url)
    expect([late.status, await late.text()]).toEqual([
      403,
      expect.stringContaining('<Code>AccessDenied</Code><Message>Request has expired</Message>'),
    ])
    now = Date.now()
  })

  it.each([
    ['another object', (url: string) => url.replace('K7F', 'K7G')],
    ['a longer time', (url: string) => url.replace('Expires=300', 'Expires=3000')],
    ['another signature', (url: string) => url.replace(/Signature=./, 'Signature=x')],
    ['more in its query', (url: string) => `${url}&x-amz-acl=public-read`],
  ])('is refused with %s', async (_what, change) => {
    const answer = await fetch(change(await signed()))
    expect([answer.status, await answer.text()]).toEqual([
      403,
      expect.stringContaining('SignatureDoesNotMatch'),
    ])
  })

  it('is good for what it was signed for only', async () => {
    expect((await fetch(await signed(), { method: 'DELETE' })).status).toBe(403)
  })
})

describe('what is refused', () => {
  it.each(['GET', 'PUT', 'DELETE'])('%s without a signature', async (method) => {
    const answer = await fetch(`${server.url}/${Bucket}/${encodeURI(Key)}`, { method })
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('AccessDenied')])
  })

  it('a signature with another key', async () => {
    const other = clientOf(server.url, 'another')
    await expect(other.send(new HeadObjectCommand({ Bucket, Key }))).rejects.toThrow(
      expect.objectContaining({ $metadata: expect.objectContaining({ httpStatusCode: 403 }) }),
    )
    other.destroy()
  })

  it('bytes that are not what their sum says', async () => {
    const put = new PutObjectCommand({ Bucket, Key: 'broken', Body: 'bytes', ChecksumCRC32: 'AAAAAA==' })
    await expect(s3.send(put)).rejects.toThrow(expect.objectContaining({ name: 'BadDigest' }))
  })

  it('a bucket that the stack does not have', async () => {
    await expect(s3.send(new PutObjectCommand({ Bucket: 'other', Key, Body: 'x' }))).rejects.toThrow(
      expect.objectContaining({ name: 'NoSuchBucket' }),
    )
  })

  it.each([
    ['copies', new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/x` })],
    ['uploads in parts', new UploadPartCommand({ Bucket, Key, PartNumber: 1, UploadId: 'x', Body: 'part' })],
  ])('%s, which are not served here', async (_what, command) => {
    await expect(s3.send(command as CopyObjectCommand)).rejects.toThrow(
      expect.objectContaining({ name: 'NotImplemented' }),
    )
  })

  it('a part that the object does not have', async () => {
    await expect(s3.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=200000-' }))).rejects.toThrow(
      expect.objectContaining({ name: 'InvalidRange' }),
    )
  })
})
