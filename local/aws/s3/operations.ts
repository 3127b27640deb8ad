import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Objects, StoredObject } from './objects.ts'
import { crc32Of, payloadOf } from './payload.ts'
import { S3Refusal } from './refusal.ts'

export interface ObjectAddress {
  readonly bucket: string
  readonly key: string
}

export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
}

/** The headers that an object gives back as it got them. */
const kept = ['content-type', 'content-disposition', 'cache-control'] as const

/** Keeps an object as an upload brings it. Throws S3's refusal where the bytes are not what their checksums say. */
export const put = (
  objects: Objects,
  place: ObjectAddress,
  request: IncomingMessage,
  body: Buffer,
  at: number,
): Reply => {
  const bytes = payloadOf(body, request.headers)
  const etag = `"${createHash('md5').update(bytes).digest('hex')}"`
  const crc32 = crc32Of(bytes)
  const headers = Object.fromEntries(
    kept.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])),
  )
  objects.put(place.bucket, place.key, { bytes, etag, crc32, at, headers })
  return { status: 200, headers: { etag, 'x-amz-checksum-crc32': crc32 } }
}

/** First and last byte that `bytes=…` asks for; undefined where it asks for nothing that can be understood. */
const rangeOf = (header: string | undefined, size: number): readonly [number, number] | undefined => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return undefined
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (first > last) throw new S3Refusal(416, 'InvalidRange', 'The requested range is not satisfiable')
  return [first, last]
}

/** An object, or the part of it that is asked for: telephones play videos piece by piece. */
export const get = (
  object: StoredObject | undefined,
  request: IncomingMessage,
  query: URLSearchParams,
): Reply => {
  if (!object) throw new S3Refusal(404, 'NoSuchKey', 'The specified key does not exist.')
  const { bytes, etag, crc32, at } = object
  const range = rangeOf(request.headers.range, bytes.length)
  const wantsSum = (request.headers['x-amz-checksum-mode'] ?? query.get('x-amz-checksum-mode')) === 'ENABLED'
  const headers = {
    'content-type': 'binary/octet-stream',
    ...object.headers,
    etag,
    'last-modified': new Date(at).toUTCString(),
    'accept-ranges': 'bytes',
    ...(wantsSum && !range && { 'x-amz-checksum-crc32': crc32 }),
  }
  if (!range) return { status: 200, headers, body: bytes }
  const [first, last] = range
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${first}-${last}/${bytes.length}` },
    body: bytes.subarray(first, last + 1),
  }
}
