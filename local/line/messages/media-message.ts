import * as z from 'zod'
import { commonProperties } from './common.ts'
import { mediaUrl, text, wholeNumber } from './limits.ts'

const stickerNumber = z.string().regex(/^\d{1,20}$/, 'must be a number in a string')

export const stickerMessage = z.strictObject({
  type: z.literal('sticker'),
  packageId: stickerNumber,
  stickerId: stickerNumber,
  quoteToken: text(1_000).optional(),
  ...commonProperties,
})

export const imageMessage = z.strictObject({
  type: z.literal('image'),
  originalContentUrl: mediaUrl,
  previewImageUrl: mediaUrl,
  ...commonProperties,
})

export const videoMessage = z.strictObject({
  type: z.literal('video'),
  originalContentUrl: mediaUrl,
  previewImageUrl: mediaUrl,
  trackingId: z
    .string()
    .regex(/^[a-zA-Z0-9\-.=,+*()%$&;:@{}!?<>[\]]{1,100}$/, 'invalid trackingId')
    .optional(),
  ...commonProperties,
})

export const audioMessage = z.strictObject({
  type: z.literal('audio'),
  originalContentUrl: mediaUrl,
  duration: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  ...commonProperties,
})

function degrees(limit: number) {
  const message = `Must be between -${limit} and ${limit}`
  return z.number().min(-limit, message).max(limit, message)
}

export const locationMessage = z.strictObject({
  type: z.literal('location'),
  title: text(100),
  address: text(100),
  latitude: degrees(90),
  longitude: degrees(180),
  ...commonProperties,
})

export const couponMessage = z.strictObject({
  type: z.literal('coupon'),
  couponId: text(100),
  deliveryTag: z
    .string()
    .regex(/^[a-zA-Z0-9_]{1,30}$/, 'invalid deliveryTag')
    .optional(),
  ...commonProperties,
})
