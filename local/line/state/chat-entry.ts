/** One thing that happened in a chat; `messages` are exactly what was received. */
export interface ChatEntry {
  /** Rises over the whole platform: later entries have larger numbers. */
  readonly n: number
  readonly at: number
  readonly via: 'push' | 'reply' | 'event'
  readonly retryKey: string | null
  readonly messages: readonly unknown[]
  /** The webhook event as the bot gets it, on `event` entries. */
  readonly event?: unknown
  /** Who did it, on `event` entries; the bot may have been told less. */
  readonly userId: string | null
  /** Sent with `notificationDisabled`: no phone rings. */
  readonly silent: boolean
  /** Messages it cost of the monthly quota; null on `event` entries. */
  readonly cost: number | null
  /** The ids and quote tokens of `messages`, in their order; null on `event` entries. */
  readonly sentMessages: readonly SentMessage[] | null
}

export interface NewEntry {
  readonly at: number
  readonly via: ChatEntry['via']
  readonly messages: readonly unknown[]
  readonly retryKey?: string | undefined
  readonly requestId?: string | undefined
  readonly event?: { readonly webhookEventId: string } | undefined
  readonly userId?: string | undefined
  readonly silent?: boolean | undefined
  readonly cost?: number | undefined
  readonly sentMessages?: readonly SentMessage[] | undefined
}

export interface EntryRow {
  n: number
  chat_id: string
  at: number
  via: ChatEntry['via']
  retry_key: string | null
  messages: string
  event: string | null
  user_id: string | null
  silent: number
  cost: number | null
  sent_messages: string | null
}

/** An entry as its row in the store tells it. */
export function entryOf(row: EntryRow): ChatEntry {
  return {
    n: row.n,
    at: row.at,
    via: row.via,
    retryKey: row.retry_key,
    messages: JSON.parse(row.messages) as unknown[],
    ...(row.event !== null && { event: JSON.parse(row.event) as unknown }),
    userId: row.user_id,
    silent: row.silent === 1,
    cost: row.cost,
    sentMessages: row.sent_messages === null ? null : (JSON.parse(row.sent_messages) as SentMessage[]),
  }
}

/** What LINE tells of a message it has sent; the token is there where people can answer the message by quoting it. */
export interface SentMessage {
  readonly id: string
  readonly quoteToken?: string
}
