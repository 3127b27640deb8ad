import type { Category } from '../../../lambdas/core/shared/category.ts'
import { type ProvinceCode, provinceOf } from '../../../lambdas/core/shared/province.ts'
import type { Status } from '../../../lambdas/core/shared/status.ts'
import type { UnitKind } from '../../../lambdas/core/shared/unit.ts'
import { useLanguage } from '../texts/language.ts'
import type { PageLanguage } from '../texts/remembered.ts'
import { dateTimeText, dayText, shortDayText, timeText, weekdayText } from './dates.ts'
import { durationText } from './duration.ts'
import { names } from './names.ts'

const formatIn = (language: PageLanguage) => {
  const own = names[language]
  const numbers = new Intl.NumberFormat(language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB')
  return {
    /** `1,234`. */
    number: (value: number) => numbers.format(value),
    /** `12%`, of nothing `–`. */
    share: (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((part / whole) * 100)}%`),
    dateTime: (at: number) => dateTimeText(at, language),
    time: (at: number) => timeText(at, language),
    day: (day: string) => dayText(day, language),
    shortDay: (day: string) => shortDayText(day, language),
    /** Counted from Sunday. */
    weekday: (weekday: number) => weekdayText(weekday, language),
    /** Of milliseconds: `2 นาที 5 วินาที`. */
    duration: (ms: number) => durationText(ms, own.units),
    province: (code: ProvinceCode | 'unknown') =>
      code === 'unknown' ? own.unknownProvince : provinceOf(code)[language === 'th' ? 'nameTh' : 'nameEn'],
    allProvinces: own.allProvinces,
    status: (status: Status) => own.status[status],
    category: (category: Category) => own.category[category],
    unitKind: (kind: UnitKind) => own.unitKind[kind],
    /** A unit by its name in the reader's language. */
    unit: ({ nameTh, nameEn }: { readonly nameTh: string; readonly nameEn: string }) =>
      language === 'th' ? nameTh : nameEn,
  }
}

const formats = { th: formatIn('th'), en: formatIn('en') } as const
export type Format = ReturnType<typeof formatIn>

/** How numbers, days, moments and names are written in the language that is read now. */
export const useFormat = (): Format => formats[useLanguage().language]
