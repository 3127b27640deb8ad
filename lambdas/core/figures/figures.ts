import type { Category } from '../shared/category.ts'
import type { CountedProvince } from '../shared/province.ts'
import { type DaySpan, daysOf, isInSpan, spansOf, spansUpTo, weekdayOf } from './calendar.ts'
import { type Cells, type CountItem, hourCell, sumOf } from './cells.ts'
import { sumIn, upToNow } from './now.ts'
import { byCategory, byProvince, byStatus, type Numbers, totalOf } from './numbers.ts'
import type { Counts } from './ports.ts'

/** What a dashboard asks: days of Thailand, one province or all. */
export interface FiguresQuestion {
  readonly from: string
  readonly to: string
  readonly province?: CountedProvince
}

export interface Figures {
  readonly total: number
  readonly byStatus: Numbers
  readonly byCategory: Readonly<Record<Category, Numbers>>
}

type ByProvince = ReadonlyMap<CountedProvince, Numbers>

export interface FiguresAnswer {
  /** Of the reports accepted on the days that are asked for; the provinces that have any, or the one that is asked for. */
  readonly ofRange: Figures & { readonly byProvince: ByProvince }
  /** On the last of them alone: ยอดประจำวัน. */
  readonly ofLastDay: Figures & { readonly byProvince: ByProvince }
  /** Since the beginning, up to the last of them: ยอดสะสม. */
  readonly cumulative: Figures
  /** Every day that is asked for, those without a report too. */
  readonly days: readonly { readonly day: string; readonly byStatus: Numbers }[]
  /** How many were accepted, by weekday (from Sunday) and hour (from midnight). */
  readonly byHour: readonly (readonly number[])[]
  /** Whether all of this is of one moment; where it is not, it may be some reports off until it is asked again. */
  readonly isSettled: boolean
}

/** The figures of this moment: those that are counted, and what the tally has not counted yet. */
export const askFigures = async (question: FiguresQuestion, counts: Counts): Promise<FiguresAnswer> => {
  const wanted = partsWanted(question)
  const spans = Object.values(wanted).flatMap((parts) => parts.map(({ span }) => span))
  const snapshot = await counts.read(spans)
  return { ...answer(question, wanted, upToNow(snapshot)), isSettled: snapshot.isSettled }
}

/** The curve by day is the sum of the range as well; a province has no other provinces. */
const partsWanted = ({ from, to, province }: FiguresQuestion) => {
  const scope = province ?? 'all'
  return {
    days: [{ span: { scope, unit: 'day', from, to }, sign: 1 }],
    upToLast: spansUpTo(to, scope),
    provinces: province ? [] : spansOf(from, to, 'provinces'),
    provincesOfLast: province ? [] : spansOf(to, to, 'provinces'),
  } satisfies Record<string, readonly DaySpan[]>
}

const answer = (
  { from, to, province }: FiguresQuestion,
  wanted: ReturnType<typeof partsWanted>,
  items: readonly CountItem[],
): Omit<FiguresAnswer, 'isSettled'> => {
  const inDays = Map.groupBy(
    items.filter((item) => wanted.days.some(({ span }) => isInSpan(item, span))),
    ({ period }) => period,
  )
  const days = daysOf(from, to).map((day) => ({ day, cells: sumOf(inDays.get(day) ?? []) }))
  const withProvinces = (cells: Cells, places: readonly DaySpan[]) => {
    const figures = figuresOf(cells)
    const own: ByProvince | undefined = province && new Map([[province, figures.byStatus]])
    return { ...figures, byProvince: own ?? byProvince(sumIn(items, places)) }
  }
  return {
    ofRange: withProvinces(sumOf(days), wanted.provinces),
    ofLastDay: withProvinces(days.at(-1)?.cells ?? {}, wanted.provincesOfLast),
    cumulative: figuresOf(sumIn(items, wanted.upToLast)),
    days: days.map(({ day, cells }) => ({ day, byStatus: byStatus(cells) })),
    byHour: byHour(days),
  }
}

const figuresOf = (cells: Cells): Figures => {
  const numbers = byStatus(cells)
  return { total: totalOf(numbers), byStatus: numbers, byCategory: byCategory(cells) }
}

const byHour = (days: readonly { readonly day: string; readonly cells: Cells }[]): number[][] => {
  const weekdays = Map.groupBy(days, ({ day }) => weekdayOf(day))
  return Array.from({ length: 7 }, (_, weekday) => {
    const cells = sumOf(weekdays.get(weekday) ?? [])
    return Array.from({ length: 24 }, (_, hour) => cells[hourCell(hour)] ?? 0)
  })
}
