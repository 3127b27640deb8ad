import type { PlatformSettings } from '../settings.ts'
import type { ReplyTokens } from '../state/reply-tokens.ts'
import type { Store } from '../state/store.ts'
import { type CallResult, callWebhook } from './webhook-call.ts'
import type { WebhookEvent } from './webhook-event.ts'

/** One webhook call and its last answer; `status` is 0 where no answer came, null before the first try. */
export interface Delivery {
  readonly n: number
  readonly at: number
  readonly webhookEventIds: readonly string[]
  readonly attempts: number
  readonly status: number | null
  readonly error: string | null
  readonly durationMs: number | null
  /** When the next try is due (epoch ms), where one is. */
  readonly nextAt: number | null
  readonly done: boolean
}

export interface Deliveries {
  /** Writes down a call that is owed, inside the transaction that records its events; `attempt` it next. */
  enqueue(events: readonly WebhookEvent[]): number
  /** Makes the call now and writes down its answer. */
  attempt(n: number): Promise<Delivery>
  /** Makes every call that is still owed due at once: at start, and when the webhook moves. */
  resume(): void
  /** Calls after number `after`, or the newest ones without it; oldest first, at most `limit`. */
  list(after: number | undefined, limit: number): Delivery[]
  /** A call outside the books, as the console's Verify button makes it. */
  call(url: string, events: readonly WebhookEvent[]): Promise<CallResult>
  stop(): void
}

interface DeliveryRow {
  n: number
  at: number
  event_ids: string
  body: string
  attempts: number
  /** Attempts since the webhook was last set: each start and each move gives a call its full number of tries. */
  tries: number
  status: number | null
  error: string | null
  duration_ms: number | null
  next_at: number | null
  done: number
}

interface Webhook {
  readonly botUserId: string
  readonly channelSecret: string
  readonly now: () => number
  readonly settings: PlatformSettings
  readonly replyTokens: ReplyTokens
}

function fromRow(row: DeliveryRow): Delivery {
  return {
    n: row.n,
    at: row.at,
    webhookEventIds: JSON.parse(row.event_ids) as string[],
    attempts: row.attempts,
    status: row.status,
    error: row.error,
    durationMs: row.duration_ms,
    nextAt: row.next_at,
    done: row.done === 1,
  }
}

export function keepDeliveries(store: Store, webhook: Webhook): Deliveries {
  const { settings, replyTokens } = webhook
  const { db } = store
  const insert = db.prepare(
    'insert into deliveries (event_ids, body, at, attempts, tries, done) values (?, ?, ?, 0, 0, 0) returning n',
  )
  const one = db.prepare('select * from deliveries where n = ?')
  const begin = db.prepare(
    'update deliveries set attempts = attempts + 1, tries = tries + 1, next_at = null where n = ?',
  )
  const finish = db.prepare(
    `update deliveries set status = ?, error = ?, duration_ms = ?, next_at = ?, done = ?,
     body = case when ? = 1 then null else body end where n = ?`,
  )
  const due = db.prepare('select n from deliveries where done = 0 and next_at <= ? order by n limit 50')
  const soonest = db.prepare('select min(next_at) as at from deliveries where done = 0')
  const owe = db.prepare('update deliveries set next_at = ?, tries = 0 where done = 0 and n = ?')
  const giveUp = db.prepare('update deliveries set done = 1, body = null where done = 0 and attempts > 0')
  const owed = db.prepare('select n from deliveries where done = 0')
  const newest = db.prepare('select * from deliveries order by n desc limit ?')
  const listed = db.prepare('select * from deliveries where n > ? order by n limit ?')

  // Calls that somebody is making or is about to make: nobody else starts them.
  const underWay = new Set<number>()
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined

  const call = (url: string, events: readonly WebhookEvent[]): Promise<CallResult> =>
    callWebhook(url, JSON.stringify({ destination: webhook.botUserId, events }), {
      channelSecret: webhook.channelSecret,
      timeoutMs: settings.read().webhookTimeoutMs,
      stopped: stopping.signal,
    })

  async function attempt(n: number): Promise<Delivery> {
    underWay.add(n)
    try {
      const row = one.get(n) as unknown as DeliveryRow
      const { webhookUrl, webhookActive } = settings.read()
      const stored = JSON.parse(row.body) as WebhookEvent[]
      const events = row.attempts === 0 ? stored : stored.map(asRedelivery)
      if (webhookUrl === null) return record(row, { status: 0, error: 'no webhook URL is set' }, 0, false)
      if (!webhookActive) return record(row, { status: 0, error: 'the webhook is switched off' }, 0, true)
      store.transaction(() => {
        begin.run(n)
        for (const { replyToken, deliveryContext } of events)
          if (replyToken !== undefined)
            replyTokens.delivered(replyToken, webhook.now(), deliveryContext.isRedelivery === true)
      })
      const started = performance.now()
      const result = await call(webhookUrl, events)
      // Stopped in mid-call: the answer is unknown, so the call stays owed, as after kill -9.
      if (stopping.signal.aborted) return fromRow(row)
      const attempted = { ...row, attempts: row.attempts + 1, tries: row.tries + 1 }
      return record(attempted, result, Math.round(performance.now() - started), false)
    } finally {
      underWay.delete(n)
    }
  }

  function record(row: DeliveryRow, result: CallResult, durationMs: number, dropped: boolean): Delivery {
    const accepted = result.status >= 200 && result.status < 300
    const { redelivery, redeliveryDelaysMs } = settings.read()
    const wait = redelivery ? redeliveryDelaysMs[row.tries - 1] : undefined
    const unsent = row.tries === 0 && !dropped
    const nextAt = accepted || wait === undefined ? null : Date.now() + wait
    const done = !unsent && nextAt === null ? 1 : 0
    finish.run(result.status, result.error ?? null, durationMs, nextAt, done, done, row.n)
    if (nextAt !== null) schedule()
    return fromRow({
      ...row,
      status: result.status,
      error: result.error ?? null,
      duration_ms: durationMs,
      next_at: nextAt,
      done,
    })
  }

  function schedule() {
    clearTimeout(timer)
    if (stopping.signal.aborted) return
    const { at } = soonest.get() as { at: number | null }
    if (at === null) return
    timer = setTimeout(redeliverDue, Math.min(Math.max(0, at - Date.now()), 2 ** 31 - 1))
    timer.unref()
  }

  async function redeliverDue() {
    const numbers = due.all(Date.now()).map((row) => (row as { n: number }).n)
    await Promise.all(numbers.filter((n) => !underWay.has(n)).map(attempt))
    schedule()
  }

  return {
    enqueue(events) {
      const ids = JSON.stringify(events.map((event) => event.webhookEventId))
      const { n } = insert.get(ids, JSON.stringify(events), Date.now()) as { n: number }
      underWay.add(n)
      return n
    },
    attempt,
    resume() {
      const { webhookUrl, redelivery } = settings.read()
      if (webhookUrl === null) return
      const now = Date.now()
      store.transaction(() => {
        if (!redelivery) giveUp.run()
        for (const { n } of owed.all() as unknown as { n: number }[]) if (!underWay.has(n)) owe.run(now, n)
      })
      schedule()
    },
    list(after, limit) {
      const rows = after === undefined ? newest.all(limit).reverse() : listed.all(after, limit)
      return (rows as unknown as DeliveryRow[]).map(fromRow)
    },
    call,
    stop() {
      clearTimeout(timer)
      stopping.abort()
    },
  }
}

function asRedelivery(event: WebhookEvent): WebhookEvent {
  return { ...event, deliveryContext: { ...event.deliveryContext, isRedelivery: true } }
}
