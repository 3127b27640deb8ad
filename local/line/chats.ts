import type { Store } from './store.ts'

interface ChatSummary {
  readonly id: string
  readonly type: 'user' | 'group'
  readonly name: string
  readonly unit: string | null
}

interface ListedChat extends ChatSummary {
  /** Epoch milliseconds; null where nothing has happened yet. */
  readonly lastAt: number | null
}

/** One thing that happened in a chat; `messages` are exactly what was received. */
export interface ChatEntry {
  /** Rises over the whole platform: later entries have larger numbers. */
  readonly n: number
  readonly at: number
  readonly via: 'push' | 'reply' | 'event'
  readonly retryKey: string | null
  readonly messages: readonly unknown[]
  /** The webhook event, on `event` entries. */
  readonly event?: unknown
}

interface NewEntry {
  readonly at: number
  readonly via: ChatEntry['via']
  readonly messages: readonly unknown[]
  readonly retryKey?: string | undefined
  readonly requestId?: string | undefined
  readonly event?: { readonly webhookEventId: string } | undefined
}

type Listener = (chatId: string, entry: ChatEntry) => void

export interface Chats {
  /** All chats, each with the moment of its newest entry. */
  list(): ListedChat[]
  find(chatId: string): ChatSummary | undefined
  entries(chatId: string, after: number): ChatEntry[]
  /** Entries of all chats after `n`, oldest first, at most `limit`. */
  since(n: number, limit: number): { chatId: string; entry: ChatEntry }[]
  /** The number of the newest entry of all chats; 0 where there is none. */
  latest(): number
  /** Adds an entry; an event that is already in a chat (a redelivery, a duplicate) is not added again. */
  add(chatId: string, entry: NewEntry): void
  /** Calls `listener` for each entry once it is committed; the answer ends that. */
  watch(listener: Listener): () => void
}

interface EntryRow {
  n: number
  chat_id: string
  at: number
  via: ChatEntry['via']
  retry_key: string | null
  messages: string
  event: string | null
}

const SUMMARIES = `
  select id, 'group' as type, name, unit from groups
  union all
  select id, 'user' as type, name, null as unit from users
  where friendship <> 'stranger' or exists (select 1 from entries where chat_id = users.id)`

function fromRow(row: EntryRow): ChatEntry {
  return {
    n: row.n,
    at: row.at,
    via: row.via,
    retryKey: row.retry_key,
    messages: JSON.parse(row.messages) as unknown[],
    ...(row.event !== null && { event: JSON.parse(row.event) as unknown }),
  }
}

export function keepChats(store: Store): Chats {
  const { db } = store
  const summaries = db.prepare(
    `select *, (select at from entries where chat_id = id order by n desc limit 1) as lastAt
     from (${SUMMARIES}) order by type desc, name, id`,
  )
  const summary = db.prepare(`select * from (${SUMMARIES}) where id = ?`)
  const ofChat = db.prepare('select * from entries where chat_id = ? and n > ? order by n')
  const later = db.prepare('select * from entries where n > ? order by n limit ?')
  const newest = db.prepare('select coalesce(max(n), 0) as n from entries')
  const insert = db.prepare(
    `insert into entries (chat_id, at, via, retry_key, request_id, webhook_event_id, messages, event)
     values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (webhook_event_id) do nothing returning n`,
  )
  const listeners = new Set<Listener>()
  return {
    list: () => summaries.all() as unknown as ListedChat[],
    find: (chatId) => summary.get(chatId) as ChatSummary | undefined,
    entries: (chatId, after) => (ofChat.all(chatId, after) as unknown as EntryRow[]).map(fromRow),
    since: (n, limit) =>
      (later.all(n, limit) as unknown as EntryRow[]).map((row) => ({
        chatId: row.chat_id,
        entry: fromRow(row),
      })),
    latest: () => (newest.get() as { n: number }).n,
    add(chatId, { at, via, messages, retryKey = null, requestId = null, event }) {
      const inserted = insert.get(
        chatId,
        at,
        via,
        retryKey,
        requestId,
        event?.webhookEventId ?? null,
        JSON.stringify(messages),
        event ? JSON.stringify(event) : null,
      ) as { n: number } | undefined
      if (inserted === undefined) return
      const entry = { n: inserted.n, at, via, retryKey, messages, ...(event && { event }) }
      store.afterCommit(() => {
        for (const listener of listeners) listener(chatId, entry)
      })
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
