import type {
  MessageAttribute,
  MessageStore,
  QueueCounts,
  QueueMessage,
  QueueSettings,
} from './message-store.ts'

/** One standard SQS queue: at least once, in about the order of sending. */
export interface Queue {
  readonly settings: QueueSettings
  /** Sends a message, delayed by the queue's own delay unless told otherwise; returns its id. */
  send(
    body: string,
    options?: { delaySeconds?: number; attributes?: Record<string, MessageAttribute> },
  ): string
  /** Up to `limit` messages; waits for the first one up to `waitMs`, less where the signal says so. */
  receive(options: {
    limit: number
    waitMs?: number
    visibilitySeconds?: number
    signal?: AbortSignal
  }): Promise<QueueMessage[]>
  delete(receipt: string): boolean
  changeVisibility(receipt: string, seconds: number): boolean
  purge(): void
  counts(): QueueCounts
  /** Wakes whoever waits for a message here; called where one came by another way than `send`. */
  wake(): void
}

/** Timers cannot wait longer than this many milliseconds. */
const longestTimer = 2 ** 31 - 1

export const createQueue = (
  settings: QueueSettings,
  store: MessageStore,
  onDead: (deadLetterQueue: string) => void,
): Queue => {
  const { name } = settings
  const waiting = new Set<() => void>()

  /** Resolves when a message may have become visible, at the latest after `atMostMs`. */
  const change = (atMostMs: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        waiting.delete(done)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      const due = store.nextAt(name)
      const untilDue = due === undefined ? atMostMs : Math.max(1, due - Date.now())
      const timer = setTimeout(done, Math.min(atMostMs, untilDue, longestTimer))
      waiting.add(done)
      signal?.addEventListener('abort', done)
    })

  const wake = (): void => {
    for (const done of [...waiting]) done()
  }

  return {
    settings,
    wake,
    send(body, { delaySeconds = settings.delaySeconds, attributes = {} } = {}) {
      const now = Date.now()
      const id = store.add(name, body, attributes, now, now + delaySeconds * 1000)
      wake()
      return id
    },
    async receive({ limit, waitMs = 0, visibilitySeconds = settings.visibilitySeconds, signal }) {
      const until = Date.now() + waitMs
      for (;;) {
        const now = Date.now()
        const { messages, dead } = store.take(settings, limit, now, now + visibilitySeconds * 1000)
        if (dead > 0 && settings.redrive) onDead(settings.redrive.deadLetterQueue)
        if (messages.length > 0 || now >= until || signal?.aborted) return messages
        await change(until - now, signal)
      }
    },
    delete: (receipt) => store.remove(name, receipt),
    changeVisibility(receipt, seconds) {
      const now = Date.now()
      const changed = store.postpone(name, receipt, now, now + seconds * 1000)
      wake()
      return changed
    },
    purge: () => store.purge(name),
    counts: () => store.count(name, Date.now()),
  }
}
