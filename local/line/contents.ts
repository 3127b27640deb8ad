import type { Store } from './store.ts'

export type ContentStatus = 'processing' | 'succeeded' | 'failed'

interface Content {
  readonly type: string
  readonly status: ContentStatus
  readonly bytes: Uint8Array
}

/** Bytes of the images, videos, sounds and files that users sent. */
export interface Contents {
  find(messageId: string): Content | undefined
  put(messageId: string, content: Content): void
}

export function keepContents({ db }: Store): Contents {
  const one = db.prepare('select type, status, bytes from contents where message_id = ?')
  const put = db.prepare(
    'insert or replace into contents (message_id, type, status, bytes) values (?, ?, ?, ?)',
  )
  return {
    find: (messageId) => one.get(messageId) as unknown as Content | undefined,
    put: (messageId, { type, status, bytes }) => {
      put.run(messageId, type, status, bytes)
    },
  }
}
