import { randomUUID } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'

/** What a queue is made of; seconds as in the template. */
export interface QueueSettings {
  readonly name: string
  readonly visibilitySeconds: number
  readonly delaySeconds: number
  readonly retentionSeconds: number
  readonly receiveWaitSeconds: number
  readonly maximumBytes: number
  /** Where a message goes that was received this many times and not deleted. */
  readonly redrive?: { readonly deadLetterQueue: string; readonly maxReceiveCount: number }
}

export interface MessageAttribute {
  readonly DataType: string
  readonly StringValue?: string
  /** Base64, as on the wire. */
  readonly BinaryValue?: string
}

export interface QueueMessage {
  readonly id: string
  readonly receipt: string
  readonly body: string
  readonly attributes: Readonly<Record<string, MessageAttribute>>
  readonly sentAt: number
  readonly receiveCount: number
  readonly firstReceivedAt: number
}

export interface QueueCounts {
  readonly visible: number
  readonly inFlight: number
  readonly delayed: number
}

interface Row {
  sequence: number
  id: string
  body: string
  attributes: string
  sent_at: number
  receive_count: number
  first_received_at: number | null
}

const schema = `
  CREATE TABLE IF NOT EXISTS messages (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    queue TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    attributes TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    visible_at INTEGER NOT NULL,
    receive_count INTEGER NOT NULL DEFAULT 0,
    first_received_at INTEGER,
    receipt TEXT
  );
  CREATE INDEX IF NOT EXISTS by_time ON messages (queue, visible_at);
  CREATE INDEX IF NOT EXISTS by_receipt ON messages (receipt) WHERE receipt IS NOT NULL;
`

/**
 * The messages of all queues in one SQLite file: each call is one transaction that outlives a killed process.
 * Times are epoch milliseconds.
 */
export class MessageStore {
  readonly #database: DatabaseSync
  readonly #statements

  /** In memory without a path. What a former process had received is visible again at once. */
  constructor(path = ':memory:') {
    this.#database = new DatabaseSync(path)
    // NORMAL: the log is written at every commit and synced at checkpoints. It survives the process, not a power cut.
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
    this.#database.exec(schema)
    this.#database.exec('UPDATE messages SET visible_at = 0, receipt = NULL WHERE receipt IS NOT NULL')
    const prepare = (sql: string) => this.#database.prepare(sql)
    this.#statements = {
      add: prepare(
        'INSERT INTO messages (queue, id, body, attributes, sent_at, visible_at) VALUES (?, ?, ?, ?, ?, ?)',
      ),
      expire: prepare('DELETE FROM messages WHERE queue = ? AND sent_at <= ?'),
      due: prepare('SELECT * FROM messages WHERE queue = ? AND visible_at <= ? ORDER BY sequence LIMIT ?'),
      move: prepare(
        'UPDATE messages SET queue = ?, visible_at = 0, receipt = NULL, receive_count = 0 WHERE sequence = ?',
      ),
      take: prepare(
        `UPDATE messages SET receipt = ?, visible_at = ?, receive_count = receive_count + 1,
         first_received_at = coalesce(first_received_at, ?) WHERE sequence = ?`,
      ),
      remove: prepare('DELETE FROM messages WHERE queue = ? AND receipt = ?'),
      postpone: prepare(
        'UPDATE messages SET visible_at = ? WHERE queue = ? AND receipt = ? AND visible_at > ?',
      ),
      next: prepare('SELECT min(visible_at) AS at FROM messages WHERE queue = ?'),
      count: prepare(
        `SELECT count(*) FILTER (WHERE visible_at <= ?1) AS visible,
         count(*) FILTER (WHERE visible_at > ?1 AND receipt IS NOT NULL) AS inFlight,
         count(*) FILTER (WHERE visible_at > ?1 AND receipt IS NULL) AS delayed
         FROM messages WHERE queue = ?2`,
      ),
      purge: prepare('DELETE FROM messages WHERE queue = ?'),
    }
  }

  /** Adds a message that becomes visible at a moment; returns its id. */
  add(
    queue: string,
    body: string,
    attributes: QueueMessage['attributes'],
    now: number,
    visibleAt: number,
  ): string {
    const id = randomUUID()
    this.#statements.add.run(queue, id, body, JSON.stringify(attributes), now, visibleAt)
    return id
  }

  /**
   * Takes up to `limit` messages and hides them until `hiddenUntil`; those that were received too often
   * move to the dead-letter queue in the same transaction, and those past retention are gone.
   */
  take(
    settings: QueueSettings,
    limit: number,
    now: number,
    hiddenUntil: number,
  ): { messages: QueueMessage[]; dead: number } {
    const { expire, due, move, take } = this.#statements
    return this.#transaction(() => {
      expire.run(settings.name, now - settings.retentionSeconds * 1000)
      const messages: QueueMessage[] = []
      let dead = 0
      while (messages.length < limit) {
        const rows = due.all(settings.name, now, limit - messages.length) as unknown as Row[]
        if (rows.length === 0) break
        for (const row of rows) {
          if (settings.redrive && row.receive_count >= settings.redrive.maxReceiveCount) {
            move.run(settings.redrive.deadLetterQueue, row.sequence)
            dead += 1
            continue
          }
          const receipt = randomUUID()
          take.run(receipt, Math.max(hiddenUntil, now + 1), now, row.sequence)
          messages.push({
            id: row.id,
            receipt,
            body: row.body,
            attributes: JSON.parse(row.attributes),
            sentAt: row.sent_at,
            receiveCount: row.receive_count + 1,
            firstReceivedAt: row.first_received_at ?? now,
          })
        }
      }
      return { messages, dead }
    })
  }

  remove(queue: string, receipt: string): boolean {
    return this.#statements.remove.run(queue, receipt).changes > 0
  }

  /** Changes when a message in flight is visible again; false where it is no longer in flight. */
  postpone(queue: string, receipt: string, now: number, visibleAt: number): boolean {
    return this.#statements.postpone.run(visibleAt, queue, receipt, now).changes > 0
  }

  /** When the next message becomes visible, which may be in the past; undefined for an empty queue. */
  nextAt(queue: string): number | undefined {
    return (this.#statements.next.get(queue) as { at: number | null }).at ?? undefined
  }

  count(queue: string, now: number): QueueCounts {
    return { ...(this.#statements.count.get(now, queue) as unknown as QueueCounts) }
  }

  purge(queue: string): void {
    this.#statements.purge.run(queue)
  }

  close(): void {
    this.#database.close()
  }

  #transaction<T>(task: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const result = task()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      this.#database.exec('ROLLBACK')
      throw error
    }
  }
}
