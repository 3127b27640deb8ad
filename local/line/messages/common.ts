import * as z from 'zod'
import { quickReplyAction } from './action.ts'
import { list, mediaUrl, shownText, text } from './limits.ts'

const quickReplyItem = z.strictObject({
  type: z.literal('action'),
  imageUrl: mediaUrl.optional(),
  action: quickReplyAction,
})

/** What every message object may carry besides its own content. */
export const commonProperties = {
  quickReply: z.strictObject({ items: list(quickReplyItem, 1, 13) }).optional(),
  sender: z.strictObject({ name: shownText(20).optional(), iconUrl: mediaUrl.optional() }).optional(),
}

export const altText = text(1_500)
