import type { Context, Hono } from 'hono'
import * as z from 'zod'
import type { LineEnv } from '../api/endpoint.ts'
import { downloadOf } from '../downloads.ts'
import type { Platform } from '../platform.ts'
import { sample } from '../samples.ts'
import { CONTENT_STATUSES, type StoredContent } from '../state/contents.ts'
import { newMessageId } from '../state/ids.ts'

const MAX_BYTES = 50 * 1024 * 1024
const contentQuery = z.strictObject({
  status: z.enum(CONTENT_STATUSES).default('succeeded'),
  /** Milliseconds after which what is `processing` is ready. */
  readyInMs: z.coerce.number().int().min(0).max(3_600_000).optional(),
  /** A picture, sound or film of the platform's own instead of a body. */
  sample: z.string().optional(),
})

// What people send is shown to nobody as a page of this address, whatever it says it is.
const HARMLESS = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
}

/** The bytes of pictures, sounds and files, put before or after the message that carries them. */
export function contentRoutes(app: Hono<LineEnv>, platform: Platform): void {
  const store = async (context: Context, messageId: string, status: 200 | 201) => {
    const query = contentQuery.safeParse(context.req.query())
    if (!query.success) return context.json({ message: z.prettifyError(query.error) }, 400)
    const content = await contentIn(context, query.data.sample)
    if (content === undefined) return context.json({ message: 'no such sample' }, 404)
    if (content.bytes.length > MAX_BYTES) return context.json({ message: 'at most 50 MB' }, 413)
    const { status: state, readyInMs } = query.data
    const readyAt = readyInMs === undefined ? undefined : platform.now() + readyInMs
    platform.contents.put(messageId, { ...content, status: state, readyAt })
    return context.json({ messageId }, status)
  }
  app.post('/_line/content', (context) => store(context, newMessageId(platform.now()), 201))
  app.put('/_line/content/:messageId', (context) => store(context, context.req.param('messageId'), 200))
  app.get('/_line/content/:messageId', (context) => {
    const download = downloadOf(platform, context.req.param('messageId'))
    if (download === undefined || download.status === 'expired' || download.status === 'gone')
      return context.json({ message: 'no such content' }, 404)
    return show(context, download)
  })
  app.get('/_line/samples/:name', (context) => {
    const found = sample(context.req.param('name'))
    return found ? show(context, found) : context.json({ message: 'no such sample' }, 404)
  })
}

async function contentIn(
  context: Context,
  sampleName: string | undefined,
): Promise<Pick<StoredContent, 'type' | 'bytes'> | undefined> {
  if (sampleName !== undefined) return sample(sampleName)
  const type = context.req.header('content-type') ?? 'application/octet-stream'
  return { type, bytes: new Uint8Array(await context.req.arrayBuffer()) }
}

function show(context: Context, { type, bytes }: Pick<StoredContent, 'type' | 'bytes'>): Response {
  return context.body(new Uint8Array(bytes), 200, { 'content-type': type, ...HARMLESS })
}
