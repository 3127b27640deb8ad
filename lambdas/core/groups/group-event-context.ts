/** The part of a LINE group event that the linking of groups and drills need. */
export interface GroupEventContext {
  /** LINE's `webhookEventId`: the same when the event is redelivered. */
  readonly eventId: string
  readonly groupId: string
  readonly userId?: string
  /** When it happened by LINE's clock (epoch ms), which may be long before it is delivered. */
  readonly at: number
}
