import type { BubbleSize } from './flex.ts'

/** LINE's size words in CSS pixels, as LINE's own Flex simulator draws them. */
type Words = Readonly<Record<string, number>>

const spaces: Words = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 }
const fontSizes: Words = {
  xxs: 11,
  xs: 13,
  sm: 14,
  md: 16,
  lg: 19,
  xl: 22,
  xxl: 29,
  '3xl': 35,
  '4xl': 48,
  '5xl': 74,
}
const imageSizes: Words = {
  xxs: 40,
  xs: 60,
  sm: 80,
  md: 100,
  lg: 120,
  xl: 140,
  xxl: 160,
  '3xl': 180,
  '4xl': 200,
  '5xl': 220,
}
const borderWidths: Words = { none: 0, light: 0.5, normal: 1, medium: 2, 'semi-bold': 3, bold: 4 }

const cssOf = (texts: Words, value: string | undefined): string | undefined => {
  if (value === undefined) return undefined
  const pixels = texts[value]
  if (pixels !== undefined) return `${pixels}px`
  return /^\d+(\.\d+)?(px|%)$/.test(value) ? value : undefined
}

/** Margins, spacings and paddings. Undefined for what LINE does not know, so that CSS falls back. */
export const cssSpace = (value: string | undefined): string | undefined => cssOf(spaces, value)

/** Offsets may be negative where they are written in pixels or per cent. */
export const offset = (value: string | undefined): string | undefined =>
  value?.startsWith('-') ? cssOf({}, value.slice(1)) && value : cssSpace(value)

export const cssFontSize = (value: string | undefined): string => cssOf(fontSizes, value) ?? '16px'
export const cssBorderWidth = (value: string | undefined): string | undefined => cssOf(borderWidths, value)
export const length = (value: string | undefined): string | undefined => cssOf({}, value)

/** A picture's width; LINE draws `md` where none is given. */
export const imageWidth = (value: string | undefined): string =>
  value === 'full' ? '100%' : (cssOf(imageSizes, value) ?? '100px')

/** `20:13` as CSS writes it; a square where it is absent or unreadable. */
export const cssAspectRatio = (value: string | undefined): string => {
  const [, width, height] = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(value ?? '') ?? []
  return width && height ? `${width} / ${height}` : '1 / 1'
}

/** `#RRGGBB` or `#RRGGBBAA`; anything else is not a colour to LINE and not one here. */
export const colour = (value: string | undefined): string | undefined =>
  value && /^#([0-9a-f]{6}|[0-9a-f]{8})$/i.test(value) ? value : undefined

/** Widths on a phone 360 px wide; narrower screens narrow them further. */
export const bubbleWidths: Readonly<Record<BubbleSize, number>> = {
  nano: 120,
  micro: 160,
  deca: 220,
  hecto: 241,
  kilo: 260,
  mega: 300,
  giga: 386,
}
