import { expect, test } from 'vitest'
import type { IncidentRow } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { currentPoints, type MapPoint, pointsIn } from '../../../../web/back-office/pages/map/live-points.ts'

const point = (id: string, more: Partial<MapPoint> = {}): MapPoint => ({
  id,
  latitude: 13.7,
  longitude: 100.5,
  acceptedAt: Number(id),
  status: 'new',
  category: 'confinement',
  ...more,
})
const rowOf = (id: string, status: IncidentRow['status']): IncidentRow => ({
  id,
  caseCode: 'AAA-000',
  acceptedAt: Number(id),
  status,
  scene: 'closed',
  category: 'confinement',
  province: '10',
  climbed: 0,
  alsoReported: 0,
  version: 2,
})

const all = { statuses: [], categories: [] }

test('new points come from today, newest first; moved pins move', () => {
  const shown = currentPoints(
    [point('2'), point('1')],
    [point('3'), point('2', { latitude: 18 })],
    new Map(),
    all,
  )
  expect(shown.map(({ id, latitude }) => [id, latitude])).toEqual([
    ['3', 13.7],
    ['2', 18],
    ['1', 13.7],
  ])
})

test('an older incident keeps its place and changes its status', () => {
  const shown = currentPoints([point('1')], [], new Map([['1', rowOf('1', 'closed')]]), all)
  expect(shown).toEqual([point('1', { status: 'closed' })])
})

test('what was acknowledged leaves a map of what is new, and so does what may not be seen any more', () => {
  const points = [point('3'), point('2'), point('1')]
  const live = new Map<string, IncidentRow | 'gone'>([
    ['2', rowOf('2', 'acknowledged')],
    ['1', 'gone'],
  ])
  const shown = currentPoints(points, [], live, { statuses: ['new'], categories: [] })
  expect(shown.map(({ id }) => id)).toEqual(['3'])
  expect(currentPoints(points, [], live, all).map(({ id }) => id)).toEqual(['3', '2'])
})

test('a row of an incident without a place makes no point', () => {
  expect(currentPoints([point('1')], [], new Map([['9', rowOf('9', 'new')]]), all)).toHaveLength(1)
})

test('the points in view lie within the edges of the map', () => {
  const view = { west: 100, south: 13, east: 101, north: 14 }
  const points = [point('1'), point('2', { latitude: 14.1 }), point('3', { longitude: 101.1 })]
  expect(pointsIn(view, points).map(({ id }) => id)).toEqual(['1'])
})
