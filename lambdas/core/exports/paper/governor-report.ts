import type { FiguresAnswer } from '../../figures/figures.ts'
import { type Numbers, totalOf } from '../../figures/numbers.ts'
import type { ResponseTimes } from '../../figures/response-times.ts'
import { responseStages } from '../../report/counted.ts'
import { categories } from '../../shared/category.ts'
import type { Language } from '../../shared/language.ts'
import { statuses } from '../../shared/status.ts'
import type { ExportContext, ExportRequest } from '../asked.ts'
import { exportTexts } from '../export-texts.ts'
import {
  formatCount,
  formatDay,
  formatDuration,
  formatMoment,
  formatProvince,
  formatWeekday,
} from '../written.ts'
import { areaText, filterLines, periodText } from './filter-lines.ts'
import type { ChartBar, FiguresTable, Paper } from './paper.ts'
import { paperTexts } from './paper-texts.ts'
import { figuresOverTime } from './periods.ts'

/** What the report says, all of one moment where the figures are settled. */
export interface PaperFigures {
  readonly answer: FiguresAnswer
  readonly times: ResponseTimes
}

/** So many provinces are drawn; the table has them all. */
const mostBars = 15
/** Monday first: weekends stand together. */
const weekdays = [1, 2, 3, 4, 5, 6, 0] as const

/** The report for a governor of what was asked for; its numbers are those of the dashboard. */
export const paperOf = (
  asked: ExportRequest,
  making: ExportContext,
  { answer, times }: PaperFigures,
): Paper => {
  const { language, filters } = asked
  const texts = { ...exportTexts[language], ...paperTexts[language] }
  const facts = filterLines(asked, making)
  const period = periodText(asked)
  const time = figuresOverTime(answer.days, language)
  const count = formatCount
  return {
    language,
    words: { page: texts.page, unit: texts.unit },
    service: texts.service,
    title: texts.title,
    period: `${areaText(asked)} · ${period}`,
    madeBy: making.by,
    footer: texts.footer(making.by, formatMoment(making.at, language)),
    facts,
    totals: [
      { name: texts.inRange, text: count(answer.ofRange.total), note: period },
      { name: texts.daily, text: count(answer.ofLastDay.total), note: formatDay(filters.to, language) },
      {
        name: texts.cumulative,
        text: count(answer.cumulative.total),
        note: texts.upTo(formatDay(filters.to, language)),
      },
    ],
    statuses: statuses.map((status) => ({
      status,
      name: texts.statuses[status],
      text: count(answer.ofRange.byStatus[status]),
    })),
    trend: {
      title: texts.trend[time.by],
      points: time.periods.map(({ short, numbers }) => drawn(short, totalOf(numbers))),
    },
    times: timesTable(times, language),
    unacknowledged: {
      name: texts.unacknowledged,
      text: count(times.unacknowledged),
      note: texts.stillWaiting(count(times.unacknowledgedNow)),
    },
    categories: {
      ...statusTable(
        texts.byCategory,
        texts.category,
        categories.map((one) => [texts.categories[one], answer.ofRange.byCategory[one]]),
        answer.ofRange.byStatus,
        language,
      ),
      bars: categories.map((one) => drawn(texts.categories[one], totalOf(answer.ofRange.byCategory[one]))),
    },
    ...(filters.province ? {} : { provinces: provincesPart(answer, language) }),
    hours: {
      title: texts.byHour,
      rows: weekdays.map((weekday) => ({
        name: formatWeekday(weekday, language),
        counts: answer.byHour[weekday] ?? [],
      })),
    },
    days: statusTable(
      texts.byPeriod,
      texts.periods[time.by],
      time.periods.map(({ name, numbers }) => [name, numbers]),
      answer.ofRange.byStatus,
      language,
    ),
    notes: answer.isSettled && times.isSettled ? texts.notes : [...texts.notes, texts.notSettled],
  }
}

const drawn = (name: string, count: number): ChartBar => ({ name, count, text: formatCount(count) })

const numbersRow = (numbers: Numbers): readonly string[] =>
  [...statuses.map((status) => numbers[status]), totalOf(numbers)].map(formatCount)

const statusTable = (
  title: string,
  what: string,
  rows: readonly (readonly [name: string, numbers: Numbers])[],
  sum: Numbers,
  language: Language,
): FiguresTable => {
  const texts = exportTexts[language]
  return {
    title,
    head: [what, ...statuses.map((status) => texts.statuses[status]), texts.total],
    rows: rows.map(([name, numbers]) => [name, ...numbersRow(numbers)]),
    sum: [texts.total, ...numbersRow(sum)],
  }
}

const provincesPart = (answer: FiguresAnswer, language: Language): NonNullable<Paper['provinces']> => {
  const texts = { ...exportTexts[language], ...paperTexts[language] }
  const most = [...answer.ofRange.byProvince].toSorted(([, one], [, other]) => totalOf(other) - totalOf(one))
  const rows = most.map(([code, numbers]) => [formatProvince(code, language), numbers] as const)
  const title = rows.length > mostBars ? texts.barsOf(mostBars, rows.length) : texts.byProvince
  return {
    ...statusTable(texts.byProvince, texts.province, rows, answer.ofRange.byStatus, language),
    barsTitle: title,
    bars: rows.slice(0, mostBars).map(([name, numbers]) => drawn(name, totalOf(numbers))),
  }
}

const timesTable = ({ stages: reached }: ResponseTimes, language: Language): FiguresTable => {
  const texts = { ...exportTexts[language], ...paperTexts[language] }
  const written = (ms: number | undefined) => (ms === undefined ? '–' : formatDuration(ms, language))
  return {
    title: texts.times,
    head: texts.timeColumns,
    rows: responseStages.map((stage) => {
      const { reached: some, p50Ms, p90Ms } = reached[stage]
      return [texts.stages[stage], formatCount(some), written(p50Ms), written(p90Ms)]
    }),
  }
}
