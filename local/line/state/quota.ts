import type { Store } from './store.ts'

export type SendingEndpoint = 'push' | 'multicast' | 'broadcast' | 'reply'

const BANGKOK_OFFSET_MS = 7 * 3_600_000

/** The day in Asia/Bangkok as YYYYMMDD: months of the quota and days of the statistics follow it. */
export function dayOf(now: number): string {
  return new Date(now + BANGKOK_OFFSET_MS).toISOString().slice(0, 10).replaceAll('-', '')
}

export interface Quota {
  /** Messages that count in the month of `now`: one per recipient, replies free. */
  used(now: number): number
  sentOn(day: string, endpoint: SendingEndpoint): number
  count(endpoint: SendingEndpoint, recipients: number, now: number): void
}

export function keepQuota({ db }: Store): Quota {
  const month = db.prepare(
    `select coalesce(sum(messages), 0) as n from sent where substr(day, 1, 6) = ? and endpoint <> 'reply'`,
  )
  const day = db.prepare('select messages from sent where day = ? and endpoint = ?')
  const add = db.prepare(
    'insert into sent (day, endpoint, messages) values (?, ?, ?) on conflict do update set messages = messages + excluded.messages',
  )
  return {
    used: (now) => (month.get(dayOf(now).slice(0, 6)) as { n: number }).n,
    sentOn: (on, endpoint) => (day.get(on, endpoint) as { messages: number } | undefined)?.messages ?? 0,
    count: (endpoint, recipients, now) => {
      add.run(dayOf(now), endpoint, recipients)
    },
  }
}
