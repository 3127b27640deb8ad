import type { Clock } from '../shared/clock.ts'
import { thaiDay } from '../shared/day.ts'
import type { Watch } from '../shared/watch.ts'
import { dayAfter, daysOf, lastDayOf } from './calendar.ts'
import { type CountItem, changesOf, monthOf } from './cells.ts'
import { differenceOf, isSameDifference, merged, monthFrom } from './difference.ts'
import type { CountedReports, CountLedger } from './ports.ts'

export interface RecountPorts {
  readonly reports: CountedReports
  readonly ledger: CountLedger
  readonly watch: Watch
  readonly now: Clock
  readonly pause: (ms: number) => Promise<void>
}

/** A run begins no other day after this (ms): the largest takes a minute. */
const longestRun = 12 * 60_000
/** An index that is behind has caught up by then (ms). */
const between = 5_000
/** Looks at one day or month before it is left to the next night: somebody counts at every one of them. */
const mostLooks = 8
/** Days before the first that is counted, whose counters may have been lost (days). */
const margin = 31

/** What a run has done. */
export interface RecountResult {
  /** How many days it has looked at. */
  readonly days: number
  /** What was added to the counters that were wrong. */
  readonly repaired: readonly CountItem[]
  /** Days and months that were being counted all the time. */
  readonly left: number
  /** Whether it has come to the first day. */
  readonly isComplete: boolean
}

/**
 * Compares the figures with the reports, day after day from today back, and puts them right. It goes on where the last
 * run stopped; one that came to the first day begins anew. Throws where the store does not answer.
 */
export const recount = async (ports: RecountPorts): Promise<RecountResult> => {
  const { ledger, now } = ports
  const startedAt = now()
  const first = dayAfter((await ledger.firstDay()) ?? thaiDay(startedAt), -margin)
  const repaired: CountItem[] = []
  const total = { days: 0, left: 0 }
  const putRight = async (look: Look): Promise<boolean> => {
    const difference = await compare(look, ports)
    if (difference) repaired.push(...difference)
    else total.left += 1
    return difference !== undefined
  }
  const isOver = (): boolean => now() > startedAt + longestRun
  let { day, isMonthRight } = (await ledger.progress()) ?? { day: thaiDay(startedAt), isMonthRight: true }
  for (; day >= first && !isOver(); day = dayAfter(day, -1)) {
    const month = monthOf(day)
    isMonthRight = (await putRight(() => lookAtDay(day, ports))) && isMonthRight
    total.days += 1
    // A month is the sum of its days, once all of these are right.
    const isMonthOver = day === `${month}-01` || day === first
    if (isMonthOver && isMonthRight) await putRight(() => lookAtMonth(month, ledger))
    isMonthRight ||= isMonthOver
    await ledger.goOnWith({ day: dayAfter(day, -1), isMonthRight })
  }
  const isComplete = day < first
  if (isComplete) await ledger.goOnWith(undefined)
  return { ...total, repaired, isComplete }
}

/** What is true, and what the items say. */
type Look = () => Promise<{
  readonly truth: readonly CountItem[]
  readonly items: readonly CountItem[]
}>

const lookAtDay = async (day: string, { reports, ledger }: RecountPorts) => {
  let truth: readonly CountItem[] = []
  for await (const page of reports.of(day)) {
    const found = changesOf(page.map((to) => ({ to }))).filter(({ period }) => period === day)
    truth = merged([...truth, ...found])
  }
  return { truth, items: await ledger.items(day) }
}

const lookAtMonth = async (month: string, ledger: CountLedger) => {
  const days: (readonly CountItem[])[] = []
  for (const day of daysOf(`${month}-01`, lastDayOf(month))) days.push(await ledger.items(day))
  return { truth: monthFrom(month, days.flat()), items: await ledger.items(month) }
}

/**
 * Repairs only a difference that is seen twice, each time with nobody counting, and only if nobody has counted since.
 * Gives what was wrong; undefined where there was no peace to find out.
 */
const compare = async (
  look: Look,
  { ledger, watch, pause }: RecountPorts,
): Promise<readonly CountItem[] | undefined> => {
  let before: readonly CountItem[] | undefined
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const mark = await ledger.mark()
    const { truth, items } = await look()
    const isQuiet = (await ledger.mark()) === mark
    const difference = differenceOf(truth, items)
    if (isQuiet && difference.length === 0) return []
    const isSure = isQuiet && before !== undefined && isSameDifference(before, difference)
    // Said before it is done: whoever dies, or does not hear that it is done, finds nothing wrong the next time.
    if (isSure) watch.raise('TallyRepaired', difference.length)
    if (isSure && (await ledger.repair(difference, mark))) return difference
    before = isQuiet ? difference : undefined
    await pause(between)
  }
  return undefined
}
