import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Hono } from 'hono'
import * as z from 'zod'
import type { LineEnv } from '../api/endpoint.ts'
import type { Platform } from '../platform.ts'
import type { Delivery } from '../webhook-delivery.ts'
import {
  completeEvent,
  type GivenEvent,
  recordEvent,
  type WebhookEvent,
  warningsOf,
} from '../webhook-event.ts'
import { readControl } from './control.ts'

const id = z.string().min(1)

// Loose on purpose: a bot must also be tried with events that LINE would not send.
const givenEvent = z.looseObject({
  type: z.string().min(1),
  source: z
    .looseObject({ type: z.string(), userId: id.optional(), groupId: id.optional(), roomId: id.optional() })
    .optional(),
  message: z.looseObject({}).optional(),
  webhookEventId: id.optional(),
  replyToken: id.optional(),
  timestamp: z.number().optional(),
  mode: z.string().optional(),
})

const eventOptions = z
  .strictObject({
    duplicate: z.number().int().min(1).max(100),
    redelivered: z.boolean(),
    delayMs: z.number().int().min(0).max(600_000),
    shuffle: z.boolean(),
    batch: z.boolean(),
  })
  .partial()

export type EventOptions = z.infer<typeof eventOptions>

const eventsRequest = z.strictObject({
  events: z.array(givenEvent).max(1_000),
  options: eventOptions.optional(),
})

const deliveriesQuery = z.strictObject({
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(1_000),
})

interface DeliveryAnswer {
  readonly status: number
  readonly webhookEventIds: readonly string[]
  readonly durationMs: number | null
  readonly error?: string
}

export interface EventsAnswer {
  readonly deliveries: readonly DeliveryAnswer[]
  readonly warnings?: readonly string[]
}

export function eventRoutes(app: Hono<LineEnv>, platform: Platform): void {
  app.post('/_line/events', async (context) => {
    const { value, message } = await readControl(context.req, eventsRequest)
    if (message !== undefined) return context.json({ message }, 400)
    return context.json(await happen(platform, value.events as GivenEvent[], value.options))
  })
  app.get('/_line/deliveries', (context) => {
    const query = deliveriesQuery.safeParse(context.req.query())
    if (!query.success) return context.json({ message: z.prettifyError(query.error) }, 400)
    return context.json({ deliveries: platform.deliveries.list(query.data.after, query.data.limit) })
  })
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
