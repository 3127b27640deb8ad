import { expect, it } from 'vitest'
import { buddhistDay, parseDay } from '../../../lambdas/core/shared/buddhist-day.ts'

it.each([
  ['2569-11-01', '2026-11-01'],
  ['2026-11-01', '2026-11-01'],
  ['๒๕๖๙-๑๑-๑', '2026-11-01'],
  [' 2571-2-29 ', '2028-02-29'],
  ['2569-02-29', undefined],
  ['2569-13-01', undefined],
  ['2569-11-31', undefined],
  ['69-11-01', undefined],
  ['1/11/2569', undefined],
  ['', undefined],
])('%j is the day %j', (text, day) => {
  expect(parseDay(text)).toBe(day)
})

it('a day is shown in the Buddhist era', () => {
  expect(buddhistDay('2026-11-01')).toBe('2569-11-01')
  expect(parseDay(buddhistDay('2028-02-29'))).toBe('2028-02-29')
})
