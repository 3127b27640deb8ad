import * as z from 'zod'

const PIXELS = String.raw`\d+(\.\d+)?px`
const PERCENT = String.raw`\d+(\.\d+)?%`
const SPACES = ['none', 'xs', 'sm', 'md', 'lg', 'xl', 'xxl']
const SIZES = ['xxs', 'xs', 'sm', 'md', 'lg', 'xl', 'xxl', '3xl', '4xl', '5xl']

function measure(keywords: readonly string[], ...patterns: readonly string[]) {
  return z.string().regex(new RegExp(`^(${[...keywords, ...patterns].join('|')})$`), 'invalid value')
}

/** Values that Flex components share: keywords, pixels, percentages, colours. */
export const space = measure(SPACES, PIXELS)
export const padding = measure(SPACES, PIXELS, PERCENT)
const offset = measure(SPACES, `-?${PIXELS}`, `-?${PERCENT}`)
export const extent = measure([], PIXELS, PERCENT)
export const borderWidth = measure(['none', 'light', 'normal', 'medium', 'semi-bold', 'bold'], PIXELS)
export const cornerRadius = measure(SPACES, PIXELS)
export const fontSize = measure(SIZES, PIXELS)
export const imageSize = measure([...SIZES, 'full'], PIXELS, PERCENT)
export const lineSpacing = measure([], PIXELS).refine(
  (value) => Number.parseFloat(value) > 0,
  'invalid value',
)

/** A share of the parent's free room. */
export const flex = z.number().int('invalid flex value').min(0, 'invalid flex value')

export const color = z.string().regex(/^#([0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/, 'invalid color')

export const aspectRatio = z
  .string()
  .regex(/^\d+(\.\d+)?:\d+(\.\d+)?$/, 'invalid aspectRatio')
  .refine((value) => {
    const [width = 0, height = 0] = value.split(':').map(Number)
    return [width, height].every((each) => each >= 1 && each <= 100_000) && height <= 3 * width
  }, 'invalid aspectRatio')

/** Where a component stands; every component but separator, filler and span has it. */
export const placement = {
  margin: space.optional(),
  position: z.enum(['relative', 'absolute']).optional(),
  offsetTop: offset.optional(),
  offsetBottom: offset.optional(),
  offsetStart: offset.optional(),
  offsetEnd: offset.optional(),
}

export const linearGradient = z.strictObject({
  type: z.literal('linearGradient'),
  angle: z
    .string()
    .regex(/^\d+(\.\d+)?deg$/, 'invalid angle')
    .refine((value) => Number.parseFloat(value) < 360, 'invalid angle'),
  startColor: color,
  endColor: color,
  centerColor: color.optional(),
  centerPosition: z
    .string()
    .regex(/^\d+(\.\d+)?%$/, 'invalid value')
    .refine((value) => Number.parseFloat(value) <= 100, 'invalid value')
    .optional(),
})
