import type { Hono } from 'hono'
import * as z from 'zod'
import type { LineEnv } from '../api/endpoint.ts'
import type { Platform } from '../platform.ts'
import { happen } from '../webhook/happen.ts'
import type { GivenEvent } from '../webhook/webhook-event.ts'
import { readControl } from './read-control.ts'

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
    atOnce: z.boolean(),
    anyway: z.boolean(),
  })
  .partial()

const eventsRequest = z.strictObject({
  events: z.array(givenEvent).max(1_000),
  options: eventOptions.optional(),
})

const deliveriesQuery = z.strictObject({
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(1_000),
})

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
