import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Platform } from '../platform.ts'
import { completeEvent } from './complete-event.ts'
import { asTold, isHeard, warningsOf } from './hearing.ts'
import { recordEvent } from './record-event.ts'
import type { Delivery } from './webhook-delivery.ts'
import type { GivenEvent, WebhookEvent } from './webhook-event.ts'

/** How events are delivered; see docs/line-platform.md. */
interface EventOptions {
  readonly duplicate?: number | undefined
  readonly redelivered?: boolean | undefined
  readonly delayMs?: number | undefined
  readonly shuffle?: boolean | undefined
  readonly batch?: boolean | undefined
  readonly atOnce?: boolean | undefined
  readonly anyway?: boolean | undefined
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
  const completed = given.map((event) => completeEvent(event, platform, options.redelivered === true))
  const warnings: string[] = []
  const calls = platform.store.transaction(() => {
    const told = completed.flatMap((event) => {
      warnings.push(...warningsOf(platform, event))
      const reaches = options.anyway === true || isHeard(platform, event)
      const toldEvent = asTold(event, platform.settings.read().groupUserIds)
      recordEvent(platform, event, toldEvent)
      return reaches ? [toldEvent] : []
    })
    // A call without events is made only where none was given: that is the console's Verify button.
    if (told.length === 0 && given.length > 0) return []
    const bodies = bodiesOf(options.shuffle ? shuffled(told) : told, options.batch || given.length === 0)
    return bodies.map((body) =>
      Array.from({ length: options.duplicate ?? 1 }, () => platform.deliveries.enqueue(body)),
    )
  })
  if (options.delayMs) await sleep(options.delayMs)
  const deliveries: Delivery[] = []
  for (const together of options.atOnce ? [calls.flat()] : calls)
    deliveries.push(...(await Promise.all(together.map(platform.deliveries.attempt))))
  return { deliveries: deliveries.map(shown), ...(warnings.length > 0 && { warnings }) }
}

function bodiesOf(events: readonly WebhookEvent[], inOne: boolean | undefined): (readonly WebhookEvent[])[] {
  return inOne ? [events] : events.map((event) => [event])
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
