import { expect, test } from 'vitest'
import { faultsIn, lastDays, rangeIn } from '../../../../web/back-office/filters/range.ts'

/** 22 November 2026, half past midnight in Thailand: still the 21st in UTC. */
const now = Date.parse('2026-11-21T17:30:00Z')
const usual = { from: '2026-10-24', to: '2026-11-22' }

test('the last thirty days of Thailand until somebody chooses', () => {
  expect(rangeIn({}, now)).toEqual(usual)
  expect(lastDays(1, now)).toEqual({ from: '2026-11-22', to: '2026-11-22' })
})

test('what the address says, Buddhist years too', () => {
  expect(rangeIn({ from: '2569-11-01', to: '2026-11-05', province: '50' }, now)).toEqual({
    from: '2026-11-01',
    to: '2026-11-05',
    province: '50',
  })
  expect(rangeIn({ province: 'unknown' }, now)).toEqual({ ...usual, province: 'unknown' })
})

test('what is no day, no province or the wrong way round in the address is the usual', () => {
  expect(rangeIn({ from: 'x', to: '2026-02-30', province: '99' }, now)).toEqual(usual)
  expect(rangeIn({ from: '2026-11-05', to: '2026-11-01' }, now)).toEqual(usual)
})

test('an account of a province has its own whatever the address says', () => {
  expect(rangeIn({ province: '10' }, now, '50')).toEqual({ ...usual, province: '50' })
})

test.each([
  ['1/11/2569', '5/11/2026', {}],
  ['5/11/2569', '5/11/2569', {}],
  ['6/11/2569', '5/11/2026', { to: 'reversed' }],
  ['31/11/2569', '5/11/2569', { from: 'badDay' }],
  ['', '', { from: 'badDay', to: 'badDay' }],
])('from %s to %s: %o', (from, to, faults) => {
  expect(faultsIn(from, to)).toEqual(faults)
})
