import { expect, test } from 'vitest'
import { readTypedDay } from '../../../../web/back-office/filters/typed-day.ts'
import {
  dateTimeText,
  dayText,
  shortDayText,
  timeText,
  typedDay,
  weekdayText,
} from '../../../../web/back-office/format/dates.ts'
import { durationText } from '../../../../web/back-office/format/duration.ts'

/** 22 November 2026, 00:05 in Thailand. */
const at = Date.parse('2026-11-21T17:05:00Z')

test('moments are of Thailand, in Thai with Buddhist years', () => {
  expect(dateTimeText(at, 'th')).toBe('22 พ.ย. 2569 00:05 น.')
  expect(dateTimeText(at, 'en')).toBe('22 Nov 2026, 00:05')
  expect(timeText(at, 'en')).toBe('00:05')
})

test('days stay the days that they are', () => {
  expect(dayText('2026-01-01', 'th')).toBe('1 ม.ค. 2569')
  expect(dayText('2026-12-31', 'en')).toBe('31 Dec 2026')
  expect(shortDayText('2026-02-28', 'th')).toBe('28 ก.พ.')
})

test('weekdays are counted from Sunday', () => {
  expect(weekdayText(0, 'th')).toBe('วันอาทิตย์')
  expect(weekdayText(6, 'en')).toBe('Saturday')
})

test.each(['th', 'en'] as const)('a day as it is shown in a field is read as itself (%s)', (language) => {
  expect(readTypedDay(typedDay('2024-02-29', language))).toBe('2024-02-29')
})

const units = { days: 'วัน', hours: 'ชม.', minutes: 'นาที', seconds: 'วินาที' }
test.each([
  [-5, '0 วินาที'],
  [499, '0 วินาที'],
  [45_000, '45 วินาที'],
  [59_600, '1 นาที'],
  [125_000, '2 นาที 5 วินาที'],
  [3_600_000, '1 ชม.'],
  [12_059_000, '3 ชม. 20 นาที'],
  [187_200_000, '2 วัน 4 ชม.'],
])('%d ms: %s', (ms, text) => {
  expect(durationText(ms, units)).toBe(text)
})
