import { describe, expect, it } from 'vitest'
import { deliver } from '../../../lambdas/core/delivery/deliver.ts'
import type { PushOutcome } from '../../../lambdas/core/report/model.ts'
import { newWorld } from '../../support/memory.ts'
import { groupOf, type Incident, reporter, startIncident, units } from '../responses/incident.ts'

const forbidden: PushOutcome = { kind: 'refused', reason: 'forbidden' }
const late: PushOutcome = { kind: 'retryLater', reason: 'unavailable' }

/** An incident in which LINE says this of these units, and takes everything else. */
const start = async (trouble: Readonly<Record<string, PushOutcome>>, roster = units): Promise<Incident> => {
  const world = newWorld(roster)
  const groups = new Map(Object.entries(trouble).map(([code, outcome]) => [groupOf(code), outcome]))
  world.line = (to) => groups.get(to) ?? { kind: 'accepted' }
  const incident = startIncident({}, world)
  await incident.accepted()
  return incident
}
const passedOn = (incident: Incident): readonly string[] =>
  incident.timeline('passedOn').map(({ from, to }) => `${from} > ${to}`)

describe('a unit that LINE refuses', () => {
  it.each([
    ['the next station', { 'ST-1': forbidden }, ['ST-1 > ST-2']],
    ['and the one after that', { 'ST-1': forbidden, 'ST-2': forbidden }, ['ST-1 > ST-2', 'ST-2 > ST-3']],
    ['another province’s centre', { 'CE-10': forbidden }, ['CE-10 > CE-50']],
    ['nobody in place of a team', { 'TE-10': forbidden }, []],
  ] as const)('%s is told at once', async (_, trouble, expected) => {
    expect(passedOn(await start(trouble))).toEqual(expected)
  })

  it('where no police unit is left, the commanders are told', async () => {
    const everybody = units.filter(({ kind }) => kind === 'station' || kind === 'centre191')
    const incident = await start(Object.fromEntries(everybody.map(({ code }) => [code, forbidden])))
    expect(incident.readBy('CO-10')).toEqual(['incident'])
    expect(incident.readBy('reporter')).toEqual(['delivered'])
  })

  it('that the ladder has called in: whoever comes in its place is called off with the rest', async () => {
    const incident = await start({ 'ST-2': forbidden, 'ST-3': late })
    await incident.pass(61)
    expect(passedOn(incident)).toEqual(['ST-2 > ST-3'])
    await incident.press('ST-1', 'acknowledge')
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(120)
    expect(incident.readBy('ST-3')).toEqual([])
  })
})

describe('a unit that LINE does not answer for', () => {
  it('has a neighbour told besides after four attempts', async () => {
    const incident = await start({ 'ST-1': late })
    await incident.pass(6)
    expect(passedOn(incident)).toEqual([])
    await incident.pass(2)
    expect(passedOn(incident)).toEqual(['ST-1 > ST-2'])
    expect(incident.readBy('ST-2')).toEqual(['incident'])
  })

  it('has nobody told besides once somebody else has acknowledged', async () => {
    const incident = await start({ 'ST-1': late })
    await incident.pass(5)
    await incident.press('CE-10', 'acknowledge')
    await incident.pass(120)
    expect(passedOn(incident)).toEqual([])
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(61)
    expect(incident.readBy('ST-1')).toEqual(['incident'])
  })
})

describe('the duty phone', () => {
  const withPhone = (phone: string) => units.map((one) => (one.code === 'ST-1' ? { ...one, phone } : one))

  it.each([
    ['a mobile, where LINE refuses', '0812345678', forbidden, 1],
    ['a mobile, where LINE does not answer', '0812345678', late, 0],
    ['a mobile, where LINE takes it', '0812345678', { kind: 'accepted' }, 0],
    ['a landline', '021234567', forbidden, 0],
    ['191', '191', forbidden, 0],
  ] as const)('is texted or not: %s', async (_, phone, outcome, texts) => {
    const incident = await start({ 'ST-1': outcome }, withPhone(phone))
    await incident.pass(30)
    expect(incident.world.texts.map((one) => one.phone)).toEqual(Array(texts).fill(phone))
  })

  it('is texted besides the next station, and does not stand for it', async () => {
    const police = Object.fromEntries(
      units.filter(({ kind }) => kind !== 'team').map(({ code }) => [code, forbidden]),
    )
    const incident = await start(police, withPhone('0812345678'))
    await incident.pass(5)
    expect(incident.world.texts).toHaveLength(1)
    expect(incident.readBy('reporter')).toEqual(['undelivered'])
  })

  it('is given up after four texts that nobody took, and when somebody has acknowledged', async () => {
    const texted = async (isAcknowledged: boolean): Promise<number> => {
      const world = newWorld(withPhone('0812345678'))
      world.line = (to) => (to === groupOf('ST-1') ? forbidden : { kind: 'accepted' })
      const incident = startIncident({}, world)
      await incident.create()
      let tries = 0
      const notify = async (): Promise<typeof late> => {
        tries += 1
        return late
      }
      const on = { ...incident.ports, dutyPhone: { notify } }
      await deliver(incident.id, on)
      if (isAcknowledged) await incident.press('CE-10', 'acknowledge')
      await incident.pass(600, { on })
      return tries
    }
    expect(await texted(false)).toBe(4)
    expect(await texted(true)).toBeLessThan(4)
  })

  it('is left alone where texting is switched off', async () => {
    const world = newWorld(withPhone('0812345678'))
    world.line = (to) => (to === reporter ? { kind: 'accepted' } : forbidden)
    const incident = startIncident({}, world)
    await incident.create()
    const { dutyPhone: _, ...without } = incident.ports
    await incident.pass(30, { on: without as typeof incident.ports })
    expect(world.texts).toEqual([])
    expect(incident.report().notices.filter(({ to }) => to.kind === 'dutyPhone')).toEqual([])
  })
})
