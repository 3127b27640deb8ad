import { expect, test } from 'vitest'
import { cronOf, periodOf } from '../../../../local/aws/scheduler/schedule.ts'

test.each([
  ['rate(1 minute)', 60_000],
  ['rate(5 minutes)', 300_000],
  ['rate(1 day)', 86_400_000],
  ['cron(0 18 * * ? *)', undefined],
])('%s has a period of %s ms', (expression, period) => {
  expect(periodOf(expression)).toBe(period)
})

test.each([
  ['rate(1 minute)', 500, 500],
  ['rate(15 minutes)', 500, 7_500],
  ['rate(1 hour)', 10, 600],
])('%s, with minutes of %s ms, has a period of %s ms', (expression, minuteMs, period) => {
  expect(periodOf(expression, minuteMs)).toBe(period)
})

/** From Wednesday, 6 January 2027, 10:00 UTC. */
test.each([
  ['cron(0 18 * * ? *)', 'UTC', '2027-01-06T18:00:00.000Z'],
  ['cron(30 0 * * ? *)', 'Asia/Bangkok', '2027-01-06T17:30:00.000Z'],
  ['cron(0 8 ? * 2 *)', 'UTC', '2027-01-11T08:00:00.000Z'],
  ['cron(0 8 ? * MON-FRI *)', 'UTC', '2027-01-07T08:00:00.000Z'],
  ['cron(0 0 L * ? *)', 'UTC', '2027-01-31T00:00:00.000Z'],
  ['cron(0/15 * * * ? 2028)', 'UTC', '2028-01-01T00:00:00.000Z'],
])('%s in %s comes next at %s', (expression, timezone, expected) => {
  const job = cronOf(expression, timezone, () => undefined)
  expect(job.nextRun(new Date('2027-01-06T10:00:00Z'))?.toISOString()).toBe(expected)
  job.stop()
})

test('another kind of expression is refused', () => {
  expect(() => cronOf('at(2027-01-01T00:00:00)', 'UTC', () => undefined)).toThrow('is not run locally')
})
