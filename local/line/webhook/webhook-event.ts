/** A webhook event ready to deliver. Only what the platform itself reads is typed; the rest passes untouched. */
export interface WebhookEvent {
  readonly type: string
  readonly webhookEventId: string
  readonly timestamp: number
  readonly mode: string
  readonly deliveryContext: { readonly isRedelivery: boolean }
  readonly source?: EventSource
  readonly replyToken?: string
  readonly message?: {
    readonly type?: string
    readonly id?: string
    readonly quoteToken?: string
    readonly quotedMessageId?: unknown
  }
  readonly unsend?: { readonly messageId?: unknown }
  readonly [property: string]: unknown
}

interface EventSource {
  readonly type: string
  readonly userId?: string
  readonly groupId?: string
  readonly roomId?: string
}

/** An event as the control API takes it: LINE's own shape with anything left out. */
export interface GivenEvent {
  readonly type: string
  readonly source?: EventSource | undefined
  readonly message?: Record<string, unknown> | undefined
  readonly [property: string]: unknown
}

/** The chat an event happened in. */
export function chatOf(event: { readonly source?: EventSource | undefined }): string | undefined {
  const { source } = event
  return source?.groupId ?? source?.roomId ?? source?.userId
}
