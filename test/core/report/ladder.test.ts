import { beforeEach, describe, expect, it } from 'vitest'
import { type Ladder, readLadder } from '../../../lambdas/core/report/ladder.ts'
import { newWorld } from '../../support/memory.ts'
import { unlinked } from '../../support/roster.ts'
import { groupOf, type Incident, reporter, startIncident, units } from '../responses/incident.ts'

const long: Ladder = readLadder('stations:60,centre:120,command:180,everyone:600,everyone:1200,everyone:1800')

let incident: Incident
const start = async (ladder = long): Promise<void> => {
  incident = startIncident()
  incident.world.ladder = ladder
  await incident.accepted()
}
beforeEach(() => start())

/** The steps as the timeline has them. */
const climbed = (): readonly string[] =>
  incident.timeline('climbed').map(({ step, waited, units: told }) => `${waited / 1_000} ${step}: ${told}`)

describe('the ladder', () => {
  it('takes each step at its second, and the timeline has each with its reason', async () => {
    await incident.pass(1_860)
    expect(climbed()).toEqual([
      '60 stations: ST-2,ST-1',
      '120 centre: CE-10',
      '180 command: CO-10',
      '600 everyone: ST-1,CE-10,ST-2,CO-10',
      '1200 everyone: ST-1,CE-10,ST-2,CO-10',
      '1800 everyone: ST-1,CE-10,ST-2,CO-10',
    ])
  })

  it('calls the next in, reminds who is silent, and tells the reporter once', async () => {
    await incident.pass(599)
    expect(incident.readOf('incident')).toEqual(['0 ST-1', '0 CE-10', '0 TE-10', '60 ST-2', '180 CO-10'])
    expect(incident.readOf('reminder')).toEqual(['60 ST-1', '120 CE-10'])
    expect(incident.readOf('unacknowledged')).toEqual(['60 reporter'])
  })

  it('tells whoever is called in how long nobody has acknowledged, and whom it was sent to', async () => {
    await incident.pass(61)
    const card = incident.read().find(({ who }) => who === 'ST-2')?.notice.content
    expect(card).toMatchObject({ waited: 60_000, alsoTold: ['สน.หนึ่ง', 'หน่วย CE-10', 'หน่วย TE-10'] })
  })

  it('calls a person of the service when it reaches the commanders', async () => {
    await incident.pass(179)
    expect(incident.world.signals).not.toContain('UnacknowledgedReport')
    await incident.pass(2)
    expect(incident.world.signals.filter((one) => one === 'UnacknowledgedReport')).toHaveLength(1)
  })

  it.each([
    ['no commanders', 'CO-10', '180 command: CO-50'],
    ['no next station', 'ST-2', '60 stations: ST-3,ST-1'],
  ])('where %s has a group, the next one of its kind that has one is called in', async (_, code, step) => {
    incident.world.roster = units.map((one) => (one.code === code ? unlinked(one) : one))
    await incident.pass(185)
    expect(climbed()).toContain(step)
  })

  it('steps on where nobody of a kind has a group', async () => {
    incident.world.roster = units.filter(({ kind }) => kind !== 'command')
    await incident.pass(605)
    expect(climbed().slice(2)).toEqual(['180 command: ', '600 everyone: ST-1,CE-10,ST-2'])
  })

  it('calls the centre in where it had no group in the beginning', async () => {
    incident = startIncident()
    incident.world.roster = units.map((one) => (one.kind === 'centre191' ? unlinked(one) : one))
    await incident.accepted()
    incident.world.roster = units
    await incident.pass(125)
    expect(climbed()[1]).toBe('120 centre: CE-10')
    expect(incident.readOf('incident')).toContain('120 CE-10')
  })

  it('goes on from the station that took the place of one that refused', async () => {
    const world = newWorld(units)
    world.line = (to) =>
      to === groupOf('ST-1') ? { kind: 'refused', reason: 'forbidden' } : { kind: 'accepted' }
    incident = startIncident({}, world)
    await incident.accepted()
    await incident.pass(61)
    expect(incident.readOf('incident')).toEqual(['0 CE-10', '0 TE-10', '0 ST-2', '60 ST-3'])
    expect(climbed()).toEqual(['60 stations: ST-3,ST-2'])
  })

  it('does not tell the reporter that nobody has answered where nobody has it', async () => {
    const world = newWorld(units)
    world.line = (to) =>
      to === reporter ? { kind: 'accepted' } : { kind: 'retryLater', reason: 'unavailable' }
    incident = startIncident({}, world)
    await incident.accepted()
    await incident.pass(240)
    expect(incident.readBy('reporter')).toEqual(['undelivered'])
    expect(incident.timeline('climbed')).toHaveLength(3)
  })

  it('climbs by the sweep alone, though every message of the queue is lost', async () => {
    await incident.pass(250, { queueIsLost: true })
    expect(climbed()).toEqual(
      ['60 stations: ST-2,ST-1', '120 centre: CE-10', '180 command: CO-10'].map((step) =>
        expect.stringContaining(step.slice(step.indexOf(' '))),
      ),
    )
    expect(incident.readBy('reporter')).toContain('unacknowledged')
  })
})

describe('an acknowledgement', () => {
  it.each([
    [10, [], []],
    [59, [], []],
    [61, ['60 stations'], ['ST-1', 'ST-2']],
    [119, ['60 stations'], ['ST-1', 'ST-2']],
    [121, ['60 stations', '120 centre'], ['ST-1', 'ST-2']],
    [181, ['60 stations', '120 centre', '180 command'], ['CO-10', 'ST-1', 'ST-2']],
  ] as const)('after %i s stops it, and tells those who were called in', async (second, steps, standDown) => {
    await incident.pass(second)
    await incident.press('CE-10', 'acknowledge', { by: 'Usomchai' })
    const before = incident.read().length
    await incident.pass(1_900)
    expect(climbed().map((step) => step.split(':')[0])).toEqual(steps)
    const after = incident.read().slice(before)
    expect(
      after
        .filter(({ kind }) => kind === 'standDown')
        .map(({ who }) => who)
        .toSorted(),
    ).toEqual(standDown)
    expect(after.filter(({ kind }) => kind !== 'standDown').map(({ kind }) => kind)).toEqual(['acknowledged'])
  })

  it('is not said again to those who were called in when somebody arrives', async () => {
    await incident.pass(70)
    await incident.press('CE-10', 'acknowledge')
    await incident.press('ST-1', 'arrived')
    await incident.pass(30)
    expect(incident.readOf('standDown').map((one) => one.split(' ')[1])).toEqual(['ST-1', 'ST-2'])
  })

  it('withdraws what LINE has not taken yet, and nobody reads it when LINE is back', async () => {
    incident.world.line = (to) =>
      to === reporter || to === groupOf('ST-2')
        ? { kind: 'retryLater', reason: 'unavailable' }
        : { kind: 'accepted' }
    await incident.pass(70)
    await incident.press('ST-1', 'acknowledge')
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(200)
    expect(incident.readBy('ST-2')).toEqual([])
    expect(incident.readBy('reporter')).toEqual(['delivered', 'acknowledged'])
    const states = new Map(incident.report().notices.map(({ key, state }) => [key, state.kind]))
    expect(states.get('ST-2/incident')).toBe('withdrawn')
    expect(states.get('reporter/unacknowledged-r0')).toBe('withdrawn')
  })

  it('proves that its group has the card, whatever LINE has said of it', async () => {
    const world = newWorld(units)
    world.line = (to) =>
      to === groupOf('ST-1') ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }
    incident = startIncident({}, world)
    await incident.accepted()
    await incident.press('ST-1', 'acknowledge')
    await incident.pass(120)
    const card = incident.report().notices.find(({ key }) => key === 'ST-1/incident')
    expect(card?.state.kind).toBe('sent')
    expect(incident.readBy('reporter')).not.toContain('undelivered')
    expect(incident.readBy('ST-2')).toEqual([])
  })

  it('keeps the truth where LINE’s answers are lost: nobody reads that nobody has it', async () => {
    const world = newWorld(units)
    world.line = (to) =>
      to === reporter ? { kind: 'accepted' } : { kind: 'retryLater', reason: 'unavailable' }
    incident = startIncident({}, world)
    await incident.accepted()
    await incident.pass(30)
    await incident.press('CE-10', 'acknowledge')
    await incident.pass(300)
    expect(incident.readBy('reporter').filter((kind) => kind === 'undelivered')).toEqual([])
    expect(incident.readBy('reporter')).toContain('acknowledged')
  })
})

describe('an acknowledgement while the router is at work on a step', () => {
  const operations = Array.from({ length: 48 }, (_, index) => index)
  const steps = [60, 120, 180]
  const cases = steps.flatMap((second) => operations.map((nth) => [second, nth] as const))

  it.each(cases)('the one at %i s, before its operation %i', async (second, nth) => {
    await incident.pass(second - 1)
    let count = 0
    let isAcknowledged = false
    const router = incident.process(async () => {
      if (count++ === nth) {
        await incident.press('CE-10', 'acknowledge', { by: 'Usomchai' })
        isAcknowledged = true
      }
    })
    await incident.pass(2, { on: router })
    if (!isAcknowledged) await incident.press('CE-10', 'acknowledge', { by: 'Usomchai' })
    await incident.pass(700)

    const kinds = incident.report().timeline.map((entry) => entry.kind)
    const acted = kinds.indexOf('acted')
    expect(acted).toBeGreaterThan(0)
    expect(kinds.indexOf('climbed', acted)).toBe(-1)
    // Whoever was called in, or reminded, by whatever overlap, reads that somebody has it; and nothing is left over.
    const called = incident
      .readOf('incident')
      .filter((one) => !one.startsWith('0 '))
      .map((one) => one.split(' ')[1])
    const stoodDown = incident.readOf('standDown').map((one) => one.split(' ')[1])
    expect(stoodDown).toEqual(expect.arrayContaining(called))
    expect(new Set(stoodDown).size).toBe(stoodDown.length)
    expect(incident.report().notices.filter(({ state }) => state.kind === 'owed')).toEqual([])
    expect(incident.readBy('reporter').filter((kind) => kind === 'acknowledged')).toHaveLength(1)
  })
})

describe('an acknowledgement that takes its time', () => {
  const steps = [60, 120, 180]
  const cases = steps.flatMap((second) => Array.from({ length: 14 }, (_, nth) => [second, nth] as const))

  it.each(cases)(
    'while the step at %i s is taken at its operation %i: one comes first',
    async (second, nth) => {
      await incident.pass(second - 1)
      let count = 0
      const webhook = incident.process(async () => {
        if (count++ === nth) await incident.pass(2)
      })
      await incident.press('CE-10', 'acknowledge', { by: 'Usomchai', ports: webhook })
      await incident.pass(700)
      const kinds = incident.report().timeline.map(({ kind }) => kind)
      expect(kinds.indexOf('climbed', kinds.indexOf('acted'))).toBe(-1)
      const called = incident.readOf('incident').filter((one) => !one.startsWith('0 '))
      const stoodDown = incident.readOf('standDown').map((one) => one.split(' ')[1])
      for (const one of called) expect(stoodDown).toContain(one.split(' ')[1])
      expect(incident.report().notices.filter(({ state }) => state.kind === 'owed')).toEqual([])
    },
  )

  it.each(cases)('after the router has died at the step at %i s, operation %i', async (second, nth) => {
    await incident.pass(second - 1)
    let count = 0
    const dying = incident.process(() => {
      if (count++ >= nth) throw new Error('died')
    })
    await incident.pass(2, { on: dying }).catch(() => undefined)
    await incident.press('CE-10', 'acknowledge')
    await incident.pass(700)
    const kinds = incident.report().timeline.map(({ kind }) => kind)
    expect(kinds.indexOf('climbed', kinds.indexOf('acted'))).toBe(-1)
    const states = incident.report().notices.map(({ key, state }) => `${key} ${state.kind}`)
    expect(states.filter((one) => one.endsWith(' owed'))).toEqual([])
    expect(incident.readBy('reporter').filter((kind) => kind === 'acknowledged')).toHaveLength(1)
    expect(
      incident.readBy('reporter').filter((kind) => kind === 'unacknowledged').length,
    ).toBeLessThanOrEqual(1)
  })
})

describe('after an outage', () => {
  it('whoever is told late has time to acknowledge before each step, and no step is left out', async () => {
    incident = startIncident()
    incident.world.ladder = long
    await incident.create()
    incident.world.now += 1_900_000
    incident.world.reportQueue.length = 0
    await incident.pass(20) // The sweep comes by.
    const told = (incident.timeline('routed')[0]?.at ?? 0) - incident.report().acceptedAt
    await incident.pass(240)
    expect(
      climbed().map((step) => step.replace(/\d+/, (waited) => `${Number(waited) - told / 1_000}`)),
    ).toEqual([
      '30 stations: ST-2,ST-1',
      '60 centre: CE-10',
      '90 command: CO-10',
      '120 everyone: ST-1,CE-10,ST-2,CO-10',
      '150 everyone: ST-1,CE-10,ST-2,CO-10',
      '180 everyone: ST-1,CE-10,ST-2,CO-10',
    ])
    expect(incident.readBy('reporter')).toEqual(['undelivered', 'delivered', 'unacknowledged'])
  })

  it('an acknowledgement within that time stops all of it', async () => {
    incident = startIncident()
    await incident.create()
    incident.world.now += 1_900_000
    await incident.pass(21)
    await incident.press('ST-1', 'acknowledge')
    await incident.pass(700)
    expect(climbed()).toEqual([])
    expect(incident.readBy('reporter')).toEqual(['undelivered', 'delivered', 'acknowledged'])
  })
})

describe('a report that was opened again', () => {
  beforeEach(async () => {
    await incident.pass(130)
    await incident.press('ST-1', 'acknowledge')
    await incident.press('ST-1', 'closed')
    await incident.reopen('notSafe')
  })

  it('climbs again from the beginning, with words of its own for everybody', async () => {
    const opened = incident.world.now
    const before = incident.read().length
    await incident.pass(190)
    expect(
      incident
        .timeline('climbed')
        .slice(2)
        .map(({ at, step }) => `${(at - opened) / 1_000} ${step}`),
    ).toEqual(['60 stations', '120 centre', '180 command'])
    const since = incident.read().slice(before)
    expect(since.filter(({ who }) => who === 'ST-1').map(({ kind }) => kind)).toEqual([
      'reopened',
      'reminder',
    ])
    expect(since.filter(({ who }) => who === 'ST-3').map(({ kind }) => kind)).toEqual(['incident'])
    expect(since.filter(({ who }) => who === 'reporter').map(({ kind }) => kind)).toEqual(['unacknowledged'])
  })

  it('tells those who were called in the first time when somebody has it again', async () => {
    await incident.pass(70)
    const before = incident.read().length
    await incident.press('CE-10', 'acknowledge')
    await incident.pass(30)
    const since = incident
      .read()
      .slice(before)
      .map(({ who, kind }) => `${kind} ${who}`)
    expect(since.toSorted()).toEqual([
      'acknowledged reporter',
      'standDown ST-1',
      'standDown ST-2',
      'standDown ST-3',
    ])
  })
})

describe('a setting of the ladder', () => {
  it('is read as steps and seconds', () => {
    expect(readLadder('stations:60, centre:120,command:180.5')).toEqual([
      { step: 'stations', after: 60_000 },
      { step: 'centre', after: 120_000 },
      { step: 'command', after: 180_500 },
    ])
  })

  it.each(['', 'stations', 'stations:0', 'stations:-1', 'stations:x', 'mayor:60', 'stations:60,centre:60'])(
    'that makes no sense stops the function at its start: %s',
    (text) => expect(() => readLadder(text)).toThrow(/ladder/),
  )
})
