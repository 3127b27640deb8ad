import { asciiDigits } from './digits.ts'

const yearsAhead = 543
/** Nobody means the Common Era by a year beyond this. */
const lastCommonYear = 2400

/**
 * A day as people in Thailand type it, `2569-11-01` or `2026-11-01`, Thai digits too, in the Common Era;
 * undefined where there is no such day.
 */
export const parseDay = (text: string): string | undefined => {
  const [, year = '', month = '', date = ''] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(asciiDigits(text).trim()) ?? []
  if (year === '') return undefined
  const common = Number(year) > lastCommonYear ? Number(year) - yearsAhead : Number(year)
  const day = `${common}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined
}

/** A day of the Common Era, `2026-11-01`, in the Buddhist era: `2569-11-01`. */
export const buddhistDay = (day: string): string => `${Number(day.slice(0, 4)) + yearsAhead}${day.slice(4)}`
