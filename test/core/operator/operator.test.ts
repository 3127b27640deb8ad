import { beforeEach, describe, expect, it } from 'vitest'
import {
  changeAsOperator,
  mergeAsOperator,
  noteAsOperator,
} from '../../../lambdas/core/operator/change-report.ts'
import {
  type OperatorAction,
  type OperatorPress,
  type OperatorResult,
  pressForUnit,
} from '../../../lambdas/core/operator/press-for-unit.ts'
import { reroute } from '../../../lambdas/core/operator/reroute.ts'
import type { OperatorPerson } from '../../../lambdas/core/report/model.ts'
import { reportIdOf } from '../../../lambdas/core/report/report-id.ts'
import type { PhoneNumber } from '../../../lambdas/core/shared/phone.ts'
import { newWorld, type World } from '../../support/memory.ts'
import { unlinked } from '../../support/roster.ts'
import { groupOf, type Incident, startIncident, units } from '../responses/incident.ts'

const orathai: OperatorPerson = { kind: 'backOffice', account: 'a1', name: 'อรทัย ใจดี', role: 'operator191' }
const onThePhone: OperatorPerson = { ...orathai, spokeWith: 'ด.ต.มานะ' }

let world: World
let incident: Incident
let deeds: number
beforeEach(async () => {
  world = newWorld(units)
  incident = startIncident({}, world)
  await incident.accepted()
  deeds = 0
})

const deed = (by = orathai): OperatorAction => ({ by, event: `deed-${++deeds}`, at: world.now })
const problemOf = (result: OperatorResult) => (result.kind === 'refused' ? result.problem : 'done')
const write = async (press: OperatorPress, by = onThePhone) => {
  const about = deed(by)
  return problemOf(
    await changeAsOperator(incident.id, (report) => pressForUnit(report, press, about), incident.ports),
  )
}
const callIn = async (code: string, by = deed()) => {
  const unit = units.find((one) => one.code === code)
  if (!unit) throw new Error(code)
  const call = { unit, reason: 'สถานีแรกโทรไม่ติด' }
  return problemOf(await changeAsOperator(incident.id, (report) => reroute(report, call, by), incident.ports))
}

describe('acknowledging for a silent group', () => {
  it('does all that the button does: the ladder ends, the reporter reads which unit goes, the group reads who wrote it down', async () => {
    expect(await write({ action: 'acknowledge', unit: 'ST-1' })).toBe('done')
    await incident.pass(200)
    expect(incident.report()).toMatchObject({
      scene: 'acknowledged',
      climbed: 0,
      holder: { unit: { code: 'ST-1' }, person: onThePhone },
    })
    expect(incident.readOf('acknowledged')).toEqual(['1 reporter'])
    expect(incident.readOf('acted')).toEqual(['1 ST-1'])
    expect(incident.readOf('reminder')).toEqual([])
  })

  it('calls off whoever the ladder had called in', async () => {
    await incident.pass(61)
    expect(incident.readOf('incident')).toContain('60 ST-2')
    await write({ action: 'acknowledge', unit: 'ST-1' })
    await incident.pass(2)
    expect(incident.readOf('standDown').map((line) => line.split(' ')[1])).toEqual(
      expect.arrayContaining(['ST-2', 'CE-10']),
    )
  })

  it('can be for a station that nobody has told, and then tells no group', async () => {
    expect(await write({ action: 'acknowledge', unit: 'ST-3' })).toBe('done')
    await incident.pass(5)
    expect(incident.report().holder?.unit.code).toBe('ST-3')
    expect(incident.readOf('acted')).toEqual([])
  })

  it('does not make a card received that LINE has not taken', async () => {
    world = newWorld(units)
    world.line = (to) =>
      to === groupOf('ST-1') ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }
    incident = startIncident({}, world)
    await incident.accepted()
    await write({ action: 'acknowledge', unit: 'ST-1' })
    const card = incident.report().notices.find(({ key }) => key === 'ST-1/incident')
    expect(card?.state.kind).toBe('owed')
    world.line = () => ({ kind: 'accepted' })
    await incident.pass(60)
    expect(incident.readBy('ST-1')).toContain('incident')
  })

  it.each([
    ['TE-10', 'unknownUnit'],
    ['NOBODY', 'unknownUnit'],
  ])('is refused for %s', async (unit, problem) => {
    const before = incident.report()
    expect(await write({ action: 'acknowledge', unit })).toBe(problem)
    expect(incident.report()).toBe(before)
  })

  it('is refused once somebody has it, and leaves no line', async () => {
    await incident.press('ST-1', 'acknowledge')
    const before = incident.report()
    expect(await write({ action: 'acknowledge', unit: 'CE-10' })).toBe('taken')
    expect(incident.report()).toBe(before)
  })
})

describe('what the unit tells by phone', () => {
  it('follows who has acknowledged', async () => {
    expect(await write({ action: 'arrived' })).toBe('notAcknowledged')
    await incident.press('ST-1', 'acknowledge')
    expect(await write({ action: 'arrived' })).toBe('done')
    expect(await write({ action: 'forward' })).toBe('done')
    expect(await write({ action: 'forward' })).toBe('taken')
    expect(await write({ action: 'closed' })).toBe('done')
    expect(await write({ action: 'closed' })).toBe('taken')
    await incident.pass(10)
    expect(incident.readBy('reporter')).toEqual(['delivered', 'acknowledged', 'arrived', 'ended'])
    expect(incident.readBy('TE-10')).toEqual(['incident', 'forwarded'])
  })

  it('continues the care for the team that has the case', async () => {
    expect(await write({ action: 'acceptCare' })).toBe('notForwarded')
    await incident.press('ST-1', 'acknowledge')
    await incident.press('ST-1', 'forward')
    expect(await write({ action: 'closeCare', outcome: 'safe' })).toBe('notAccepted')
    expect(await write({ action: 'acceptCare' }, orathai)).toBe('done')
    expect(await write({ action: 'followedUp' }, orathai)).toBe('nothingDue')
    world.now += 24 * 60 * 60_000
    expect(await write({ action: 'followedUp' }, orathai)).toBe('done')
    expect(await write({ action: 'closeCare', outcome: 'shelter' }, orathai)).toBe('done')
    expect(incident.report().care).toMatchObject({
      accepted: { by: { unit: { code: 'TE-10' }, person: orathai } },
      closed: { outcome: 'shelter' },
    })
  })

  it('waits for a team where none has the case', async () => {
    world.roster = units.map((unit) => (unit.kind === 'team' ? unlinked(unit) : unit))
    incident = startIncident({ id: reportIdOf('U2', { id: 'S', startedAt: world.now }) }, world)
    await incident.accepted()
    await incident.press('ST-1', 'acknowledge')
    await incident.press('ST-1', 'forward')
    expect(await write({ action: 'acceptCare' })).toBe('notYourPart')
  })
})

describe('calling another unit in', () => {
  it('gives it the card at once, and lets the ladder go on as it was', async () => {
    await incident.pass(20)
    expect(await callIn('ST-3')).toBe('done')
    await incident.pass(50)
    expect(incident.readOf('incident')).toEqual(expect.arrayContaining(['21 ST-3', '60 ST-2']))
    expect(incident.timeline('rerouted')).toMatchObject([
      { to: 'ST-3', reason: 'สถานีแรกโทรไม่ติด', by: orathai },
    ])
  })

  it('has everybody reminded once the new unit has had its time, also where the ladder had ended', async () => {
    await incident.skip(400)
    expect(incident.report().climbed).toBe(3)
    expect(await callIn('ST-3')).toBe('done')
    await incident.pass(62)
    expect(incident.report().climbed).toBe(4)
    expect(incident.read().filter(({ who, kind }) => who === 'ST-3' && kind === 'reminder')).toHaveLength(1)
    expect(world.signals.filter((signal) => signal === 'UnacknowledgedReport')).toHaveLength(2)
  })

  it('tells it where somebody else has acknowledged, and the others where it has', async () => {
    await callIn('ST-3')
    await incident.pass(2)
    await incident.press('ST-3', 'acknowledge')
    await incident.pass(2)
    expect(incident.readBy('ST-1')).toEqual(['incident', 'standDown'])
  })

  it('is no step of the ladder where it is only reinforced', async () => {
    await incident.press('ST-1', 'acknowledge')
    expect(await callIn('ST-3')).toBe('done')
    await incident.pass(200)
    expect(incident.readBy('ST-3')).toEqual(['incident'])
    expect(incident.report().ladder).toHaveLength(3)
  })

  it('forgets its step of the ladder when the report begins again', async () => {
    await callIn('ST-3')
    expect(incident.report().ladder).toHaveLength(4)
    await incident.press('ST-3', 'acknowledge')
    await incident.press('ST-3', 'closed')
    await incident.reopen('notSafe')
    expect(incident.report().ladder).toEqual(world.ladder)
  })

  it('offers the card again to a group that LINE refused before', async () => {
    world = newWorld(units)
    world.line = (to) =>
      to === groupOf('ST-1') ? { kind: 'refused', reason: 'forbidden' } : { kind: 'accepted' }
    incident = startIncident({}, world)
    await incident.accepted()
    const { retryKey } = incident.report().notices.find(({ key }) => key === 'ST-1/incident') ?? {}
    world.line = () => ({ kind: 'accepted' })
    expect(await callIn('ST-1')).toBe('done')
    await incident.pass(2)
    const cards = incident.report().notices.filter(({ key }) => key === 'ST-1/incident')
    expect(cards).toMatchObject([{ retryKey, state: { kind: 'sent' } }])
  })

  it('is refused where the unit has the card, has no group, or nothing is to be done any more', async () => {
    expect(await callIn('ST-1')).toBe('alreadyTold')
    const [first] = units
    const call = { unit: unlinked(first as (typeof units)[number]), reason: 'x' }
    expect(problemOf(reroute(incident.report(), call, deed()))).toBe('unitNotLinked')
    const { routing: _, ...unrouted } = incident.report()
    expect(problemOf(reroute(unrouted, { ...call, unit: units[2] as (typeof units)[number] }, deed()))).toBe(
      'notRouted',
    )
    await incident.press('ST-1', 'acknowledge')
    await incident.press('ST-1', 'closed')
    expect(await callIn('ST-3')).toBe('over')
  })

  it('ends after six', () => {
    let report = incident.report()
    const unit = units.find(({ code }) => code === 'ST-3') as (typeof units)[number]
    for (let nth = 0; nth < 7; nth += 1) {
      const code = `X-${nth}`
      const result = reroute(report, { unit: { ...unit, code, lineGroupId: code }, reason: 'x' }, deed())
      if (result.kind === 'refused') expect([nth, result.problem]).toEqual([6, 'tooMany'])
      else report = result.report
    }
    expect(report.timeline.filter(({ kind }) => kind === 'rerouted')).toHaveLength(6)
  })
})

describe('a note', () => {
  const keep = (text: string, about: OperatorAction) =>
    noteAsOperator(incident.id, text, about, incident.ports).then(problemOf)

  it('stands under the report once, however often it comes, and goes to nobody', async () => {
    const about = deed()
    expect(await keep('<b>โทรแล้ว</b>', about)).toBe('done')
    world.now += 5_000
    expect(await keep('<b>โทรแล้ว</b>', { ...about, at: world.now })).toBe('done')
    expect([...world.talks.values()]).toMatchObject([
      { from: { kind: 'officeNote', by: orathai }, said: { kind: 'text', text: '<b>โทรแล้ว</b>' } },
    ])
    expect(incident.timeline('noted')).toHaveLength(1)
    const read = incident.read().length
    await incident.pass(5)
    expect(incident.read()).toHaveLength(read)
  })

  it('has its words even where the process died before they were kept', async () => {
    const about = deed()
    const dying = incident.process((operation) => {
      if (operation === 'add talk') throw new Error('Died')
    })
    await expect(noteAsOperator(incident.id, 'โทรแล้ว', about, dying)).rejects.toThrow('Died')
    expect(world.talks.size).toBe(0)
    expect(await keep('โทรแล้ว', about)).toBe('done')
    expect(world.talks.size).toBe(1)
    expect(incident.timeline('noted')).toHaveLength(1)
  })

  it('is one of two hundred at the most', async () => {
    for (let nth = 0; nth < 200; nth += 1) await keep('x', deed())
    expect(await keep('x', deed())).toBe('tooMany')
  })
})

describe('merging', () => {
  let other: Incident
  beforeEach(async () => {
    world.now += 60 * 60_000
    const userId = 'U9'
    const id = reportIdOf(userId, { id: 'OTHER', startedAt: world.now })
    const phone = '+66822222222' as PhoneNumber
    other = startIncident(
      { id, phone, reporter: { userId, language: 'th' }, category: 'threatOrAssault' },
      world,
    )
    await other.accepted()
  })
  const merge = (one: Incident, two: Incident) =>
    mergeAsOperator(one.report(), two.report(), deed(), incident.ports).then(problemOf)

  it.each([
    ['the later into the earlier', () => [other, incident] as const],
    ['the earlier into the later', () => [incident, other] as const],
  ])('links %s as another report of the same', async (_, pair) => {
    const [one, two] = pair()
    expect(await merge(one, two)).toBe('done')
    await other.pass(5)
    expect(other.report()).toMatchObject({ sameAs: { report: incident.id, reporters: 2 }, scene: 'new' })
    expect(other.report().linkedReportNoticeDueAt).toBeUndefined()
    expect(incident.report()).toMatchObject({ alsoReportedBy: [other.id], scene: 'new' })
    expect(incident.timeline('corroborated')).toHaveLength(1)
    expect(other.timeline('merged')).toMatchObject([{ into: incident.id, by: orathai }])
  })

  it('tells those who have the earlier one alone', async () => {
    await incident.press('ST-1', 'acknowledge')
    const only = (report: ReturnType<Incident['report']>) => ({
      ...report,
      notices: report.notices.filter(({ key }) => !key.startsWith('CE-10/')),
    })
    await other.change(only)
    await merge(other, incident)
    await other.pass(5)
    expect(incident.readOf('corroborated').map((line) => line.split(' ')[1])).toEqual(['CE-10'])
  })

  it('happens once, in no circle, and never onto itself', async () => {
    expect(await merge(incident, incident)).toBe('itself')
    expect(await merge(incident, other)).toBe('done')
    expect(await merge(other, incident)).toBe('alreadyLinked')
    expect(await merge(incident, other)).toBe('alreadyLinked')
    expect(incident.report().sameAs).toBeUndefined()
  })
})
