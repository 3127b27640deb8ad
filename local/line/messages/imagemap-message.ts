import * as z from 'zod'
import { altText, commonProperties } from './common.ts'
import { byType, linkUri, list, mediaUrl, text, wholeNumber } from './limits.ts'

const PIXELS = 100_000

const area = z.strictObject({
  x: wholeNumber(0, PIXELS),
  y: wholeNumber(0, PIXELS),
  width: wholeNumber(1, PIXELS),
  height: wholeNumber(1, PIXELS),
})

const label = text(100).optional()

const action = byType({
  uri: z.strictObject({ type: z.literal('uri'), label, linkUri, area }),
  message: z.strictObject({ type: z.literal('message'), label, text: text(400), area }),
  clipboard: z.strictObject({ type: z.literal('clipboard'), label, clipboardText: text(1_000), area }),
})

export const imagemapMessage = z.strictObject({
  type: z.literal('imagemap'),
  baseUrl: mediaUrl,
  altText,
  baseSize: z.strictObject({ width: wholeNumber(1_040, 1_040), height: wholeNumber(1, PIXELS) }),
  video: z
    .strictObject({
      originalContentUrl: mediaUrl,
      previewImageUrl: mediaUrl,
      area,
      externalLink: z.strictObject({ linkUri, label: text(30) }).optional(),
    })
    .optional(),
  actions: list(action, 1, 50),
  ...commonProperties,
})
