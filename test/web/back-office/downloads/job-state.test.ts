import { expect, test } from 'vitest'
import { isOver, lookAgainAfter, percentOf } from '../../../../web/back-office/pages/downloads/job-state.ts'

test.each([
  [{ rows: 250, ofRows: 1_000 }, 25],
  [{ ofRows: 1_000 }, 0],
  [{ rows: 999, ofRows: 1_000 }, 99],
  [{ rows: 1_001, ofRows: 1_000 }, 100],
  [{ rows: 5, ofRows: 0 }, undefined],
  [{}, undefined],
])('%j is %s percent', (job, percent) => {
  expect(percentOf(job)).toBe(percent)
})

test('a file is over at the moment until which it was kept', () => {
  expect(isOver({ state: 'done', keptUntil: 1_000 }, 999)).toBe(false)
  expect(isOver({ state: 'done', keptUntil: 1_000 }, 1_000)).toBe(true)
  expect(isOver({ state: 'done' }, 1_000)).toBe(false)
  expect(isOver({ state: 'failed', keptUntil: 1_000 }, 2_000)).toBe(false)
})

test('the page looks again only while something is being made', () => {
  expect(lookAgainAfter([{ state: 'done' }, { state: 'running' }])).toBe(2_000)
  expect(lookAgainAfter([{ state: 'waiting' }])).toBe(2_000)
  expect(lookAgainAfter([{ state: 'done' }, { state: 'failed' }])).toBe(false)
  expect(lookAgainAfter([])).toBe(false)
})
