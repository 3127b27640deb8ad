import type { Store } from './store.ts'

interface KnownMessage {
  readonly id: string
  readonly chatId: string
  /** LINE's message type, such as `text` or `flex`. */
  readonly type: string
  readonly quoteToken?: string | undefined
}

/** Every message that was ever said or sent here: what a quote may point at, and what was taken back. */
export interface KnownMessages {
  add(message: KnownMessage): void
  find(messageId: string): (KnownMessage & { readonly unsent: boolean }) | undefined
  /** Whether a quote token belongs to a message of this chat; tokens do not expire and may be used again. */
  isQuotable(chatId: string, quoteToken: string): boolean
  /** Somebody took the message back: its content is gone for good. */
  unsend(messageId: string): void
}

export function keepKnownMessages({ db }: Store): KnownMessages {
  const insert = db.prepare(
    'insert into messages (id, chat_id, type, quote_token, unsent) values (?, ?, ?, ?, 0) on conflict do nothing',
  )
  const one = db.prepare('select * from messages where id = ?')
  const byToken = db.prepare('select 1 from messages where chat_id = ? and quote_token = ?')
  const takeBack = db.prepare('update messages set unsent = 1 where id = ?')
  return {
    add: ({ id, chatId, type, quoteToken }) => {
      insert.run(id, chatId, type, quoteToken ?? null)
    },
    find(messageId) {
      const row = one.get(messageId) as
        | { id: string; chat_id: string; type: string; unsent: number }
        | undefined
      return row && { id: row.id, chatId: row.chat_id, type: row.type, unsent: row.unsent === 1 }
    },
    isQuotable: (chatId, quoteToken) => byToken.get(chatId, quoteToken) !== undefined,
    unsend: (messageId) => {
      takeBack.run(messageId)
    },
  }
}
