import type { Answer } from '../../figures/figures.ts'
import { type Numbers, totalOf } from '../../figures/numbers.ts'
import type { ResponseTimes } from '../../figures/response-times.ts'
import { stages } from '../../report/counted.ts'
import { categories } from '../../shared/category.ts'
import type { Language } from '../../shared/language.ts'
import { statuses } from '../../shared/status.ts'
import type { Asked, Making } from '../asked.ts'
import { exportWords } from '../export-texts.ts'
import {
  writtenCount,
  writtenDay,
  writtenDuration,
  writtenMoment,
  writtenProvince,
  writtenWeekday,
} from '../written.ts'
import { areaText, filterLines, periodText } from './filter-lines.ts'
import type { Drawn, FiguresTable, Paper } from './paper.ts'
import { paperWords } from './paper-texts.ts'
import { overTime } from './periods.ts'

/** What the report says, all of one moment where the figures are settled. */
export interface PaperFigures {
  readonly answer: Answer
  readonly times: ResponseTimes
}

/** So many provinces are drawn; the table has them all. */
const mostBars = 15
/** Monday first: weekends stand together. */
const weekdays = [1, 2, 3, 4, 5, 6, 0] as const

/** The report for a governor of what was asked for; its numbers are those of the dashboard. */
export const paperOf = (asked: Asked, making: Making, { answer, times }: PaperFigures): Paper => {
  const { language, filters } = asked
  const words = { ...exportWords[language], ...paperWords[language] }
  const facts = filterLines(asked, making)
  const period = periodText(asked)
  const time = overTime(answer.days, language)
  const count = writtenCount
  return {
    language,
    words: { page: words.page, unit: words.unit },
    service: words.service,
    title: words.title,
    period: `${areaText(asked)} · ${period}`,
    madeBy: making.by,
    footer: words.footer(making.by, writtenMoment(making.at, language)),
    facts,
    totals: [
      { name: words.inRange, text: count(answer.ofRange.total), note: period },
      { name: words.daily, text: count(answer.ofLastDay.total), note: writtenDay(filters.to, language) },
      {
        name: words.cumulative,
        text: count(answer.cumulative.total),
        note: words.upTo(writtenDay(filters.to, language)),
      },
    ],
    statuses: statuses.map((status) => ({
      status,
      name: words.statuses[status],
      text: count(answer.ofRange.byStatus[status]),
    })),
    trend: {
      title: words.trend[time.by],
      points: time.periods.map(({ short, numbers }) => drawn(short, totalOf(numbers))),
    },
    times: timesTable(times, language),
    unacknowledged: {
      name: words.unacknowledged,
      text: count(times.unacknowledged),
      note: words.stillWaiting(count(times.unacknowledgedNow)),
    },
    categories: {
      ...statusTable(
        words.byCategory,
        words.category,
        categories.map((one) => [words.categories[one], answer.ofRange.byCategory[one]]),
        answer.ofRange.byStatus,
        language,
      ),
      bars: categories.map((one) => drawn(words.categories[one], totalOf(answer.ofRange.byCategory[one]))),
    },
    ...(filters.province ? {} : { provinces: provincesPart(answer, language) }),
    hours: {
      title: words.byHour,
      rows: weekdays.map((weekday) => ({
        name: writtenWeekday(weekday, language),
        counts: answer.byHour[weekday] ?? [],
      })),
    },
    days: statusTable(
      words.byPeriod,
      words.periods[time.by],
      time.periods.map(({ name, numbers }) => [name, numbers]),
      answer.ofRange.byStatus,
      language,
    ),
    notes: answer.isSettled && times.isSettled ? words.notes : [...words.notes, words.notSettled],
  }
}

const drawn = (name: string, count: number): Drawn => ({ name, count, text: writtenCount(count) })

const numbersRow = (numbers: Numbers): readonly string[] =>
  [...statuses.map((status) => numbers[status]), totalOf(numbers)].map(writtenCount)

const statusTable = (
  title: string,
  what: string,
  rows: readonly (readonly [name: string, numbers: Numbers])[],
  sum: Numbers,
  language: Language,
): FiguresTable => {
  const words = exportWords[language]
  return {
    title,
    head: [what, ...statuses.map((status) => words.statuses[status]), words.total],
    rows: rows.map(([name, numbers]) => [name, ...numbersRow(numbers)]),
    sum: [words.total, ...numbersRow(sum)],
  }
}

const provincesPart = (answer: Answer, language: Language): NonNullable<Paper['provinces']> => {
  const words = { ...exportWords[language], ...paperWords[language] }
  const most = [...answer.ofRange.byProvince].toSorted(([, one], [, other]) => totalOf(other) - totalOf(one))
  const rows = most.map(([code, numbers]) => [writtenProvince(code, language), numbers] as const)
  const title = rows.length > mostBars ? words.barsOf(mostBars, rows.length) : words.byProvince
  return {
    ...statusTable(words.byProvince, words.province, rows, answer.ofRange.byStatus, language),
    barsTitle: title,
    bars: rows.slice(0, mostBars).map(([name, numbers]) => drawn(name, totalOf(numbers))),
  }
}

const timesTable = ({ stages: reached }: ResponseTimes, language: Language): FiguresTable => {
  const words = { ...exportWords[language], ...paperWords[language] }
  const written = (ms: number | undefined) => (ms === undefined ? '–' : writtenDuration(ms, language))
  return {
    title: words.times,
    head: words.timeColumns,
    rows: stages.map((stage) => {
      const { reached: some, p50Ms, p90Ms } = reached[stage]
      return [words.stages[stage], writtenCount(some), written(p50Ms), written(p90Ms)]
    }),
  }
}
