import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { crc32 } from 'node:zlib'
import { S3Refusal } from './refusal.ts'

export const crc32Of = (bytes: Uint8Array): string => {
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(bytes))
  return sum.toString('base64')
}

const incomplete = (): S3Refusal =>
  new S3Refusal(400, 'IncompleteBody', 'The body does not hold what its headers say.')

/** Chunks as `size[;signature] CRLF bytes CRLF`, the last one empty, then trailing headers. */
const unchunk = (body: Buffer): { readonly bytes: Buffer; readonly trailers: Record<string, string> } => {
  const pieces: Buffer[] = []
  const lineEnd = (from: number): number => {
    const end = body.indexOf('\r\n', from)
    if (end < 0) throw incomplete()
    return end
  }
  let at = 0
  for (;;) {
    const end = lineEnd(at)
    const size = Number.parseInt(body.toString('latin1', at, end), 16)
    at = end + 2
    if (size === 0) break
    if (!(at + size + 2 <= body.length)) throw incomplete()
    pieces.push(body.subarray(at, at + size))
    at += size + 2
  }
  const trailers = body
    .toString('latin1', at)
    .split('\r\n')
    .map((line) => /^([^:]+): ?(.*)$/.exec(line))
    .flatMap((match) => (match ? [[String(match[1]).toLowerCase(), String(match[2])]] : []))
  return { bytes: Buffer.concat(pieces), trailers: Object.fromEntries(trailers) }
}

const plain = (body: Buffer, sha256: string): Buffer => {
  if (/^[0-9a-f]{64}$/.test(sha256) && createHash('sha256').update(body).digest('hex') !== sha256) {
    throw new S3Refusal(400, 'XAmzContentSHA256Mismatch', 'The body is not the one that was signed.')
  }
  return body
}

/**
 * The bytes of an upload, sent whole or in chunks (`aws-chunked`) with a checksum behind them. Throws S3's refusal
 * where they are not what the sender's checksums say. Signatures of single chunks are not looked at.
 */
export const payloadOf = (body: Buffer, headers: IncomingHttpHeaders): Buffer => {
  const sha256 = String(headers['x-amz-content-sha256'])
  const { bytes, trailers } = sha256.startsWith('STREAMING-')
    ? unchunk(body)
    : { bytes: plain(body, sha256), trailers: {} }
  const length = headers['x-amz-decoded-content-length']
  if (length !== undefined && Number(length) !== bytes.length) throw incomplete()
  const sum = headers['x-amz-checksum-crc32'] ?? trailers['x-amz-checksum-crc32']
  if (sum !== undefined && sum !== crc32Of(bytes)) {
    throw new S3Refusal(400, 'BadDigest', 'The CRC32 you specified did not match the calculated checksum.')
  }
  return bytes
}
