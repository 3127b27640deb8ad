import * as z from 'zod'
import { imageCarouselAction, templateAction } from './action.ts'
import { altText, commonProperties } from './common.ts'
import { byType, list, mediaUrl, text } from './limits.ts'

const imageSettings = {
  imageAspectRatio: z.enum(['rectangle', 'square']).optional(),
  imageSize: z.enum(['cover', 'contain']).optional(),
}

const card = {
  thumbnailImageUrl: mediaUrl.optional(),
  imageBackgroundColor: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'invalid color')
    .optional(),
  title: text(40).optional(),
  defaultAction: templateAction.optional(),
}

type Card = { text: string; title?: string | undefined; thumbnailImageUrl?: string | undefined }

// An image or a title takes the room: the text beside it may have 60 characters only.
function fits(value: Card) {
  return value.text.length <= 60 || (value.title === undefined && value.thumbnailImageUrl === undefined)
}
const TOO_LONG_BESIDE = { path: ['text'], message: 'Length must be between 1 and 60' }

const buttons = z
  .strictObject({
    type: z.literal('buttons'),
    text: text(160),
    actions: list(templateAction, 1, 4),
    ...card,
    ...imageSettings,
  })
  .refine(fits, TOO_LONG_BESIDE)

const confirm = z.strictObject({
  type: z.literal('confirm'),
  text: text(240),
  actions: list(templateAction, 2, 2),
})

const column = z
  .strictObject({ text: text(120), actions: list(templateAction, 1, 3), ...card })
  .refine(fits, TOO_LONG_BESIDE)

const carousel = z
  .strictObject({ type: z.literal('carousel'), columns: list(column, 1, 10), ...imageSettings })
  .superRefine(({ columns }, context) => {
    const first = columns[0]
    columns.forEach((each, place) => {
      if (each.actions.length !== first?.actions.length)
        context.addIssue({
          code: 'custom',
          path: ['columns', place, 'actions'],
          message: 'All columns need the same number of actions',
        })
      for (const name of ['thumbnailImageUrl', 'title'] as const)
        if ((each[name] === undefined) !== (first?.[name] === undefined))
          context.addIssue({
            code: 'custom',
            path: ['columns', place, name],
            message: `All columns or none need ${name}`,
          })
    })
  })

const imageCarousel = z.strictObject({
  type: z.literal('image_carousel'),
  columns: list(z.strictObject({ imageUrl: mediaUrl, action: imageCarouselAction }), 1, 10),
})

export const templateMessage = z.strictObject({
  type: z.literal('template'),
  altText,
  template: byType({ buttons, confirm, carousel, image_carousel: imageCarousel }),
  ...commonProperties,
})
