import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gathered } from '../../../../web/back-office/live/gathered.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('hands on together what comes within the time, none twice, the first of two', () => {
  const told: unknown[] = []
  const { add } = gathered<{ id: string; kind: string }>(300, (all) => told.push(all))
  add([{ id: 'a', kind: 'new' }])
  vi.advanceTimersByTime(200)
  add([
    { id: 'a', kind: 'changed' },
    { id: 'b', kind: 'changed' },
  ])
  expect(told).toEqual([])
  vi.advanceTimersByTime(100)
  expect(told).toEqual([
    [
      { id: 'a', kind: 'new' },
      { id: 'b', kind: 'changed' },
    ],
  ])
  add([{ id: 'a', kind: 'changed' }])
  vi.advanceTimersByTime(300)
  expect(told[1]).toEqual([{ id: 'a', kind: 'changed' }])
})

test('nothing is handed on of nothing, nor after it is forgotten', () => {
  const told: unknown[] = []
  const { add, forget } = gathered<{ id: string }>(300, (all) => told.push(all))
  add([])
  vi.advanceTimersByTime(1_000)
  add([{ id: 'a' }])
  forget()
  vi.advanceTimersByTime(1_000)
  expect(told).toEqual([])
})
