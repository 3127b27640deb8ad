import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Raised with every change of the tables: a file of another version is refused, never guessed at. */
const VERSION = 2

const SCHEMA = `
  create table if not exists settings (name text primary key, value text not null);
  create table if not exists users (
    id text primary key, name text not null, about text, language text, picture_url text, status_message text,
    friendship text not null, wrote_at integer, rich_menu_id text);
  create table if not exists groups (
    id text primary key, name text not null, unit text, joined integer not null);
  create table if not exists members (
    group_id text not null, user_id text not null, primary key (group_id, user_id)) without rowid;
  create index if not exists groups_of_member on members (user_id);
  create table if not exists entries (
    n integer primary key autoincrement, chat_id text not null, at integer not null, via text not null,
    retry_key text, request_id text, webhook_event_id text unique, messages text not null, event text,
    user_id text, silent integer not null, cost integer, sent_messages text);
  create index if not exists entries_of_chat on entries (chat_id, n);
  create table if not exists messages (
    id text primary key, chat_id text not null, type text not null, quote_token text, unsent integer not null);
  create index if not exists messages_by_token on messages (quote_token) where quote_token is not null;
  create table if not exists retry_keys (
    key text primary key, request_id text not null, sent_messages text, accepted_at integer not null);
  create table if not exists reply_tokens (
    token text primary key, chat_id text not null, event_at integer not null, delivered_at integer,
    redelivered integer not null, used_at integer);
  create table if not exists sent (day text not null, endpoint text not null, messages integer not null,
    primary key (day, endpoint)) without rowid;
  create table if not exists access_tokens (token text primary key, client_id text not null, expires_at integer not null);
  create table if not exists rich_menus (
    id text primary key, menu text not null, image blob, image_type text, created_at integer not null);
  create table if not exists rich_menu_aliases (id text primary key, rich_menu_id text not null);
  create table if not exists contents (
    message_id text primary key, type text not null, status text not null, ready_at integer, bytes blob not null);
  create table if not exists deliveries (
    n integer primary key autoincrement, event_ids text not null, body text, at integer not null,
    attempts integer not null, tries integer not null, status integer, error text, duration_ms integer,
    next_at integer, done integer not null);
  create index if not exists deliveries_due on deliveries (next_at) where done = 0;
`

/** Everything the platform remembers, in one SQLite file: what was committed survives kill -9 of the process. */
export interface Store {
  readonly db: DatabaseSync
  /** Runs `work` in one transaction; all of it is on disk before this returns, or none of it. */
  transaction<T>(work: () => T): T
  /** Runs `action` once the current transaction is committed, or now where there is none. */
  afterCommit(action: () => void): void
  close(): void
}

export function openStore(dataDir: string): Store {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'line.sqlite')
  const db = new DatabaseSync(file)
  db.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000;')
  const { user_version: version } = db.prepare('pragma user_version').get() as { user_version: number }
  const { n: tables } = db.prepare('select count(*) as n from sqlite_master').get() as { n: number }
  if (tables > 0 && version !== VERSION) {
    db.close()
    throw new Error(`${file} was written by another version; delete it or start with --fresh`)
  }
  db.exec(`begin; ${SCHEMA} pragma user_version = ${VERSION}; commit`)
  let waiting: (() => void)[] | undefined
  return {
    db,
    transaction(work) {
      const committed: (() => void)[] = []
      db.exec('begin immediate')
      waiting = committed
      try {
        const result = work()
        db.exec('commit')
        waiting = undefined
        for (const action of committed) action()
        return result
      } catch (error) {
        if (db.isTransaction) db.exec('rollback')
        throw error
      } finally {
        waiting = undefined
      }
    },
    afterCommit(action) {
      if (waiting === undefined) action()
      else waiting.push(action)
    },
    close: () => db.close(),
  }
}
