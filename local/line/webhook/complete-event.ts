import { downloadOf } from '../downloads.ts'
import type { Platform } from '../platform.ts'
import { sampleOf } from '../samples.ts'
import { newMessageId, newQuoteToken, newReplyToken, newWebhookEventId } from '../state/ids.ts'
import type { GivenEvent, WebhookEvent } from './webhook-event.ts'

const ANSWERABLE = [
  'message',
  'messageEdited',
  'follow',
  'join',
  'memberJoined',
  'postback',
  'videoPlayComplete',
  'beacon',
  'accountLink',
  'membership',
]
const QUOTABLE = ['text', 'sticker', 'image', 'video']
const MEDIA = ['image', 'video', 'audio']

/** Fills in what LINE would have added; what is given stays as it is, even where LINE would never send it. */
export function completeEvent(given: GivenEvent, platform: Platform, redelivered: boolean): WebhookEvent {
  const now = platform.now()
  const timestamp = typeof given.timestamp === 'number' ? given.timestamp : now
  const mode = typeof given.mode === 'string' ? given.mode : 'active'
  const answerable = ANSWERABLE.includes(given.type) && mode !== 'standby'
  return {
    ...given,
    ...(given.message && { message: completeMessage(given.message, platform, now) }),
    ...(given.type === 'follow' && { follow: given.follow ?? { isUnblocked: false } }),
    ...(answerable && { replyToken: given.replyToken ?? newReplyToken() }),
    webhookEventId: given.webhookEventId ?? newWebhookEventId(timestamp),
    timestamp,
    mode,
    deliveryContext: redelivered
      ? { isRedelivery: true }
      : (given.deliveryContext ?? { isRedelivery: false }),
  } as WebhookEvent
}

function completeMessage(
  message: Record<string, unknown>,
  platform: Platform,
  now: number,
): Record<string, unknown> {
  const type = String(message.type)
  const duration = sampleOf(type)?.durationMs
  return {
    ...message,
    id: message.id ?? newMessageId(now),
    ...(duration !== undefined && { duration: message.duration ?? duration }),
    ...(type === 'file' && fileOf(message, platform)),
    ...(QUOTABLE.includes(type) && { quoteToken: message.quoteToken ?? newQuoteToken() }),
    ...(MEDIA.includes(type) && { contentProvider: message.contentProvider ?? { type: 'line' } }),
    ...(type === 'sticker' && { stickerResourceType: message.stickerResourceType ?? 'STATIC' }),
  }
}

/** A file always has a name and its size. */
function fileOf({ id, fileName, fileSize }: Record<string, unknown>, platform: Platform) {
  const stored = typeof id === 'string' ? downloadOf(platform, id) : undefined
  const bytes = stored?.bytes ?? sampleOf('file')?.bytes
  return { fileName: fileName ?? 'note.txt', fileSize: fileSize ?? bytes?.length ?? 0 }
}
