import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { BodyTooLarge, bodyOf, type Listening, listen } from '../../runtime/loopback.ts'
import { openObjects } from './objects.ts'
import { get, type ObjectAddress, put, type Reply } from './operations.ts'
import { S3Refusal } from './refusal.ts'
import { checkSignature } from './signature.ts'

export interface FilesOptions {
  /** The SQLite file; in memory where it is absent. */
  readonly path?: string
  readonly port?: number
  /** Epoch milliseconds. */
  readonly now?: () => number
}

export interface FileServer extends Listening {
  /** Makes a bucket; objects of the same bucket from before are in it. */
  open(bucket: string): void
}

/** Far more than anything that the service keeps, in bytes. */
const bodyLimitBytes = 128 * 1024 * 1024

/** A query that asks for something else than the object itself: its tags, a part of an upload and the like. */
const isPlain = (query: URLSearchParams): boolean =>
  [...query.keys()].every((name) => /^(x-id$|x-amz-)/i.test(name))

const placeOf = (path: string): ObjectAddress => {
  const [, bucket = '', ...key] = path.split('/').map(decodeURIComponent)
  return { bucket, key: key.join('/') }
}

const refused = (error: unknown): Reply => {
  const refusal =
    error instanceof S3Refusal
      ? error
      : error instanceof BodyTooLarge
        ? new S3Refusal(400, 'EntityTooLarge', error.message)
        : new S3Refusal(500, 'InternalError', String(error))
  return { status: refusal.status, headers: { 'content-type': 'application/xml' }, body: refusal.toXml() }
}

const send = (response: ServerResponse, { status, headers, body = '' }: Reply, withBody: boolean): void => {
  response.writeHead(status, {
    'x-amz-request-id': randomUUID(),
    ...headers,
    ...(status !== 204 && { 'content-length': Buffer.byteLength(body) }),
  })
  response.end(withBody ? body : undefined)
}

/**
 * Starts as much of S3's protocol as keeping and reading single objects takes, over one SQLite file, on 127.0.0.1:
 * PutObject, GetObject, HeadObject and DeleteObject, path style, signed requests only, by their headers or address.
 */
export const startFiles = async (options: FilesOptions = {}): Promise<FileServer> => {
  const now = options.now ?? Date.now
  const objects = openObjects(options.path)
  const buckets = new Set<string>()

  const perform = async (request: IncomingMessage): Promise<Reply> => {
    const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s)
    const method = request.method ?? 'GET'
    const body = await bodyOf(request, bodyLimitBytes)
    checkSignature({ method, path, query, headers: request.headers }, now())
    const place = placeOf(path)
    if (!buckets.has(place.bucket)) {
      throw new S3Refusal(404, 'NoSuchBucket', 'The specified bucket does not exist')
    }
    const asked = new URLSearchParams(query)
    const isObject = place.key !== '' && isPlain(asked) && !request.headers['x-amz-copy-source']
    switch (isObject ? method : undefined) {
      case 'PUT':
        return put(objects, place, request, body, now())
      case 'GET':
      case 'HEAD':
        return get(objects.find(place.bucket, place.key), request, asked)
      case 'DELETE':
        objects.delete(place.bucket, place.key)
        return { status: 204 }
    }
    throw new S3Refusal(501, 'NotImplemented', `${method} ${path} is not served here.`)
  }

  const server = createServer((request, response) => {
    perform(request)
      .catch(refused)
      .then((reply) => send(response, reply, request.method !== 'HEAD'))
  })
  const listening = await listen(server, options.port ?? 0)
  return {
    url: listening.url,
    open: (bucket) => void buckets.add(bucket),
    async close() {
      await listening.close()
      objects.close()
    },
  }
}
