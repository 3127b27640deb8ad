import type { Point } from '../../../lambdas/core/shared/place.ts'

const thaiZero = 0x0e50

/** `๑๓.๗๕` as `13.75`: Thai keyboards type Thai digits. */
export const withArabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - thaiZero))

/** Reads `13.7649, 100.5383` (comma or space, Thai digits, ° signs); undefined where it is no point of the earth. */
export const typedPoint = (text: string): Point | undefined => {
  const numbers = withArabicDigits(text)
    .replaceAll('°', ' ')
    .trim()
    .split(/[\s,;]+/)
  if (numbers.length !== 2 || !numbers.every((part) => /^[+-]?\d{1,3}(\.\d+)?$/.test(part))) return undefined
  const point = { latitude: Number(numbers[0]), longitude: Number(numbers[1]) }
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? point : undefined
}

/** Five decimals (about a metre), as people paste them. */
export const pointText = ({ latitude, longitude }: Point): string =>
  `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
