import { beforeEach, describe, expect, it } from 'vitest'
import { newWorld } from '../../support/memory.ts'
import { groupOf, type Incident, reporter, somchai, startIncident, units } from '../responses/incident.ts'

let incident: Incident
beforeEach(async () => {
  incident = startIncident()
  await incident.accepted()
})
const told = () => incident.read().filter(({ who }) => who === 'reporter')
const isPolice = (to: string): boolean =>
  units.some(({ kind, lineGroupId }) => kind !== 'team' && lineGroupId === to)

describe('the reporter', () => {
  it('reads each word once, whoever presses whatever how often', async () => {
    await incident.pass(70)
    for (const who of ['ST-1', 'ST-2', 'CE-10']) {
      for (const action of ['acknowledge', 'arrived', 'notFound', 'forward'] as const) {
        await incident.press(who, action)
        await incident.pass(1)
      }
    }
    await incident.press('ST-1', 'closed')
    await incident.press('ST-1', 'closed')
    await incident.pass(700)
    expect(incident.readBy('reporter')).toEqual([
      'delivered',
      'unacknowledged',
      'acknowledged',
      'arrived',
      'searching',
      'ended',
    ])
  })

  it('reads all of it again when it begins again', async () => {
    await incident.press('ST-1', 'acknowledge')
    await incident.press('ST-1', 'closed')
    await incident.pass(5)
    await incident.reopen('notSafe')
    await incident.pass(70)
    await incident.press('ST-1', 'arrived')
    await incident.press('ST-1', 'closed')
    await incident.pass(5)
    expect(incident.readBy('reporter')).toEqual([
      'delivered',
      'acknowledged',
      'ended',
      'unacknowledged',
      'arrived',
      'ended',
    ])
  })

  it('reads the role and the unit of who has it, and never a name', async () => {
    await incident.press('ST-1', 'acknowledge', { by: 'Usomchai' })
    await incident.press('ST-1', 'arrived', { by: 'Usomchai' })
    await incident.press('ST-1', 'closed', { by: 'Usomchai' })
    await incident.pass(5)
    const [, acknowledged, arrived] = told().map(({ notice }) => notice.content)
    expect(acknowledged).toMatchObject({ kind: 'acknowledged', unit: { code: 'ST-1' }, role: somchai.role })
    expect(arrived).toMatchObject({ kind: 'arrived', unit: { code: 'ST-1' } })
    const all = JSON.stringify(told().map(({ notice }) => notice))
    for (const name of [somchai.nameTh, somchai.rank, 'Usomchai', somchai.number])
      expect(all).not.toContain(name)
  })

  it('reads the unit alone of somebody who is not registered', async () => {
    await incident.press('ST-1', 'acknowledge', { by: 'Uother77' })
    await incident.pass(3)
    expect(told().at(-1)?.notice.content).toEqual({
      kind: 'acknowledged',
      unit: expect.objectContaining({ code: 'ST-1' }),
    })
  })

  it('hears no sound once calls could betray them, from that word on', async () => {
    await incident.amend({ kind: 'chatOnly' })
    await incident.pass(62)
    await incident.press('ST-1', 'acknowledge')
    await incident.press('ST-1', 'arrived')
    await incident.press('ST-1', 'closed')
    await incident.pass(5)
    expect(told().map(({ kind, notice }) => [kind, notice.isSilent === true])).toEqual([
      ['delivered', false],
      ['unacknowledged', true],
      ['acknowledged', true],
      ['arrived', true],
      ['ended', true],
    ])
  })

  it('is told of an end that was taken back only when it comes', async () => {
    incident.world.line = (to) =>
      to === reporter ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }
    await incident.press('ST-1', 'acknowledge')
    await incident.press('ST-1', 'prank', { by: 'Ua' })
    await incident.press('ST-1', 'confirmPrank', { by: 'Ub' })
    await incident.press('ST-1', 'undoPrank', { by: 'Ub' })
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(70)
    expect(incident.readBy('reporter')).toEqual(['delivered', 'acknowledged'])
    await incident.press('ST-1', 'closed')
    await incident.pass(3)
    expect(incident.readBy('reporter')).toEqual(['delivered', 'acknowledged', 'ended'])
  })

  it('reads things in the order in which they happened, also after LINE has failed', async () => {
    incident.world.line = (to) =>
      to === reporter ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }
    await incident.press('ST-1', 'acknowledge')
    await incident.pass(40)
    await incident.press('ST-1', 'arrived')
    await incident.pass(40)
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.press('ST-1', 'closed')
    await incident.pass(90)
    expect(incident.readBy('reporter')).toEqual(['delivered', 'acknowledged', 'arrived', 'ended'])
  })
})

describe('where everybody who had it is gone', () => {
  const gone = () => {
    incident.world.line = (to) =>
      isPolice(to) ? { kind: 'refused', reason: 'forbidden' } : { kind: 'accepted' }
  }

  it('the reporter reads that nobody has it, and who has it once somebody does', async () => {
    gone()
    await incident.say('hello')
    await incident.pass(30)
    expect(incident.readBy('reporter')).toEqual(['delivered', 'undelivered'])
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(90)
    expect(incident.readBy('reporter').slice(0, 3)).toEqual(['delivered', 'undelivered', 'delivered'])
  })

  it('a group that comes back, or another in its place, is really told', async () => {
    gone()
    await incident.say('hello')
    await incident.pass(30)
    incident.world.line = () => ({ kind: 'accepted' })
    const other = 'Canother'
    incident.world.roster = units.map((one) => (one.code === 'ST-1' ? { ...one, lineGroupId: other } : one))
    await incident.pass(90)
    const cards = incident
      .read()
      .filter(({ kind }) => kind === 'incident')
      .map(({ who }) => who)
    expect(cards).toContain(other)
    expect(cards.filter((who) => who === 'CE-10')).toHaveLength(2)
  })

  it('so they do when it begins again, although they have read it before', async () => {
    const world = newWorld(units)
    world.line = (to) => (isPolice(to) ? { kind: 'refused', reason: 'forbidden' } : { kind: 'accepted' })
    incident = startIncident({}, world)
    await incident.accepted()
    expect(incident.readBy('reporter')).toEqual(['undelivered'])
    world.line = () => ({ kind: 'accepted' })
    await incident.pass(61)
    await incident.press('ST-1', 'acknowledge')
    await incident.press('ST-1', 'closed')
    await incident.pass(3)
    gone()
    await incident.reopen('notSafe')
    await incident.pass(5)
    expect(incident.readBy('reporter').filter((kind) => kind === 'undelivered')).toHaveLength(2)
  })

  it('it is said once, however long it lasts', async () => {
    gone()
    await incident.say('hello')
    await incident.pass(900)
    expect(incident.readBy('reporter').filter((kind) => kind === 'undelivered')).toHaveLength(1)
    expect(incident.world.signals).toContain('UndeliverableReport')
    expect(incident.world.delivered.some(({ to }) => to === groupOf('ST-50'))).toBe(false)
  })
})
