import { parseDay } from '../../../lambdas/core/shared/buddhist-day.ts'
import { asciiDigits } from '../../../lambdas/core/shared/digits.ts'

/**
 * A day as somebody types it, in the Common Era: day first or year first, with any of `/ - .` between, Buddhist years and
 * Thai digits too; undefined where there is no such day.
 */
export const readTypedDay = (text: string): string | undefined => {
  const parts = asciiDigits(text)
    .trim()
    .split(/\s*[/.\-\s]\s*/)
  const [first = '', month = '', last = ''] = parts
  if (parts.length !== 3) return undefined
  return first.length === 4 ? parseDay(`${first}-${month}-${last}`) : parseDay(`${last}-${month}-${first}`)
}
