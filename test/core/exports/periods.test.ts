import { expect, it } from 'vitest'
import { figuresOverTime } from '../../../lambdas/core/exports/paper/periods.ts'
import { daysOf } from '../../../lambdas/core/figures/calendar.ts'

const byStatus = { new: 1, acknowledged: 0, closed: 2, notFound: 0, prank: 0, forwarded: 0 }
const between = (from: string, to: string) => daysOf(from, to).map((day) => ({ day, byStatus }))

it.each([
  ['two months', '2026-10-01', '2026-11-30', 'day', 61, '1 ต.ค. 2569', '30 พ.ย. 2569'],
  ['a quarter', '2026-09-15', '2026-11-20', 'month', 3, 'ก.ย. 2569', 'พ.ย. 2569'],
  ['ten years', '2017-01-01', '2026-12-31', 'year', 10, '2560', '2569'],
] as const)('%s', (_, from, to, by, count, first, last) => {
  const days = between(from, to)
  const found = figuresOverTime(days, 'th')
  expect([found.by, found.periods.length]).toEqual([by, count])
  expect([found.periods[0]?.name, found.periods.at(-1)?.name]).toEqual([first, last])
  expect(found.periods.reduce((sum, { numbers }) => sum + numbers.closed, 0)).toBe(2 * days.length)
})
