import type { KeepFileResult } from '../../../lambdas/core/delivery/files/ports.ts'
import { readLadder } from '../../../lambdas/core/report/ladder.ts'
import { categories } from '../../../lambdas/core/shared/category.ts'
import type { Place } from '../../../lambdas/core/shared/place.ts'
import { type Chance, newChance } from '../../../local/demo/chance.ts'
import { newWorld, type World } from '../../support/memory.ts'
import { type Citizen, newCitizen } from './citizen.ts'
import { near, newCountry, somewhere } from './country.ts'
import { type Ledger, newLedger } from './history.ts'
import { newLine } from './line.ts'
import { newOffice } from './office.ts'
import { newOfficers } from './officer.ts'
import { newService } from './service.ts'
import { storyOf } from './story.ts'
import { newTimetable } from './timetable.ts'
import { type Trouble, troubles, type Weather } from './trouble.ts'
import { bringWeather } from './weather.ts'

/** What a simulation leaves behind. */
export interface Simulated {
  readonly seed: number
  readonly weather: Weather
  readonly world: World
  readonly ledger: Ledger
  readonly invocations: number
  /** How long it took by its own clock (ms). */
  readonly lasted: number
  /** When everything that had gone wrong was over (epoch ms). */
  readonly calmFrom: number
}

const minute = 60_000
const hour = 60 * minute
/** The mean time between two reports (ms). */
const reportEvery = 15_000
/** As the stages have it. */
const ladder = 'stations:60,centre:120,command:180,everyone:600,everyone:1200,everyone:1800'
/** Trouble goes on for so long after the last report (ms). */
const aftermath = hour
/** A report that is saved more often goes round in circles. */
const mostSaves = 2_000
/** Nothing waits for longer than the last follow-up of care and what comes after it (ms). */
const longest = 30 * 24 * hour

/** Plays so many reports, from the first tap until nothing is owed to anybody any more. */
export const simulate = async (seed: number, reports: number, weather: Weather): Promise<Simulated> => {
  const chance = newChance(seed)
  const country = newCountry(chance)
  const world = newWorld(country.roster)
  for (const [userId, officer] of country.officers) world.officers.set(userId, officer)
  const timetable = newTimetable(world)
  const ledger = newLedger()
  const keepSaved = world.reports.set.bind(world.reports)
  world.reports.set = (id, report) => {
    ledger.saved(report, world.now)
    if (report.version === 1) office.watch(report.id)
    if (ledger.of(id).versions.length === mostSaves)
      timetable.at(world.now, () => {
        const story = storyOf(ledger.of(id)).slice(-30).join('\n')
        throw new Error(`${id} never comes to rest (seed ${seed}, ${reports} reports, ${weather}):\n${story}`)
      })
    return keepSaved(id, report)
  }
  const begin = world.now
  const calmFrom = begin + reports * reportEvery + aftermath
  const trouble = (): Trouble => (world.now < calmFrom ? troubles[weather] : troubles['all is calm'])
  world.ladder = readLadder(ladder)
  world.keep = () => kept(chance)
  world.placeIndex = placeIndexOf(chance, trouble)

  const citizens = new Map<string, Citizen>()
  const line = newLine({
    world,
    timetable,
    chance,
    trouble,
    country,
    ledger,
    eyes: {
      prompts: (userId, prompts) => citizens.get(userId)?.read(prompts),
      notice: (to, report, notice, messageIds) => {
        if (notice.to.kind === 'reporter') citizens.get(to)?.notified(notice)
        else officers.notified(to, report, notice, messageIds)
      },
    },
  })
  const isOver = (): boolean => world.now > calmFrom && (world.owed.size === 0 || world.now > begin + longest)
  const service = newService({ world, timetable, chance, trouble, ledger, isOver, line })
  const office = newOffice({ timetable, chance, service })
  const officers = newOfficers({ timetable, chance, country, ledger, bring: service.bring })

  let arrival = begin
  let last: { place: Place; category: (typeof categories)[number] } | undefined
  for (let nth = 0; nth < reports; nth += 1) {
    arrival += chance.about(reportEvery)
    // Now and then somebody else sees the same.
    const isTwin = last !== undefined && chance.happens(0.1)
    const seen =
      isTwin && last
        ? { place: near(chance, last.place, 0.0007), category: last.category }
        : { place: incidentPlace(chance), category: chance.one(categories) }
    last = seen
    const userId = `U${String(nth).padStart(32, '0')}`
    const citizen = newCitizen(userId, seen.place, seen.category, { timetable, chance, bring: service.bring })
    citizens.set(userId, citizen)
    timetable.at(arrival, citizen.begin)
  }
  bringWeather({ world, timetable, chance, trouble, country, line, service, until: calmFrom })
  service.startSweeping()
  await timetable.run()
  const lasted = world.now - begin
  return { seed, weather, world, ledger, invocations: service.count(), lasted, calmFrom }
}

/** Mostly in one of the provinces, sometimes far from every station, rarely abroad. */
const incidentPlace = (chance: Chance): Place => {
  const where = chance.kind({ near: 95, far: 4, abroad: 1 })
  if (where === 'abroad') return { latitude: 35.68, longitude: 139.76 }
  return somewhere(chance, where === 'far' ? 1.2 : 0.3)
}

/** What LINE has of a file when it is asked for it. */
const kept = (chance: Chance): KeepFileResult => {
  const what = chance.kind({ kept: 85, gone: 5, empty: 3, tooLarge: 2, retryLater: 5 })
  return what === 'kept'
    ? { kind: 'kept', file: { token: 'token', mediaType: 'image/jpeg', bytes: 100_000 } }
    : { kind: what }
}

const placeIndexOf = (chance: Chance, trouble: () => Trouble): World['placeIndex'] => {
  const answered = <Found>(found: Found): Found | undefined =>
    chance.happens(trouble().placesFail) ? undefined : found
  return {
    addressAt: async () => answered({ label: '199 ถนนราชดำเนิน เขตพระนคร' }),
    policeStationsNear: async () => answered([]),
  }
}
