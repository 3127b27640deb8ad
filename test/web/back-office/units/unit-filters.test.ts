import { expect, test } from 'vitest'
import { unitFiltersIn, unitSearchOf } from '../../../../web/back-office/pages/units/unit-filters.ts'

test.each([
  [{}, {}],
  [
    { text: ' ดอนสัก ', province: '84', kind: 'station', linked: 'no', silent: 'yes' },
    { text: 'ดอนสัก', province: '84', kind: 'station', linked: 'no', silent: 'yes' },
  ],
  [{ province: '99', kind: 'army', linked: 'maybe', silent: '', text: ' ' }, {}],
  [{ text: 'ก'.repeat(120) }, { text: 'ก'.repeat(100) }],
])('the filters in %j are %j', (search, filters) => {
  expect(unitFiltersIn(search)).toEqual(filters)
})

test('an account of one province has that alone', () => {
  expect(unitFiltersIn({ province: '10' }, '84')).toEqual({ province: '84' })
})

test('a filter that is not chosen leaves the address', () => {
  expect(unitSearchOf({ kind: 'team' })).toEqual({ kind: 'team' })
  expect(Object.keys(unitSearchOf({}))).toEqual(['text', 'province', 'kind', 'linked', 'silent'])
})
