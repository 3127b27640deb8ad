import { expect, test } from 'vitest'
import type {
  IncidentPageBody,
  IncidentRow,
} from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import {
  arrivedSince,
  type ListQuery,
  remembered,
  rowMatches,
  shownPage,
} from '../../../../web/back-office/pages/incidents/live-rows.ts'

const noon = Date.parse('2026-11-21T12:00:00+07:00')
const minute = 60_000

const row = (id: string, more: Partial<IncidentRow> = {}): IncidentRow => ({
  id,
  caseCode: `AAA-00${id}`,
  acceptedAt: noon,
  status: 'new',
  scene: 'new',
  category: 'confinement',
  province: '10',
  climbed: 0,
  alsoReported: 0,
  version: 1,
  ...more,
})

const all: ListQuery = { from: '2026-11-01', to: '2026-11-21', statuses: [], categories: [] }
const onlyNew: ListQuery = { ...all, statuses: ['new'] }
const page = (rows: IncidentRow[], more: Partial<IncidentPageBody> = {}): IncidentPageBody => ({
  rows,
  total: rows.length,
  askedAt: noon + minute,
  ...more,
})
const ids = (rows: readonly IncidentRow[]) => rows.map(({ id }) => id)
const live = (...rows: IncidentRow[]) => remembered(new Map(), ids(rows), rows)

test.each<[string, Partial<ListQuery>, Partial<IncidentRow>, boolean]>([
  ['no filter', {}, {}, true],
  ['its province', { province: '10' }, {}, true],
  ['another province', { province: '50' }, {}, false],
  ['one of several statuses', { statuses: ['closed', 'new'] }, {}, true],
  ['none of the statuses', { statuses: ['closed', 'prank'] }, {}, false],
  ['none of the categories', { categories: ['threatOrAssault'] }, {}, false],
  ['the last minute of the last day in Thailand', {}, { acceptedAt: noon + 719 * minute }, true],
  ['the day after, which is the same day in London', {}, { acceptedAt: noon + 720 * minute }, false],
])('a row and %s', (_, asked, more, expected) => {
  expect(rowMatches(row('1', more), { ...all, ...asked })).toBe(expected)
})

test('an update that comes late does not replace a newer version', () => {
  const third = row('1', { version: 3, status: 'acknowledged' })
  const fourth = row('1', { version: 4, status: 'closed' })
  expect(remembered(live(third), ['1'], [row('1', { version: 2 })]).get('1')).toEqual(third)
  expect(remembered(live(third), ['1'], [fourth]).get('1')).toEqual(fourth)
})

test('what the service does not show any more leaves the page, until it shows it again', () => {
  const gone = remembered(live(row('1')), ['1'], [])
  const shown = shownPage(page([row('2'), row('1')]), gone, all, true)
  expect(ids(shown.rows)).toEqual(['2'])
  expect(shown.total).toBe(1)
  const back = remembered(gone, ['1'], [row('1', { version: 2 })])
  expect(ids(shownPage(page([row('1')]), back, all, true).rows)).toEqual(['1'])
})

test('no more than a thousand rows are remembered, the latest ones', () => {
  const many = Array.from({ length: 1_200 }, (_, nth) => row(String(nth)))
  const known = remembered(live(row('first')), ids(many), many)
  expect(known.size).toBe(1_000)
  expect(known.has('first')).toBe(false)
  expect(known.has('1199')).toBe(true)
})

test('a changed status changes in place', () => {
  const shown = shownPage(
    page([row('2'), row('1')]),
    live(row('1', { version: 2, status: 'acknowledged' })),
    all,
    true,
  )
  expect(shown.rows.map(({ id, status }) => [id, status])).toEqual([
    ['2', 'new'],
    ['1', 'acknowledged'],
  ])
  expect(shown.total).toBe(2)
})

test('a page that was read later than the live row wins', () => {
  const shown = shownPage(page([row('1', { version: 5, status: 'closed' })]), live(row('1')), all, true)
  expect(shown.rows[0]?.status).toBe('closed')
})

test('a row that no longer matches leaves and is not counted', () => {
  const shown = shownPage(
    page([row('2'), row('1')], { total: 40 }),
    live(row('1', { version: 2, status: 'acknowledged' })),
    onlyNew,
    true,
  )
  expect(ids(shown.rows)).toEqual(['2'])
  expect(shown.total).toBe(39)
})

test('a new row is on top of the first page and counted once', () => {
  const arrived = row('9', { acceptedAt: noon + 2 * minute })
  const shown = shownPage(page([row('1')]), live(arrived), all, true)
  expect(ids(shown.rows)).toEqual(['9', '1'])
  expect(shown.total).toBe(2)
  const readAgain = shownPage(
    page([arrived, row('1')], { askedAt: noon + 3 * minute }),
    live(arrived),
    all,
    true,
  )
  expect(ids(readAgain.rows)).toEqual(['9', '1'])
  expect(readAgain.total).toBe(2)
})

test('what came to match stands where its time belongs; the total waits for the figures', () => {
  const older = row('5', { acceptedAt: noon - minute, version: 2, status: 'closed' })
  const newer = row('7', { acceptedAt: noon + minute / 2, status: 'closed' })
  const oldest = row('3', { acceptedAt: noon - 9 * minute, status: 'closed' })
  const asked: ListQuery = { ...all, statuses: ['closed'] }
  const shown = shownPage(page([newer, oldest]), live(older), asked, true)
  expect(ids(shown.rows)).toEqual(['7', '5', '3'])
  expect(shown.total).toBe(2)
})

test('what lies beyond the end of the first page is left to the next page', () => {
  const changed = row('0', { acceptedAt: noon - 60 * minute, version: 2 })
  const shown = shownPage(page([row('2'), row('1')], { next: 'token' }), live(changed), all, true)
  expect(ids(shown.rows)).toEqual(['2', '1'])
})

test('a later page takes nothing new in, but says how much there is', () => {
  const arrived = row('9', { acceptedAt: noon + 2 * minute })
  const elsewhere = row('8', { acceptedAt: noon + 2 * minute, status: 'closed' })
  const shown = shownPage(page([row('1')]), live(arrived, elsewhere), onlyNew, false)
  expect(ids(shown.rows)).toEqual(['1'])
  expect(shown.waiting).toBe(1)
})

test('announced is what was accepted since somebody began to look, each once, the newest first', () => {
  const onPage = row('8', { acceptedAt: noon + minute })
  const elsewhere = row('9', { acceptedAt: noon + 2 * minute })
  const hidden = row('7', { acceptedAt: noon + 2 * minute, status: 'closed' })
  const arrived = arrivedSince(noon, [onPage, row('1')], live(onPage, elsewhere, hidden), onlyNew)
  expect(ids(arrived)).toEqual(['9', '8'])
})
