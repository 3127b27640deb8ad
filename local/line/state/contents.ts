import type { Store } from './store.ts'

/**
 * `processing`: not ready yet. `failed`: LINE could not prepare it. `expired`: LINE has deleted it in time.
 * `gone`: the sender took the message back.
 */
export const CONTENT_STATUSES = ['processing', 'succeeded', 'failed', 'expired', 'gone'] as const
export type ContentStatus = (typeof CONTENT_STATUSES)[number]

export interface StoredContent {
  /** Its media type. */
  readonly type: string
  readonly status: ContentStatus
  readonly bytes: Uint8Array
}

/** Bytes of the images, videos, sounds and files that users sent. */
export interface ContentStore {
  /** The content as it is at `now`: what was `processing` until then is ready. */
  find(messageId: string, now: number): StoredContent | undefined
  /** `readyAt` (epoch ms) ends `processing`; without it somebody has to put the content again. */
  put(messageId: string, content: StoredContent & { readonly readyAt?: number | undefined }): void
}

export function keepContents({ db }: Store): ContentStore {
  const one = db.prepare('select type, status, ready_at, bytes from contents where message_id = ?')
  const put = db.prepare(
    'insert or replace into contents (message_id, type, status, ready_at, bytes) values (?, ?, ?, ?, ?)',
  )
  return {
    find: (messageId, now) => {
      const row = one.get(messageId) as unknown as (StoredContent & { ready_at: number | null }) | undefined
      if (row === undefined) return undefined
      const { type, status, ready_at: readyAt, bytes } = row
      return { type, bytes, status: readyAt !== null && readyAt <= now ? 'succeeded' : status }
    },
    put: (messageId, { type, status, bytes, readyAt }) => {
      put.run(messageId, type, status, readyAt ?? null, bytes)
    },
  }
}
