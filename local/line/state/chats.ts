import { type ChatEntry, type EntryRow, entryOf, type NewEntry } from './chat-entry.ts'
import type { Store } from './store.ts'

interface ChatSummary {
  readonly id: string
  readonly type: 'user' | 'group'
  readonly name: string
  readonly unit: string | null
  /** Whether the account is in the group; null for people. */
  readonly joined: boolean | null
  /** The groups a person is in; none for groups. */
  readonly groups: readonly { readonly id: string; readonly name: string }[]
}

interface ListedChat extends ChatSummary {
  /** Epoch milliseconds; null where nothing has happened yet. */
  readonly lastAt: number | null
}

type Listener = (chatId: string, entry: ChatEntry) => void

export interface ChatStore {
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

interface SummaryRow {
  id: string
  type: 'user' | 'group'
  name: string
  unit: string | null
  joined: number | null
  groups: string
}

const SUMMARIES = `
  select id, 'group' as type, name, unit, joined, '[]' as groups from groups
  union all
  select id, 'user' as type, name, null as unit, null as joined, (
    select json_group_array(json_object('id', groups.id, 'name', groups.name))
    from members join groups on groups.id = members.group_id where members.user_id = users.id) as groups
  from users where friendship <> 'stranger' or exists (select 1 from entries where chat_id = users.id)`

function fromSummary<Row extends SummaryRow>(row: Row) {
  return {
    ...row,
    joined: row.joined === null ? null : row.joined === 1,
    groups: JSON.parse(row.groups) as ChatSummary['groups'],
  }
}

export function keepChats(store: Store): ChatStore {
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
    `insert into entries (chat_id, at, via, retry_key, request_id, webhook_event_id, messages, event,
       user_id, silent, cost, sent_messages)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (webhook_event_id) do nothing returning *`,
  )
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
  const listeners = new Set<Listener>()
  return {
    list: () => (summaries.all() as unknown as (SummaryRow & { lastAt: number | null })[]).map(fromSummary),
    find: (chatId) => {
      const row = summary.get(chatId) as SummaryRow | undefined
      return row && fromSummary(row)
    },
    entries: (chatId, after) => (ofChat.all(chatId, after) as unknown as EntryRow[]).map(entryOf),
    since: (n, limit) =>
      (later.all(n, limit) as unknown as EntryRow[]).map((row) => ({
        chatId: row.chat_id,
        entry: entryOf(row),
      })),
    latest: () => (newest.get() as { n: number }).n,
    add(chatId, entry) {
      const inserted = insert.get(
        chatId,
        entry.at,
        entry.via,
        entry.retryKey ?? null,
        entry.requestId ?? null,
        entry.event?.webhookEventId ?? null,
        JSON.stringify(entry.messages),
        json(entry.event),
        entry.userId ?? null,
        entry.silent ? 1 : 0,
        entry.cost ?? null,
        json(entry.sentMessages),
      ) as EntryRow | undefined
      if (inserted === undefined) return
      const added = entryOf(inserted)
      store.afterCommit(() => {
        for (const listener of listeners) listener(chatId, added)
      })
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
