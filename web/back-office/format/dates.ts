import { buddhistDay } from '../../../lambdas/core/shared/buddhist-day.ts'
import { thaiDateTime, thaiTime } from '../../../lambdas/core/shared/day.ts'
import type { PageLanguage } from '../texts/remembered.ts'

const noonOf = (day: string): number => Date.parse(`${day}T12:00:00+07:00`)

const formats = (locale: string) => ({
  day: new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'Asia/Bangkok',
  }),
  shortDay: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'Asia/Bangkok' }),
  time: new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Bangkok',
  }),
  weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'Asia/Bangkok' }),
})

const formatsOf = { th: formats('th-TH-u-ca-buddhist-nu-latn'), en: formats('en-GB') } as const

/** A day (`YYYY-MM-DD`) in words: `21 พ.ย. 2569`, `21 Nov 2026`. */
export const dayText = (day: string, language: PageLanguage): string =>
  formatsOf[language].day.format(noonOf(day))

/** The same without its year, for the axis of a chart: `21 พ.ย.`. */
export const shortDayText = (day: string, language: PageLanguage): string =>
  formatsOf[language].shortDay.format(noonOf(day))

/** A moment (epoch ms) in Thai time: `21 พ.ย. 2569 23:05 น.`, `21 Nov 2026, 23:05`. */
export const dateTimeText = (at: number, language: PageLanguage): string =>
  language === 'th' ? thaiDateTime(at) : `${formatsOf.en.day.format(at)}, ${formatsOf.en.time.format(at)}`

/** The time of day alone: `23:05 น.`, `23:05`. */
export const timeText = (at: number, language: PageLanguage): string =>
  language === 'th' ? thaiTime(at) : formatsOf.en.time.format(at)

/** The name of a weekday, counted from Sunday. */
export const weekdayText = (weekday: number, language: PageLanguage): string =>
  formatsOf[language].weekday.format(noonOf(`2026-11-${String(1 + weekday).padStart(2, '0')}`))

/** A day as it is typed: `21/11/2569` in Thai, `21/11/2026` in English. */
export const typedDay = (day: string, language: PageLanguage): string =>
  (language === 'th' ? buddhistDay(day) : day).split('-').reverse().join('/')
