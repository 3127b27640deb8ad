import type { Asked, Making } from '../asked.ts'
import { exportWords } from '../export-texts.ts'
import { writtenDay, writtenMoment, writtenProvince } from '../written.ts'
import type { Named } from './paper.ts'

/** The days that are meant: one, or the first to the last. */
export const periodText = ({ filters: { from, to }, language }: Asked): string => {
  const [first, last] = [from, to].map((day) => writtenDay(day, language)) as [string, string]
  return from === to ? first : exportWords[language].dayToDay(first, last)
}

/** The province that is meant, or all. */
export const areaText = ({ filters: { province }, language }: Asked): string =>
  province ? writtenProvince(province, language) : exportWords[language].allProvinces

/** What was asked for, by whom and when: every file says so. */
export const filterLines = (asked: Asked, { by, at }: Making): readonly Named[] => {
  const words = exportWords[asked.language]
  const { status = [], category = [] } = asked.filters
  const kinds: readonly Named[] = [
    {
      name: words.status,
      text: status.map((one) => words.statuses[one]).join(', ') || words.everyStatus,
    },
    {
      name: words.category,
      text: category.map((one) => words.categories[one]).join(', ') || words.everyCategory,
    },
  ]
  return [
    { name: words.period, text: periodText(asked) },
    { name: words.province, text: areaText(asked) },
    ...(asked.kind === 'audit' ? [] : kinds),
    { name: words.madeBy, text: by },
    { name: words.madeAt, text: writtenMoment(at, asked.language) },
  ]
}
