import { beforeEach, describe, expect, it } from 'vitest'
import { deliver } from '../../../lambdas/core/delivery/deliver.ts'
import { amend } from '../../../lambdas/core/report/changes/amend.ts'
import type { Report } from '../../../lambdas/core/report/model.ts'
import { acceptReport } from '../../../lambdas/core/report/report.ts'
import { caseCode, reportIdOf } from '../../../lambdas/core/report/report-id.ts'
import type { PhoneNumber } from '../../../lambdas/core/shared/phone.ts'
import { newWorld, type Ports, portsOf, type World } from '../../support/memory.ts'
import { bangkok, roster, unlinked } from '../../support/roster.ts'

const userId = 'U00000000000000000000000000000001'
const groupOf = (code: string): string => roster.find((unit) => unit.code === code)?.lineGroupId ?? ''
const id = reportIdOf(userId, { id: 'SESSION', startedAt: Date.UTC(2026, 10, 21, 3) })

let world: World
let ports: Ports
const report = (): Report => world.reports.get(id) as Report
const kinds = (): readonly string[] => report().timeline.map(({ kind }) => kind)
const cardsTo = (): readonly string[] =>
  world.delivered.filter(({ what }) => what.endsWith(':incident')).map(({ to }) => to)
const wordsToReporter = (): readonly string[] =>
  world.delivered.filter(({ to }) => to === userId).map(({ what }) => what.split(':')[1] ?? '')

beforeEach(async () => {
  world = newWorld(roster)
  ports = portsOf(world)
  const reporter = { userId, language: 'th' } as const
  await ports.reports.save(
    acceptReport({ id, reporter, category: 'confinement', place: bangkok }, [], world.now),
  )
})

/** Lets time pass and works the queue off, as the router would. */
const pass = async (seconds: number): Promise<void> => {
  for (let second = 0; second < seconds; second += 1) {
    world.now += 1_000
    const due = world.reportQueue.filter(({ at }) => at <= world.now)
    for (const message of due) world.reportQueue.splice(world.reportQueue.indexOf(message), 1)
    for (const message of due) await deliver(message.id, ports)
  }
}

describe('deliver', () => {
  it('sends the card to station, centre and team, then tells the reporter which station has it', async () => {
    await deliver(id, ports)
    expect(cardsTo()).toEqual([groupOf('ST-1'), groupOf('CE-10'), groupOf('TE-10')])
    expect(wordsToReporter()).toEqual(['delivered'])
    expect(report().notices.find(({ content }) => content.kind === 'delivered')?.content).toMatchObject({
      unit: { code: 'ST-1', phone: '021234567' },
      metres: 81,
    })
    expect(kinds()).toEqual(['accepted', 'routed', 'sent', 'sent', 'sent', 'sent'])
  })

  it('does it once, however often it is asked', async () => {
    await Promise.all(Array.from({ length: 5 }, () => deliver(id, ports)))
    await deliver(id, ports)
    expect(world.delivered).toHaveLength(4)
    expect(new Set(world.delivered.map(({ retryKey }) => retryKey)).size).toBe(4)
  })

  it('sends it at once although its clock is behind the one that accepted the report', async () => {
    await deliver(id, { ...ports, now: () => world.now - 200 })
    expect(cardsTo()).toHaveLength(3)
  })

  it('routes by the roster alone where the place index fails', async () => {
    world.placeIndex = { addressAt: async () => undefined, policeStationsNear: async () => undefined }
    await deliver(id, ports)
    expect(report().routing?.method).toBe('roster')
    expect(cardsTo()).toHaveLength(3)
    expect(world.signals).toContain('PlaceSearchFailed')
  })

  it('tries again with the same key where LINE does not answer', async () => {
    let failures = 2
    world.line = (to) => {
      if (to !== groupOf('ST-1') || failures === 0) return { kind: 'accepted' }
      failures -= 1
      return { kind: 'retryLater', reason: 'unavailable' }
    }
    await deliver(id, ports)
    expect(cardsTo()).not.toContain(groupOf('ST-1'))
    expect(wordsToReporter()).toEqual([])
    await pass(5)
    expect(cardsTo().filter((to) => to === groupOf('ST-1'))).toHaveLength(1)
    expect(wordsToReporter()).toEqual(['delivered'])
  })

  it.each(['monthlyLimit', 'badRequest', 'forbidden', 'notFound'] as const)(
    'gives the next station its turn at once where LINE refuses (%s)',
    async (reason) => {
      world.line = (to) => (to === groupOf('ST-1') ? { kind: 'refused', reason } : { kind: 'accepted' })
      await deliver(id, ports)
      expect(cardsTo()).toContain(groupOf('ST-2'))
      expect(report().timeline).toContainEqual(
        expect.objectContaining({ kind: 'passedOn', from: 'ST-1', to: 'ST-2' }),
      )
      expect(world.signals).toContain(reason === 'monthlyLimit' ? 'MonthlyLimitReached' : 'LineRefused')
      expect(wordsToReporter()).toEqual(['delivered'])
    },
  )

  it('also tells a neighbour while the first cannot be reached for long and LINE works for others', async () => {
    world.line = (to) =>
      to === groupOf('ST-1') ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }
    await deliver(id, ports)
    await pass(20)
    expect(cardsTo()).toContain(groupOf('ST-2'))
  })

  it('tells the reporter the truth where nobody can be reached, and keeps on until somebody is', async () => {
    world.line = (to) => (to === userId ? { kind: 'accepted' } : { kind: 'refused', reason: 'monthlyLimit' })
    await deliver(id, ports)
    expect(wordsToReporter()).toEqual(['undelivered'])
    expect(world.signals).toContain('UndeliverableReport')
    await pass(300)
    expect(wordsToReporter()).toEqual(['undelivered'])
    const linesSoFar = kinds().length
    await pass(300)
    expect(kinds()).toHaveLength(linesSoFar)
    world.line = () => ({ kind: 'accepted' })
    await pass(61)
    expect(cardsTo()).toContain(groupOf('ST-1'))
    expect(wordsToReporter()).toEqual(['undelivered', 'delivered'])
    expect(world.reportQueue).toEqual([])
  })

  it('keeps telling the truth where the monthly limit stops even that word', async () => {
    world.line = () => ({ kind: 'refused', reason: 'monthlyLimit' })
    await deliver(id, ports)
    await pass(200)
    world.line = (to) => (to === userId ? { kind: 'accepted' } : { kind: 'refused', reason: 'monthlyLimit' })
    await pass(61)
    expect(wordsToReporter()).toEqual(['undelivered'])
  })

  it('names the centre where all stations refuse, whoever answered first', async () => {
    world.line = (to) =>
      roster.some(({ kind, lineGroupId }) => kind === 'station' && lineGroupId === to)
        ? { kind: 'refused', reason: 'forbidden' }
        : { kind: 'accepted' }
    await deliver(id, ports)
    expect(wordsToReporter()).toEqual(['delivered'])
    expect(report().notices.at(-1)?.content).toMatchObject({ kind: 'delivered', unit: { code: 'CE-10' } })
  })

  it('names the centre after a minute where the station never answers, and the station if it does', async () => {
    world.line = (to) =>
      to === groupOf('ST-1') || to === groupOf('ST-2')
        ? { kind: 'retryLater', reason: 'unavailable' }
        : { kind: 'accepted' }
    world.roster = roster.filter(({ code }) => code !== 'ST-3')
    await deliver(id, ports)
    await pass(70)
    expect(report().notices.at(-1)?.content).toMatchObject({ kind: 'delivered', unit: { code: 'CE-10' } })
    world.line = () => ({ kind: 'accepted' })
    await pass(61)
    expect(wordsToReporter()).toEqual(['delivered', 'delivered'])
  })

  it('does not take a team for the police', async () => {
    world.roster = roster.filter(({ kind }) => kind === 'team')
    await deliver(id, ports)
    expect(cardsTo()).toEqual([groupOf('TE-10')])
    expect(wordsToReporter()).toEqual(['undelivered'])
    expect(report().rerouteAt).toBeDefined()
  })

  it('does not multiply its messages while LINE does not answer', async () => {
    world.line = () => ({ kind: 'retryLater', reason: 'unavailable' })
    await Promise.all([deliver(id, ports), deliver(id, ports), deliver(id, ports)])
    for (let minute = 0; minute < 30; minute += 1) {
      await pass(60)
      world.reportQueue.push({ id, at: world.now })
    }
    expect(world.reportQueue.length).toBeLessThanOrEqual(3)
    const attempts = report().notices.map(({ state }) => state.attempts)
    expect(Math.max(...attempts)).toBeLessThan(40)
  })

  it('does not spread an incident over the country because LINE fails everywhere', async () => {
    world.line = () => ({ kind: 'retryLater', reason: 'unavailable' })
    await deliver(id, ports)
    await pass(120)
    const told = report().notices.flatMap(({ to }) => (to.kind === 'unit' ? [to.unit.code] : []))
    expect(told).toEqual(['ST-1', 'CE-10', 'TE-10'])
  })

  it('tells whoever is nearest to a pin that was moved, and nobody twice', async () => {
    await deliver(id, ports)
    const moved = { latitude: 18.79, longitude: 98.99 }
    await ports.reports.save(amend(report(), { kind: 'place', place: moved }, 'moved', world.now))
    await deliver(id, ports)
    expect(cardsTo()).toEqual(['ST-1', 'CE-10', 'TE-10', 'ST-50', 'CE-50', 'TE-50'].map(groupOf))
    await pass(21)
    const pins = world.delivered.filter(({ what }) => what.endsWith(':added')).map(({ to }) => to)
    expect(pins).toEqual(['ST-1', 'CE-10', 'TE-10'].map(groupOf))
    expect(report().notices.at(-1)?.content).toMatchObject({ kind: 'delivered', unit: { code: 'ST-50' } })
  })

  it('goes on where a moved pin reached nobody at the monthly limit', async () => {
    await deliver(id, ports)
    world.line = () => ({ kind: 'refused', reason: 'monthlyLimit' })
    const moved = { latitude: 18.79, longitude: 98.99 }
    await ports.reports.save(amend(report(), { kind: 'place', place: moved }, 'moved', world.now))
    await deliver(id, ports)
    await pass(30)
    expect(cardsTo()).not.toContain(groupOf('ST-50'))
    world.line = () => ({ kind: 'accepted' })
    await pass(120)
    expect(cardsTo()).toContain(groupOf('ST-50'))
    const pins = world.delivered.filter(({ what }) => what.endsWith(':added')).map(({ to }) => to)
    expect(pins.toSorted()).toEqual(['ST-1', 'CE-10', 'TE-10'].map(groupOf).toSorted())
    expect(world.reportQueue).toEqual([])
  })

  it('tells a group that another unit has taken over since it refused', async () => {
    world.roster = roster.filter(({ code }) => code === 'ST-1')
    world.line = (to) => (to === userId ? { kind: 'accepted' } : { kind: 'refused', reason: 'forbidden' })
    await deliver(id, ports)
    world.roster = roster
      .filter(({ code }) => code === 'ST-2')
      .map((one) => ({ ...one, lineGroupId: groupOf('ST-1') }))
    world.line = () => ({ kind: 'accepted' })
    await pass(61)
    expect(cardsTo()).toEqual([groupOf('ST-1')])
    expect(report().notices.at(-1)?.content).toMatchObject({ kind: 'delivered', unit: { code: 'ST-2' } })
  })

  it('waits for a group where none is linked, and finds it when one is', async () => {
    world.roster = roster.map(unlinked)
    await deliver(id, ports)
    expect(wordsToReporter()).toEqual(['undelivered'])
    world.roster = roster
    await pass(61)
    expect(cardsTo()).toEqual([groupOf('ST-1'), groupOf('CE-10'), groupOf('TE-10')])
  })

  it('tells the reporter after a minute in which LINE took nothing', async () => {
    world.line = (to) =>
      to === userId ? { kind: 'accepted' } : { kind: 'retryLater', reason: 'unavailable' }
    await deliver(id, ports)
    await pass(59)
    expect(wordsToReporter()).toEqual([])
    await pass(62)
    expect(wordsToReporter()).toEqual(['undelivered'])
  })

  it('sends a late number to everybody who has the card', async () => {
    await deliver(id, ports)
    const amendment = { kind: 'phone', phone: '+66812345678' as PhoneNumber } as const
    await ports.reports.save(amend(report(), amendment, 'event', world.now))
    world.now += 20_000
    await deliver(id, ports)
    const told = world.delivered.filter(({ what }) => what.endsWith(':added')).map(({ to }) => to)
    expect(told).toEqual([groupOf('ST-1'), groupOf('CE-10'), groupOf('TE-10')])
  })

  it('puts a number on the card that comes before the card is written', async () => {
    const amendment = { kind: 'phone', phone: '+66812345678' as PhoneNumber } as const
    await ports.reports.save(amend(report(), amendment, 'event', world.now))
    await deliver(id, ports)
    expect(world.delivered.filter(({ what }) => what.endsWith(':added'))).toEqual([])
    expect(report().notices[0]?.content).toMatchObject({ kind: 'incident', phone: '+66812345678' })
  })

  it('takes an amendment in once', () => {
    const amendment = { kind: 'category', category: 'threatOrAssault' } as const
    const once = amend(report(), amendment, 'event', world.now)
    expect(amend(once, amendment, 'event', world.now)).toBe(once)
  })
})

describe('a report', () => {
  it('stays far below the 400 KB of an item, whatever is added and however often it fails', async () => {
    const long = (n: number) => ({
      title: '🏠'.repeat(100),
      address: '🏠'.repeat(200),
      latitude: 13 + n,
      longitude: 100,
    })
    world.line = () => ({ kind: 'refused', reason: 'forbidden' })
    for (let n = 0; n < 3; n += 1) {
      await ports.reports.save(amend(report(), { kind: 'place', place: long(n) }, `pin-${n}`, world.now))
      await deliver(id, ports)
    }
    for (let n = 0; n < 17; n += 1) {
      const phone = `+668100000${String(n).padStart(2, '0')}` as PhoneNumber
      await ports.reports.save(amend(report(), { kind: 'phone', phone }, `phone-${n}`, world.now))
      await deliver(id, ports)
    }
    world.line = () => ({ kind: 'accepted' })
    await pass(61)
    expect(Buffer.byteLength(JSON.stringify(report()))).toBeLessThan(200_000)
  })

  it('has an id that depends on nothing but the session', () => {
    expect(reportIdOf(userId, { id: 'SESSION', startedAt: Date.UTC(2026, 10, 21, 3) })).toBe(id)
    expect(reportIdOf(userId, { id: 'ANOTHER', startedAt: Date.UTC(2026, 10, 21, 3) })).not.toBe(id)
    expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(caseCode(id)).toBe(`${id.slice(20, 23)}-${id.slice(23)}`)
  })

  it('belongs to the day in Thailand on which it was accepted', () => {
    const reporter = { userId, language: 'th' } as const
    const late = acceptReport(
      { id, reporter, category: 'confinement', place: bangkok },
      [],
      Date.UTC(2026, 10, 21, 17),
    )
    expect(late.day).toBe('2026-11-22')
  })
})
