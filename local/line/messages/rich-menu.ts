import * as z from 'zod'
import { richMenuAction } from './action.ts'
import { list, shownText, text, wholeNumber } from './limits.ts'

const PIXELS = 2_147_483_647

const area = z.strictObject({
  bounds: z.strictObject({
    x: wholeNumber(0, PIXELS),
    y: wholeNumber(0, PIXELS),
    width: wholeNumber(1, PIXELS),
    height: wholeNumber(1, PIXELS),
  }),
  action: richMenuAction,
})

const NARROWEST_RATIO = 1.45

/** Width, height and ratio that LINE allows for a menu and for its image. */
export function isMenuSize(width: number, height: number): boolean {
  return width >= 800 && width <= 2_500 && height >= 250 && width / height >= NARROWEST_RATIO
}

export const richMenu = z
  .strictObject({
    size: z
      .strictObject({ width: wholeNumber(800, 2_500), height: wholeNumber(250, PIXELS) })
      .refine(({ width, height }) => width / height >= NARROWEST_RATIO, {
        path: ['height'],
        message: 'The aspect ratio must be at least 1.45',
      }),
    selected: z.boolean(),
    name: text(300),
    chatBarText: shownText(14),
    areas: list(area, 0, 20),
  })
  .superRefine(({ size, areas }, context) => {
    areas.forEach(({ bounds }, place) => {
      if (bounds.x + bounds.width > size.width || bounds.y + bounds.height > size.height)
        context.addIssue({
          code: 'custom',
          path: ['areas', place, 'bounds'],
          message: 'must lie within the menu',
        })
    })
  })
