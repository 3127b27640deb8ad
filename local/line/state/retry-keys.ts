import type { SentMessage } from './chat-entry.ts'
import type { Store } from './store.ts'

const VALID_MS = 24 * 3_600_000
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

interface AcceptedRequest {
  readonly requestId: string
  readonly sentMessages: readonly SentMessage[] | undefined
}

export interface RetryKeys {
  /** The request that was accepted under this key within 24 hours. */
  accepted(key: string, now: number): AcceptedRequest | undefined
  accept(key: string, request: AcceptedRequest, now: number): void
}

export function isRetryKey(value: string): boolean {
  return UUID.test(value)
}

export function keepRetryKeys({ db }: Store): RetryKeys {
  const one = db.prepare('select request_id, sent_messages from retry_keys where key = ? and accepted_at > ?')
  const insert = db.prepare(
    'insert or replace into retry_keys (key, request_id, sent_messages, accepted_at) values (?, ?, ?, ?)',
  )
  return {
    accepted(key, now) {
      const row = one.get(key.toLowerCase(), now - VALID_MS) as
        | { request_id: string; sent_messages: string | null }
        | undefined
      return (
        row && {
          requestId: row.request_id,
          sentMessages: row.sent_messages ? JSON.parse(row.sent_messages) : undefined,
        }
      )
    },
    accept: (key, { requestId, sentMessages }, now) => {
      insert.run(key.toLowerCase(), requestId, sentMessages ? JSON.stringify(sentMessages) : null, now)
    },
  }
}
