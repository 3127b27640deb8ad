import { expect, test } from 'vitest'
import { readPreferences } from '../../../../web/back-office/pages/incidents/preferences.ts'

test('what was kept is read again', () => {
  const kept = { pageSize: 100, wrapLines: false, columns: ['status', 'endedAt'] }
  expect(readPreferences(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
})

test.each([
  ['nothing', undefined],
  ['another page size', { pageSize: 10_000, wrapLines: true, columns: [] }],
  ['a column that is no more', { pageSize: 50, wrapLines: true, columns: ['phone'] }],
])('with %s kept, the usual is shown', (_, kept) => {
  expect(readPreferences(kept)).toMatchObject({ pageSize: 50, wrapLines: true })
  expect(readPreferences(kept).columns).toContain('waiting')
})
