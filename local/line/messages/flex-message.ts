import * as z from 'zod'
import { flexTapAction } from './action.ts'
import { altText, commonProperties } from './common.ts'
import { box, image, video } from './flex-component.ts'
import { color } from './flex-values.ts'
import { byType, list } from './limits.ts'

/** LINE says 30 KB and 50 KB without saying which kilobyte: the smaller one is safe on both readings. */
const BUBBLE_BYTES = 30_000
const CAROUSEL_BYTES = 50_000
const ANIMATED_IMAGES = 10

function jsonBytes(value: unknown) {
  return Buffer.byteLength(JSON.stringify(value))
}

const blockStyle = z.strictObject({
  backgroundColor: color.optional(),
  separator: z.boolean().optional(),
  separatorColor: color.optional(),
})

const bubble = z
  .strictObject({
    type: z.literal('bubble'),
    size: z.enum(['nano', 'micro', 'deca', 'hecto', 'kilo', 'mega', 'giga']).optional(),
    direction: z.enum(['ltr', 'rtl']).optional(),
    header: byType({ box }).optional(),
    hero: byType({ box, image, video }).optional(),
    body: byType({ box }).optional(),
    footer: byType({ box }).optional(),
    styles: z
      .strictObject({
        header: blockStyle.optional(),
        hero: blockStyle.optional(),
        body: blockStyle.optional(),
        footer: blockStyle.optional(),
      })
      .optional(),
    action: flexTapAction.optional(),
  })
  .superRefine((value, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (!value.header && !value.hero && !value.body && !value.footer)
      refuse([], 'At least one block must be specified')
    if (isVideo(value.hero) && !['kilo', 'mega', 'giga'].includes(value.size ?? 'mega'))
      refuse(['size'], 'A video needs size kilo, mega or giga')
    if (jsonBytes(value) > BUBBLE_BYTES) refuse([], `A bubble must not exceed ${BUBBLE_BYTES} bytes`)
  })

function isVideo(hero: unknown) {
  return (hero as { type?: string } | undefined)?.type === 'video'
}

const carousel = z
  .strictObject({ type: z.literal('carousel'), contents: list(bubble, 1, 12) })
  .superRefine((value, context) => {
    const width = value.contents[0]?.size ?? 'mega'
    value.contents.forEach((each, place) => {
      const refuse = (name: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['contents', place, name], message })
      if ((each.size ?? 'mega') !== width) refuse('size', 'All bubbles of a carousel need the same size')
      if (isVideo(each.hero)) refuse('hero', 'A video cannot stand in a carousel')
    })
    if (jsonBytes(value) > CAROUSEL_BYTES)
      context.addIssue({ code: 'custom', message: `A carousel must not exceed ${CAROUSEL_BYTES} bytes` })
  })

export const flexMessage = z
  .strictObject({
    type: z.literal('flex'),
    altText,
    contents: byType({ bubble, carousel }),
    ...commonProperties,
  })
  .refine(
    (message) => JSON.stringify(message.contents).split('"animated":true').length - 1 <= ANIMATED_IMAGES,
    {
      path: ['contents'],
      message: `At most ${ANIMATED_IMAGES} animated images`,
    },
  )
