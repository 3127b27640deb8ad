/** Something that happened in a LINE group, as far as the linking of groups and drills have to know it. */
export interface GroupEventContext {
  /** LINE's `webhookEventId`: the same when the event is brought again. */
  readonly eventId: string
  readonly groupId: string
  readonly userId?: string
  /** When it happened by LINE's clock (epoch ms), which may be long before it reaches us. */
  readonly at: number
}
