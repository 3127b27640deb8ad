import { randomUUID } from 'node:crypto'
import { Cron } from 'croner'
import type { LocalFunction } from '../lambda/function.ts'
import type { ScheduleSettings } from '../template/schedules.ts'

export interface RunningSchedule {
  close(): void
}

const rate = /^rate\((\d+) (minute|hour|day)s?\)$/
const cron = /^cron\((.+)\)$/
const minutesPer = { minute: 1, hour: 60, day: 24 * 60 } as const

/** The period of `rate(…)` in milliseconds, with minutes of this length; undefined for another kind of expression. */
export const periodOf = (expression: string, minuteMs = 60_000): number | undefined => {
  const [, count, unit] = rate.exec(expression) ?? []
  return count && unit ? Number(count) * minutesPer[unit as keyof typeof minutesPer] * minuteMs : undefined
}

/** AWS counts weekdays from Sunday = 1 and has a year at the end but no seconds. */
export const cronOf = (expression: string, timezone: string, run: () => void): Cron => {
  const pattern = cron.exec(expression)?.[1]
  if (!pattern) throw new Error(`The schedule ${expression} is not run locally`)
  return new Cron(
    `0 ${pattern}`,
    { timezone, alternativeWeekdays: true, mode: '7-part', sloppyRanges: true },
    run,
  )
}

const eventOf = (settings: ScheduleSettings, region: string, account: string): unknown =>
  settings.input ?? {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account,
    time: new Date().toISOString().replace(/\.\d+/, ''),
    region,
    resources: [settings.ruleArn],
    detail: {},
  }

/**
 * Invokes a function on a schedule. A rate runs once right away, as if the stack had been up all the time,
 * then every period, in which a minute takes `minuteMs` where that is given.
 */
export const startSchedule = (
  settings: ScheduleSettings,
  target: LocalFunction,
  place: { readonly region: string; readonly account: string; readonly minuteMs?: number },
): RunningSchedule => {
  const run = (): void => void target.invoke(eventOf(settings, place.region, place.account))
  const period = periodOf(settings.expression, place.minuteMs)
  if (period === undefined) {
    const job = cronOf(settings.expression, settings.timezone, run)
    return { close: () => job.stop() }
  }
  run()
  const timer = setInterval(run, period)
  return { close: () => clearInterval(timer) }
}
