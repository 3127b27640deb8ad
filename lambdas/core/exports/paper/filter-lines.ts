import type { ExportContext, ExportRequest } from '../asked.ts'
import { exportTexts } from '../export-texts.ts'
import { formatDay, formatMoment, formatProvince } from '../written.ts'
import type { LabelledValue } from './paper.ts'

/** The days that are meant: one, or the first to the last. */
export const periodText = ({ filters: { from, to }, language }: ExportRequest): string => {
  const [first, last] = [from, to].map((day) => formatDay(day, language)) as [string, string]
  return from === to ? first : exportTexts[language].dayToDay(first, last)
}

/** The province that is meant, or all. */
export const areaText = ({ filters: { province }, language }: ExportRequest): string =>
  province ? formatProvince(province, language) : exportTexts[language].allProvinces

/** What was asked for, by whom and when: every file says so. */
export const filterLines = (asked: ExportRequest, { by, at }: ExportContext): readonly LabelledValue[] => {
  const texts = exportTexts[asked.language]
  const { status = [], category = [] } = asked.filters
  const kinds: readonly LabelledValue[] = [
    {
      name: texts.status,
      text: status.map((one) => texts.statuses[one]).join(', ') || texts.everyStatus,
    },
    {
      name: texts.category,
      text: category.map((one) => texts.categories[one]).join(', ') || texts.everyCategory,
    },
  ]
  return [
    { name: texts.period, text: periodText(asked) },
    { name: texts.province, text: areaText(asked) },
    ...(asked.kind === 'audit' ? [] : kinds),
    { name: texts.madeBy, text: by },
    { name: texts.madeAt, text: formatMoment(at, asked.language) },
  ]
}
