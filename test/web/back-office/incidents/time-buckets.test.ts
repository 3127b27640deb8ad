import { expect, test } from 'vitest'
import {
  bucketsBetween,
  countsOf,
  isSeenAt,
  spanOf,
} from '../../../../web/back-office/pages/map/time-buckets.ts'

const hour = 3_600_000
const midnight = Date.parse('2026-11-21T00:00:00+07:00')
const later = Date.parse('2027-06-01T00:00:00+07:00')

test.each([
  ['2026-11-21', '2026-11-21', later, hour / 2, 48],
  ['2026-11-19', '2026-11-21', later, 2 * hour, 36],
  ['2026-11-01', '2026-11-30', later, 12 * hour, 60],
  ['2026-01-01', '2026-12-31', later, 7 * 24 * hour, 53],
  ['2016-01-01', '2026-01-01', later, 91 * 24 * hour, 41],
])('from %s to %s', (from, to, now, length, count) => {
  const buckets = bucketsBetween(from, to, now)
  expect(buckets.length).toBe(length)
  expect(buckets.count).toBe(count)
})

test('days begin at midnight in Thailand, and nothing is ahead of now', () => {
  const buckets = bucketsBetween('2026-11-21', '2026-11-21', midnight + 6 * hour)
  expect(buckets).toEqual({ start: midnight, length: hour / 4, count: 24 })
  expect(spanOf(buckets, 23)).toEqual({ from: midnight + 5.75 * hour, to: midnight + 6 * hour })
})

test('days that have not begun are one span, and a hundred years still fit', () => {
  expect(bucketsBetween('2026-11-22', '2026-11-30', midnight).count).toBe(1)
  expect(bucketsBetween('1926-01-01', '2026-01-01', later).count).toBeLessThanOrEqual(60)
})

const buckets = { start: midnight, length: hour, count: 3 }
const at = (hours: number) => ({ acceptedAt: midnight + hours * hour })

test('every incident counts in one span; one that comes after the last span counts in it', () => {
  const points = [at(0), at(0.99), at(1), at(2.5), at(3), at(7)]
  expect(countsOf(buckets, points)).toEqual([2, 1, 3])
  expect(countsOf(buckets, [])).toEqual([0, 0, 0])
  expect(countsOf(buckets, [at(-1)])).toEqual([0, 0, 0])
})

test('the slider shows all until a moment, or one span alone', () => {
  const points = [at(0.5), at(1.5), at(9)]
  expect(points.map((point) => isSeenAt(buckets, 1, 'upTo', point))).toEqual([true, true, false])
  expect(points.map((point) => isSeenAt(buckets, 1, 'only', point))).toEqual([false, true, false])
  expect(points.map((point) => isSeenAt(buckets, 2, 'only', point))).toEqual([false, false, true])
})
