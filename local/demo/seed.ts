import { tableOfficerRoster } from '../../lambdas/adapters/dynamodb/officers/officer-roster.ts'
import { tableReports } from '../../lambdas/adapters/dynamodb/reports/reports.ts'
import { tableTalks } from '../../lambdas/adapters/dynamodb/reports/talks.ts'
import type { Table } from '../../lambdas/adapters/dynamodb/table.ts'
import { tableRoster } from '../../lambdas/adapters/dynamodb/units/units.ts'
import type { PlaceIndex } from '../../lambdas/core/delivery/ports.ts'
import type { RegisteredOfficer } from '../../lambdas/core/officers/officer.ts'
import type { Ladder } from '../../lambdas/core/report/ladder.ts'
import type { Report } from '../../lambdas/core/report/model.ts'
import { newChance } from './chance.ts'
import { play } from './play.ts'
import { inventStories } from './story.ts'
import { newTimetable } from './timetable.ts'
import { newWorld, type World } from './world.ts'

export interface Seeding {
  readonly reports: number
  readonly days: number
  /** The same seed invents the same reports, which are then there already. */
  readonly seed: number
  readonly ladder: Ladder
  readonly placeIndex: PlaceIndex
  readonly now: () => number
  readonly say: (line: string) => void
}

const day = 24 * 60 * 60_000
const atOnce = 8

/**
 * Fills a table with invented reports of the last days, played through the rules on a clock that jumps.
 * @returns how many were written; those that were there already are not among them
 */
export const seedReports = async (
  table: Table,
  { reports, days, seed, say, ...setting }: Seeding,
): Promise<number> => {
  const roster = await tableRoster(table).all()
  const stations = roster.filter(({ kind, lineGroupId }) => kind === 'station' && lineGroupId !== undefined)
  if (stations.length === 0) throw new Error('No station of the roster has a LINE group')
  const officers = (await tableOfficerRoster(table).all()).filter(
    (officer): officer is RegisteredOfficer => officer.registered !== undefined,
  )
  // The same whenever it is run on that day: ids derive from the moment.
  const until = Math.floor(setting.now() / day) * day
  const timetable = newTimetable()
  const world = newWorld({
    roster,
    officers,
    ladder: setting.ladder,
    placeIndex: setting.placeIndex,
    now: timetable.now,
  })
  play(inventStories(reports, days, until, stations, newChance(seed)), seed, world, timetable)
  say(`Playing ${reports} reports of the last ${days} days …`)
  for (let back = days; back >= 0; back -= 1) {
    await timetable.playUntil(until - back * day)
    if (back > 0 && back % 20 === 0) say(`  ${world.stored.size} reports, ${back} days to go`)
  }
  await timetable.playUntil(setting.now())
  return write(table, world, setting.now, say)
}

const write = async (table: Table, world: World, now: () => number, say: Seeding['say']): Promise<number> => {
  const store = tableReports(table, now)
  const talks = tableTalks(table)
  const left = [...world.stored.values()]
  let written = 0
  const writeSome = async (): Promise<void> => {
    for (let report = left.pop(); report; report = left.pop()) {
      for (const talk of world.talksOf(report.id)) await talks.add(talk)
      const saved: Report | undefined = await store.save({ ...report, version: 0 })
      if (saved) written += 1
      if (saved && written % 1_000 === 0) say(`  ${written} written`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, writeSome))
  return written
}
