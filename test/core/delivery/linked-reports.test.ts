import { beforeEach, describe, expect, it } from 'vitest'
import { deliver } from '../../../lambdas/core/delivery/deliver.ts'
import { reportIdOf } from '../../../lambdas/core/report/report-id.ts'
import type { Category } from '../../../lambdas/core/shared/category.ts'
import type { PhoneNumber } from '../../../lambdas/core/shared/phone.ts'
import { newWorld, type World } from '../../support/memory.ts'
import { bangkok } from '../../support/roster.ts'
import { type Incident, reporter, startIncident, units } from '../responses/incident.ts'

/** So many metres to the north of the first report. */
const north = (metres: number) => ({ ...bangkok, latitude: bangkok.latitude + metres / 111_195 })
const phone = '+66822222222' as PhoneNumber

let world: World
let first: Incident
let nth: number
beforeEach(async () => {
  world = newWorld(units)
  first = startIncident({}, world)
  await first.accepted()
  nth = 1
})

interface Other {
  readonly metres?: number
  readonly minutes?: number
  readonly category?: Category
  readonly by?: string
}

/** Another report after so long, by somebody else unless it is said who. */
const another = async ({ metres = 0, minutes = 1, category = 'confinement', by }: Other = {}) => {
  await first.pass(minutes * 60)
  const userId = by ?? `U${String(++nth).padStart(32, '0')}`
  const id = reportIdOf(userId, { id: 'ANOTHER', startedAt: world.now })
  const incident = startIncident(
    { id, place: north(metres), category, phone, reporter: { userId, language: 'th' } },
    world,
  )
  await incident.accepted()
  return incident
}

describe('a report by somebody else', () => {
  it.each([
    ['at the same place', {}, true],
    ['149 m away', { metres: 149 }, true],
    ['151 m away', { metres: 151 }, false],
    ['14 minutes later', { minutes: 14 }, true],
    ['16 minutes later', { minutes: 16 }, false],
    ['of another kind', { category: 'threatOrAssault' }, false],
    ['by the same reporter', { by: reporter }, false],
  ] as const)('%s: is it the same incident?', async (_, other, isSame) => {
    const second = await another(other)
    expect(second.report().sameAs).toEqual(isSame ? { report: first.id, reporters: 2 } : undefined)
    expect(first.report().alsoReportedBy).toEqual(isSame ? [second.id] : [])
    expect(second.report().linkedReportNoticeDueAt).toBeUndefined()
  })

  it('is held back nowhere: every group has its own card, with what is known of the first', async () => {
    const second = await another()
    for (const code of ['ST-1', 'CE-10', 'TE-10']) expect(second.readBy(code)).toEqual(['incident'])
    expect(second.readBy('reporter')).toEqual(['delivered'])
    const card = second.read().find(({ who }) => who === 'ST-1')?.notice.content
    expect(card).toMatchObject({ kind: 'incident', sameAs: { report: first.id, reporters: 2 }, phone })
  })

  it('is not said again to a group that has its card', async () => {
    await first.press('ST-1', 'acknowledge')
    await another()
    await first.pass(30)
    expect(first.read().filter(({ kind }) => kind === 'corroborated')).toEqual([])
    expect(first.timeline('corroborated')).toHaveLength(1)
  })

  it('counts them all: the third reads of three', async () => {
    await another()
    const third = await another()
    expect(third.report().sameAs).toEqual({ report: first.id, reporters: 3 })
    expect(first.report().alsoReportedBy).toHaveLength(2)
  })

  it('keeps its own scene and words: an acknowledgement of one is none of the other', async () => {
    const second = await another()
    await first.press('ST-1', 'acknowledge')
    expect(second.report().scene).toBe('new')
    await first.pass(62)
    expect(second.readBy('reporter')).toContain('unacknowledged')
  })
})

describe('groups of the other report', () => {
  /** The first report was told to a station that the second, nearer to another one, is not told to. */
  const elsewhere = async (): Promise<Incident> => {
    await first.press('ST-1', 'acknowledge')
    world.roster = units.filter(({ code }) => code !== 'ST-1')
    return another({ metres: 100 })
  }

  it('hear of it at once, with its pin and its phone, and once', async () => {
    const second = await elsewhere()
    await first.pass(2)
    const said = first.read().filter(({ kind }) => kind === 'corroborated')
    expect(said.map(({ who }) => who)).toEqual(['ST-1'])
    expect(said[0]?.notice.content).toMatchObject({
      report: second.id,
      phone,
      place: north(100),
      reporters: 2,
    })
    await first.pass(300)
    await second.deliver()
    expect(first.readBy('ST-1').filter((kind) => kind === 'corroborated')).toHaveLength(1)
  })

  it('hear of it after all where the process dies over it', async () => {
    const station = world.roster
    world.roster = units.filter(({ code }) => code !== 'ST-1')
    for (let dies = 0; dies < 60; dies += 1) {
      world.now += 1_000
      const userId = `Udying${dies}`
      const id = reportIdOf(userId, { id: 'DYING', startedAt: dies })
      const second = startIncident({ id, place: north(50), reporter: { userId, language: 'th' } }, world)
      let operations = 0
      const dying = second.process(() => {
        if (operations++ >= dies) throw new Error('died')
      })
      await second.accepted().catch(() => undefined)
      await deliver(id, dying).catch(() => undefined)
      await second.deliver()
      expect(first.report().alsoReportedBy.filter((one) => one === id).length).toBeLessThanOrEqual(1)
    }
    world.roster = station
    await first.pass(5)
    const told = first
      .read()
      .filter(({ kind }) => kind === 'corroborated')
      .map(({ notice }) => notice.key)
    expect(new Set(told).size).toBe(told.length)
    expect(first.report().alsoReportedBy).toHaveLength(50)
  })
})

describe('two reports at the same moment', () => {
  it.each(Array.from({ length: 16 }, (_, apart) => apart))(
    'know of each other, and whoever has the one that is named has the other’s pin (%i operations apart)',
    async (apart) => {
      world = newWorld(units)
      const some = (userId: string, place = bangkok) =>
        startIncident(
          {
            id: reportIdOf(userId, { id: 'BOTH', startedAt: 1 }),
            place,
            reporter: { userId, language: 'th' },
          },
          world,
        )
      const [one, other] = [some('U1'), some('U2', north(120))]
      await one.create()
      await other.create()
      let operations = 0
      await deliver(
        one.id,
        one.process(async () => {
          if (operations++ !== apart) return
          // The other is nearest to another station: they have no group in common but the centre's and the team's.
          world.roster = units.filter(({ code }) => code !== 'ST-1')
          await other.deliver()
          world.roster = units
        }),
      )
      await other.deliver()
      await one.pass(30)
      for (const [mine, theirs] of [
        [one, other],
        [other, one],
      ] as const) {
        const isNamed = theirs.report().sameAs?.report === mine.id
        expect(mine.report().alsoReportedBy).toEqual(isNamed ? [theirs.id] : [])
        expect(isNamed || mine.report().sameAs?.report === theirs.id).toBe(true)
        for (const code of ['ST-1', 'ST-2']) {
          const told = mine.readBy(code).filter((kind) => kind === 'corroborated').length
          const isNews = mine.readBy(code).includes('incident') && !theirs.readBy(code).includes('incident')
          expect(told).toBe(isNamed && isNews ? 1 : 0)
        }
      }
    },
  )
})

it('a report goes out although the map does not answer, and a person hears of that', async () => {
  const userId = 'U7'
  const id = reportIdOf(userId, { id: 'NO-MAP', startedAt: 1 })
  const blind = startIncident({ id, reporter: { userId, language: 'th' } }, world)
  world.now += 1_000
  const nearby = { put: () => Promise.reject(new Error('no table')), around: async () => [] }
  await blind.save({ ...first.report(), id, version: 0, notices: [] })
  const { routing: _, ...unrouted } = blind.report()
  await blind.save(unrouted)
  await deliver(id, { ...blind.ports, nearby })
  expect(blind.readBy('ST-1')).toEqual(['incident'])
  expect(world.signals).toContain('FastPathFailed')
})
