import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodsOf, stepOf } from '../../../../web/back-office/charts/periods.ts'

const dayMs = 86_400_000
const daysFrom = (first: string, length: number, count = 1) =>
  Array.from({ length }, (_, index) => ({
    day: new Date(Date.parse(first) + index * dayMs).toISOString().slice(0, 10),
    counts: { new: count, closed: index },
  }))

test('days as long as they can be told apart, then weeks, then months', () => {
  expect([1, 62, 63, 434, 435, 3_660].map(stepOf)).toEqual(['day', 'day', 'week', 'week', 'month', 'month'])
})

test('a week goes from Monday to Sunday, the first and the last only as far as was asked', () => {
  const periods = periodsOf(daysFrom('2026-09-02', 70))
  expect(periods[0]).toMatchObject({ from: '2026-09-02', to: '2026-09-06', counts: { new: 5 } })
  expect(periods[1]).toMatchObject({ from: '2026-09-07', to: '2026-09-13', counts: { new: 7 } })
  expect(periods.at(-1)).toMatchObject({ from: '2026-11-09', to: '2026-11-10', counts: { new: 2 } })
})

test('a month goes from its first day to its last', () => {
  const periods = periodsOf(daysFrom('2024-02-10', 500))
  expect(periods[0]).toMatchObject({ from: '2024-02-10', to: '2024-02-29', counts: { new: 20 } })
  expect(periods[1]).toMatchObject({ from: '2024-03-01', to: '2024-03-31', counts: { new: 31 } })
})

test('nothing is lost and nothing is counted twice, however long the range is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_500 }), fc.integer({ min: 0, max: 9 }), (length, count) => {
      const periods = periodsOf(daysFrom('2023-12-30', length, count))
      expect(periods.reduce((sum, { counts }) => sum + counts.new, 0)).toBe(length * count)
      expect(periods.reduce((sum, { counts }) => sum + counts.closed, 0)).toBe((length * (length - 1)) / 2)
    }),
    { numRuns: 30 },
  )
})
