import { afterAll, beforeAll, expect, test } from 'vitest'
import { tableCounts } from '../../../lambdas/adapters/dynamodb/figures/counts.ts'
import { importedRoster } from '../../../lambdas/adapters/dynamodb/units/roster-import.ts'
import { daysOf } from '../../../lambdas/core/figures/calendar.ts'
import { askFigures } from '../../../lambdas/core/figures/figures.ts'
import { thaiDay } from '../../../lambdas/core/shared/day.ts'
import { newChance } from '../../../local/demo/chance.ts'
import { type Seeding, seedReports } from '../../../local/demo/seed.ts'
import { inventStories } from '../../../local/demo/story.ts'
import { newTimetable } from '../../../local/demo/timetable.ts'
import { unit } from '../../support/roster.ts'
import { type OwnTable, startTable } from '../../support/table.ts'

const now = Date.parse('2026-11-21T12:00:00Z')
const days = 220
const stations = [
  unit('ST-1', 'station', 13.75, 100.5, { province: '10' }),
  unit('ST-2', 'station', 18.79, 98.98, { province: '50' }),
]
const roster = [
  ...stations,
  unit('CE-1', 'centre191', 13.76, 100.51, { province: '10' }),
  unit('CE-2', 'centre191', 18.78, 98.97, { province: '50' }),
  unit('TE-1', 'team', 13.77, 100.52, { province: '10' }),
  unit('TE-2', 'team', 18.77, 98.96, { province: '50' }),
]
const seeding: Seeding = {
  reports: 120,
  days,
  seed: 7,
  ladder: [
    { step: 'stations', after: 60_000 },
    { step: 'centre', after: 120_000 },
    { step: 'command', after: 180_000 },
  ],
  placeIndex: { addressAt: async () => ({ country: 'THA' }), policeStationsNear: async () => [] },
  now: () => now,
  say: () => undefined,
}

let table: OwnTable
beforeAll(async () => {
  table = await startTable()
  for (const one of roster) await importedRoster(table).put(one)
})
afterAll(() => table.close())

test('invented reports went through the rules: each was routed and counts once, and most were dealt with', async () => {
  expect(await seedReports(table, seeding)).toBe(120)
  const today = thaiDay(now)
  const from = thaiDay(now - (days + 1) * 24 * 60 * 60_000)
  const { ofRange, days: curve } = await askFigures({ from, to: today }, tableCounts(table))
  expect(ofRange.total).toBe(120)
  expect(ofRange.byProvince.get('unknown')).toBeUndefined()
  expect([...ofRange.byProvince.keys()].toSorted()).toEqual(['10', '50'])
  for (const status of ['closed', 'notFound', 'prank', 'forwarded'] as const)
    expect(ofRange.byStatus[status], status).toBeGreaterThan(0)
  expect(ofRange.byStatus.new).toBeLessThan(30)
  expect(curve).toHaveLength(daysOf(from, today).length)
})

test('the same seed on the same day invents what is there already', async () => {
  expect(await seedReports(table, seeding)).toBe(0)
})

test('reports lie within the days that were asked for, and grow towards the end', () => {
  const stories = inventStories(2_000, days, now, stations, newChance(3))
  const ages = stories.map(({ at }) => (now - at) / (24 * 60 * 60_000))
  expect(Math.min(...ages)).toBeGreaterThan(-0.01)
  expect(Math.max(...ages)).toBeLessThan(days + 2)
  const recent = ages.filter((age) => age < days / 2).length
  expect(recent).toBeGreaterThan(1_000)
})

test('a timetable does everything once, in the order of time, and of one time in that of planning', async () => {
  const timetable = newTimetable()
  const chance = newChance(1)
  const done: number[] = []
  const planned = Array.from({ length: 300 }, (_, nth) => ({ nth, at: chance.between(0, 40) }))
  for (const { nth, at } of planned) timetable.plan(at, async () => void done.push(nth))
  await timetable.playUntil(40)
  expect(done).toEqual(planned.toSorted((a, b) => a.at - b.at).map(({ nth }) => nth))
})
