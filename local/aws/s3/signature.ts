import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { localCredentials } from '../lambda/environment.ts'
import { accessDenied, S3Refusal } from './refusal.ts'

/** A request as it came over the wire. */
export interface Signed {
  readonly method: string
  /** The path and the query, still encoded. */
  readonly path: string
  readonly query: string
  readonly headers: IncomingHttpHeaders
}

interface Signature {
  /** Access key, day, region, service and `aws4_request`. */
  readonly credential: string
  readonly signedHeaders: string
  readonly signature: string
  /** Such as `20261121T030000Z`. */
  readonly date: string
  readonly payload: string
}

const algorithm = 'AWS4-HMAC-SHA256'
/** How far the sender's clock may be off (ms), and how long an address may hold (seconds). */
const mostSkew = 15 * 60_000
const longestExpiry = 7 * 24 * 3600

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const keyed = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** Percent-encoding as the signature wants it: all but letters, digits and `-._~`. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

const instantOf = (date: string): number => {
  const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const at = Date.parse(iso)
  if (Number.isNaN(at)) throw accessDenied('The date of the signature is not one.')
  return at
}

const inHeaders = ({ headers }: Signed, now: number): Signature => {
  const [, credential = '', signedHeaders = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    ) ?? []
  if (!signature) throw accessDenied()
  const date = String(headers['x-amz-date'])
  if (Math.abs(now - instantOf(date)) > mostSkew) {
    throw new S3Refusal(403, 'RequestTimeTooSkewed', 'The difference between the clocks is too large.')
  }
  return { credential, signedHeaders, signature, date, payload: String(headers['x-amz-content-sha256']) }
}

const inAddress = (query: URLSearchParams, now: number): Signature => {
  const one = (name: string): string => query.get(`X-Amz-${name}`) ?? ''
  const seconds = Number(one('Expires'))
  if (one('Algorithm') !== algorithm || !(seconds > 0 && seconds <= longestExpiry)) {
    throw new S3Refusal(400, 'AuthorizationQueryParametersError', 'The address is not signed as it must be.')
  }
  const date = one('Date')
  if (now > instantOf(date) + seconds * 1000) throw accessDenied('Request has expired')
  return {
    credential: one('Credential'),
    signedHeaders: one('SignedHeaders'),
    signature: one('Signature'),
    date,
    payload: one('Content-Sha256') || 'UNSIGNED-PAYLOAD',
  }
}

const expected = (request: Signed, query: URLSearchParams, given: Signature): string => {
  const [, ...scope] = given.credential.split('/')
  const parameters = [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
  const headers = given.signedHeaders
    .split(';')
    .map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`)
  const canonical = [
    request.method,
    request.path,
    parameters.join('&'),
    headers.join(''),
    given.signedHeaders,
    given.payload,
  ].join('\n')
  const key = scope.reduce<string | Buffer>(keyed, `AWS4${localCredentials.secretAccessKey}`)
  return keyed(key, [algorithm, given.date, scope.join('/'), hash(canonical)].join('\n')).toString('hex')
}

/**
 * Checks a request's signature (version 4, in its headers or in its address) against the one key that there is here.
 * Throws the refusal that S3 gives to a request without one, with a wrong one, or past its time.
 */
export const checkSignature = (request: Signed, now: number): void => {
  const query = new URLSearchParams(request.query)
  const given = query.has('X-Amz-Signature') ? inAddress(query, now) : inHeaders(request, now)
  const [accessKeyId, , , service] = given.credential.split('/')
  if (accessKeyId !== localCredentials.accessKeyId || service !== 's3') {
    throw new S3Refusal(403, 'InvalidAccessKeyId', 'The key that signed the request does not exist here.')
  }
  const right = Buffer.from(expected(request, query, given))
  const signature = Buffer.from(given.signature)
  if (right.length !== signature.length || !timingSafeEqual(right, signature)) {
    throw new S3Refusal(403, 'SignatureDoesNotMatch', 'The signature is not the one of this request.')
  }
}
