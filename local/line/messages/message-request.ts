import * as z from 'zod'
import { flexMessage } from './flex-message.ts'
import { imagemapMessage } from './imagemap-message.ts'
import { byType, list } from './limits.ts'
import {
  audioMessage,
  couponMessage,
  imageMessage,
  locationMessage,
  stickerMessage,
  videoMessage,
} from './media-message.ts'
import { templateMessage } from './template-message.ts'
import { textMessage, textV2Message } from './text-message.ts'

const message = byType({
  text: textMessage,
  textV2: textV2Message,
  sticker: stickerMessage,
  image: imageMessage,
  video: videoMessage,
  audio: audioMessage,
  location: locationMessage,
  imagemap: imagemapMessage,
  template: templateMessage,
  flex: flexMessage,
  coupon: couponMessage,
})

const messages = list(message, 1, 5)

const sending = {
  messages,
  notificationDisabled: z.boolean().optional(),
}

const customAggregationUnits = list(
  z.string().regex(/^[a-zA-Z0-9_]{1,30}$/, 'invalid unit name'),
  0,
  1,
).optional()

export const replyRequest = z.strictObject({ replyToken: z.string(), ...sending })
export const pushRequest = z.strictObject({ to: z.string(), customAggregationUnits, ...sending })
export const multicastRequest = z.strictObject({
  to: list(z.string(), 1, 500),
  customAggregationUnits,
  ...sending,
})
export const broadcastRequest = z.strictObject(sending)
export const validateRequest = z.strictObject({ messages })
