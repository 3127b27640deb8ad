import type { Store } from './store.ts'

/** LINE promises one minute from receiving the webhook, and nothing 20 minutes after a redelivered event. */
const VALID_AFTER_DELIVERY_MS = 60_000
const VALID_AFTER_EVENT_MS = 20 * 60_000

export interface ReplyTokens {
  /** Ties a token to the chat it answers to. It works once the webhook that carries it is on its way. */
  issue(token: string, chatId: string, eventAt: number): void
  delivered(token: string, now: number, redelivered: boolean): void
  /** The chat to answer in, or undefined where the token is unknown, used or too old. */
  chatOf(token: string, now: number): string | undefined
  use(token: string, now: number): void
}

interface TokenRow {
  chat_id: string
  event_at: number
  delivered_at: number | null
  redelivered: number
  used_at: number | null
}

export function keepReplyTokens({ db }: Store): ReplyTokens {
  const insert = db.prepare(
    'insert into reply_tokens (token, chat_id, event_at, redelivered) values (?, ?, ?, 0) on conflict do nothing',
  )
  const deliver = db.prepare(
    'update reply_tokens set delivered_at = ?, redelivered = max(redelivered, ?) where token = ?',
  )
  const one = db.prepare('select * from reply_tokens where token = ?')
  const spend = db.prepare('update reply_tokens set used_at = ? where token = ?')
  return {
    issue: (token, chatId, eventAt) => {
      insert.run(token, chatId, eventAt)
    },
    delivered: (token, now, redelivered) => {
      deliver.run(now, redelivered ? 1 : 0, token)
    },
    chatOf(token, now) {
      const row = one.get(token) as TokenRow | undefined
      if (!row || row.used_at !== null || row.delivered_at === null) return undefined
      if (now - row.delivered_at > VALID_AFTER_DELIVERY_MS) return undefined
      if (row.redelivered === 1 && now - row.event_at > VALID_AFTER_EVENT_MS) return undefined
      return row.chat_id
    },
    use: (token, now) => {
      spend.run(now, token)
    },
  }
}
