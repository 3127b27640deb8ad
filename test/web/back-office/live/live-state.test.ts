import { expect, test } from 'vitest'
import { afterMoment, type LiveState, waitBefore } from '../../../../web/back-office/live/live-state.ts'

test.each<[LiveState, Parameters<typeof afterMoment>[1], LiveState]>([
  ['connecting', 'subscribed', 'live'],
  ['connecting', 'dropped', 'polling'],
  ['live', 'dropped', 'polling'],
  ['live', 'unanswered', 'live'],
  ['polling', 'answered', 'polling'],
  ['polling', 'unanswered', 'offline'],
  ['polling', 'subscribed', 'live'],
  ['offline', 'dropped', 'offline'],
  ['offline', 'answered', 'polling'],
  ['offline', 'subscribed', 'live'],
])('%s, then %s: %s', (state, moment, then) => {
  expect(afterMoment(state, moment)).toBe(then)
})

test('waits twice as long each time, up to half a minute', () => {
  expect([0, 1, 2, 3, 4, 5, 20].map((attempt) => waitBefore(attempt, 1))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ])
})

test('pages that were cut off together come back spread over half of that', () => {
  expect([0, 0.5, 1].map((chance) => waitBefore(2, chance))).toEqual([2_000, 3_000, 4_000])
})
