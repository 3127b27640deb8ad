import { expect, test } from 'vitest'
import { filtersIn, questionOf, searchOf } from '../../../../web/back-office/pages/incidents/asked.ts'

const now = Date.parse('2026-11-21T12:00:00+07:00')
const days = { from: '2026-11-01', to: '2026-11-21' }

test('an address names several statuses and categories; what is none is left out', () => {
  const filters = filtersIn(
    { ...days, province: '50', status: 'closed,new,opened', category: 'confinement,' },
    now,
  )
  expect(filters).toEqual({
    ...days,
    province: '50',
    statuses: ['new', 'closed'],
    categories: ['confinement'],
  })
})

test("a province's account asks for its own province alone", () => {
  expect(filtersIn({ ...days, province: '50' }, now, '10').province).toBe('10')
})

test('the address that filters make leads to the same filters', () => {
  const filters = filtersIn({ ...days, province: 'unknown', status: 'prank', category: '' }, now)
  expect(filtersIn(searchOf(filters), now)).toEqual(filters)
})

test('a question leaves out what is not narrowed', () => {
  expect(questionOf(filtersIn(days, now))).toEqual(days)
  expect(questionOf(filtersIn({ ...days, status: 'new,closed' }, now))).toEqual({
    ...days,
    status: 'new,closed',
  })
})
