import { thaiDateTime } from '../../lambdas/core/shared/day.ts'
import type { Language } from '../../lambdas/core/shared/language.ts'

const thaiOffset = 7 * 60 * 60_000

/** A moment in Thai time: `22 พ.ย. 2569 23:05 น.`, or `2026-11-22 23:05 Thai time`. */
export const momentIn = (language: Language, at: number): string =>
  language === 'th'
    ? thaiDateTime(at)
    : `${new Date(at + thaiOffset).toISOString().slice(0, 16).replace('T', ' ')} Thai time`
