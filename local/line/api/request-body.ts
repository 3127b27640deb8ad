import type { HonoRequest } from 'hono'
import { type ApiAnswer, refuseRequest } from './answer.ts'

/** LINE refuses larger bodies with 413. */
const MAX_BYTES = 2 * 1024 * 1024

export interface Body {
  readonly json?: unknown
  readonly bytes?: Uint8Array
}

type ReadBody = { readonly body: Body; readonly refusal?: never } | { readonly refusal: ApiAnswer }

const TOO_LARGE = refuseRequest(
  413,
  'Request exceeds the max size of 2MB. Make the request smaller than 2MB and try again.',
)

export async function readBody(request: HonoRequest, kind: 'json' | 'bytes' | 'none'): Promise<ReadBody> {
  if (kind === 'none') return { body: {} }
  if (Number(request.header('content-length') ?? 0) > MAX_BYTES) return { refusal: TOO_LARGE }
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length > MAX_BYTES) return { refusal: TOO_LARGE }
  if (kind === 'bytes') return { body: { bytes } }
  if (bytes.length === 0) return { body: {} }
  const contentType = request.header('content-type')
  if (!/^application\/json *(;|$)/i.test(contentType ?? ''))
    return { refusal: refuseRequest(415, `The content type, '${contentType ?? null}', is not supported`) }
  return parseJson(bytes)
}

function parseJson(bytes: Uint8Array): ReadBody {
  try {
    return { body: { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown } }
  } catch {
    return {
      refusal: refuseRequest(400, 'The request body could not be parsed as JSON (line: -, column: -)'),
    }
  }
}
