import { expect, test } from 'vitest'
import {
  arrived,
  type Stopwatch,
  stepsDone,
  type TimedTap,
  tapped,
} from '../../web/simulator/guide/stopwatch.ts'

const after = (...taps: [TimedTap, number][]): Stopwatch | undefined =>
  taps.reduce<Stopwatch | undefined>((watch, [tap, at]) => tapped(watch, tap, at), undefined)

test('measures from the first tap, and from the last', () => {
  const watch = arrived(after(['menu', 1000], ['other', 3000], ['place', 9000], ['other', 12_000]), 12_300)
  expect(watch).toMatchObject({ startedAt: 1000, lastTapAt: 12_000, arrivedAt: 12_300 })
  expect(stepsDone(watch)).toEqual([true, true, true])
})

test('a new tap on the menu starts anew', () => {
  expect(after(['menu', 1000], ['place', 2000], ['menu', 5000])).toMatchObject({
    startedAt: 5000,
    isPlaced: false,
  })
})

test('what is tapped or arrives after the arrival changes nothing', () => {
  const watch = arrived(after(['menu', 0], ['place', 10]), 20)
  expect(tapped(watch, 'other', 30)).toBe(watch)
  expect(arrived(watch, 40)).toBe(watch)
})

test('a push to a station without a pinned place is another report', () => {
  expect(arrived(after(['menu', 0]), 20)?.arrivedAt).toBeUndefined()
  expect(arrived(undefined, 20)).toBeUndefined()
})

test('a place sent first is the second step, and the first with it', () => {
  expect(stepsDone(undefined)).toEqual([false, false, false])
  expect(stepsDone(after(['place', 0], ['place', 1]))).toEqual([true, true, false])
})
