import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Platform } from './platform.ts'
import type { Delivery } from './webhook-delivery.ts'
import {
  completeEvent,
  type GivenEvent,
  recordEvent,
  type WebhookEvent,
  warningsOf,
} from './webhook-event.ts'

/** How events are delivered; see docs/line-platform.md. */
interface EventOptions {
  readonly duplicate?: number | undefined
  readonly redelivered?: boolean | undefined
  readonly delayMs?: number | undefined
  readonly shuffle?: boolean | undefined
  readonly batch?: boolean | undefined
}

interface DeliveryAnswer {
  readonly status: number
  readonly webhookEventIds: readonly string[]
  readonly durationMs: number | null
  readonly error?: string
}

interface EventsAnswer {
  readonly deliveries: readonly DeliveryAnswer[]
  readonly warnings?: readonly string[]
}

/** Lets events happen and delivers them: each in its own call and in order, unless the options say otherwise. */
export async function happen(
  platform: Platform,
  given: readonly GivenEvent[],
  options: EventOptions = {},
): Promise<EventsAnswer> {
  const completed = given.map((event) => completeEvent(event, platform.now(), options.redelivered === true))
  const events = options.shuffle ? shuffled(completed) : completed
  const bodies = options.batch || events.length === 0 ? [events] : events.map((event) => [event])
  const calls = platform.store.transaction(() => {
    for (const event of completed) recordEvent(platform, event)
    return bodies.map((body) =>
      Array.from({ length: options.duplicate ?? 1 }, () => platform.deliveries.enqueue(body)),
    )
  })
  if (options.delayMs) await sleep(options.delayMs)
  const deliveries: Delivery[] = []
  for (const duplicates of calls)
    deliveries.push(...(await Promise.all(duplicates.map(platform.deliveries.attempt))))
  const warnings = completed.flatMap(warningsOf)
  return { deliveries: deliveries.map(shown), ...(warnings.length > 0 && { warnings }) }
}

function shown({ status, webhookEventIds, durationMs, error }: Delivery): DeliveryAnswer {
  return { status: status ?? 0, webhookEventIds, durationMs, ...(error !== null && { error }) }
}

function shuffled(events: readonly WebhookEvent[]): WebhookEvent[] {
  const mixed = [...events]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    ;[mixed[last], mixed[other]] = [mixed[other] as WebhookEvent, mixed[last] as WebhookEvent]
  }
  return mixed
}
