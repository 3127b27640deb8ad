import type { Language } from '../shared/language.ts'
import { type CountedProvince, provinceOf } from '../shared/province.ts'
import { exportTexts } from './export-texts.ts'

/** How days, moments, numbers and names are written in a file. */
const locales = { th: 'th-TH-u-ca-buddhist-nu-latn', en: 'en-GB' } as const
const timeZone = 'Asia/Bangkok'

const formats = (locale: string) => ({
  day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }),
  shortDay: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone }),
  rowDay: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone }),
  month: new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone }),
  weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone }),
  time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }),
})
const formatsOf = { th: formats(locales.th), en: formats(locales.en) }

const noonOf = (day: string): number => Date.parse(`${day}T12:00:00+07:00`)

/** `21 พฤศจิกายน 2569`, `21 November 2026`. */
export const formatDay = (day: string, language: Language): string =>
  formatsOf[language].day.format(noonOf(day))

/** `21 พ.ย. 2569`, `21 Nov 2026`. */
export const formatRowDay = (day: string, language: Language): string =>
  formatsOf[language].rowDay.format(noonOf(day))

/** `21 พ.ย.`, `21 Nov`. */
export const formatShortDay = (day: string, language: Language): string =>
  formatsOf[language].shortDay.format(noonOf(day))

/** A month (`YYYY-MM`): `พ.ย. 2569`, `Nov 2026`. */
export const formatMonth = (month: string, language: Language): string =>
  formatsOf[language].month.format(noonOf(`${month}-15`))

/** A year (`YYYY`): `2569`, `2026`. */
export const formatYear = (year: string, language: Language): string =>
  language === 'th' ? String(Number(year) + 543) : year

/** The name of a weekday, 0 for Sunday. */
export const formatWeekday = (weekday: number, language: Language): string =>
  formatsOf[language].weekday.format(noonOf(`2026-11-${String(1 + weekday).padStart(2, '0')}`))

/** A moment (epoch ms) in Thailand: `21 พฤศจิกายน 2569 23:05 น.`, `21 November 2026 23:05`. */
export const formatMoment = (at: number, language: Language): string => {
  const day = formatsOf[language].day.format(at)
  const time = formatsOf[language].time.format(at)
  return language === 'th' ? `${day} ${time} น.` : `${day} ${time}`
}

/** `12,345`. */
export const formatCount = (count: number): string => count.toLocaleString('en')

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** A duration (ms) in its two largest units: `45 วินาที`, `2 นาที 5 วินาที`, `3 ชม. 20 นาที`. */
export const formatDuration = (ms: number, language: Language): string => {
  const { hours, minutes, seconds } = exportTexts[language].duration
  const whole = Math.round(ms / second) * second
  const parts =
    whole < hour
      ? ([
          [Math.floor(whole / minute), minutes],
          [(whole % minute) / second, seconds],
        ] as const)
      : ([
          [Math.floor(whole / hour), hours],
          [Math.floor((whole % hour) / minute), minutes],
        ] as const)
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${formatCount(count)} ${unit}`)
  return said.join(' ') || `0 ${seconds}`
}

/** A province's name, or that nobody knows it. */
export const formatProvince = (province: CountedProvince, language: Language): string => {
  if (province === 'unknown') return exportTexts[language].unknownProvince
  const { nameTh, nameEn } = provinceOf(province)
  return language === 'th' ? nameTh : nameEn
}
