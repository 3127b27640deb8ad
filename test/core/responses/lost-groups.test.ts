import { beforeEach, describe, expect, it } from 'vitest'
import { newChat } from '../../../lambdas/core/conversation/chat.ts'
import { carryOutEffect } from '../../../lambdas/core/conversation/effects.ts'
import { bangkok, unlinked } from '../../support/roster.ts'
import { groupOf, type Incident, reporter, startIncident, units } from './incident.ts'

let incident: Incident
beforeEach(async () => {
  incident = startIncident()
  await incident.accepted()
})

/** From now on LINE refuses these units' groups. */
const refuse = (reason: 'forbidden' | 'monthlyLimit', ...codes: string[]): void => {
  incident.world.line = (to) =>
    codes.some((code) => groupOf(code) === to) ? { kind: 'refused', reason } : { kind: 'accepted' }
}

describe('a group that is lost after an acknowledgement', () => {
  it('has nobody called in, where the ladder had called it in', async () => {
    await incident.pass(61)
    expect(incident.readBy('ST-2')).toContain('incident')
    refuse('forbidden', 'ST-2')
    await incident.press('ST-1', 'acknowledge')
    await incident.pass(30)
    expect(incident.timeline('refused').map(({ notice }) => notice)).toContain('ST-2/incident')
    expect(incident.readBy('ST-3')).toEqual([])
  })

  it('is followed by the next one, where it had the report from the beginning', async () => {
    refuse('forbidden', 'ST-1')
    await incident.press('CE-10', 'acknowledge')
    await incident.say('เขากลับมาแล้ว')
    await incident.pass(30)
    expect(incident.readBy('ST-2')).toContain('incident')
  })
})

describe('whoever the ladder calls in and LINE refuses', () => {
  it('does not make the report one that nobody has, while the nearest has had it all along', async () => {
    await incident.amend({ kind: 'place', place: { ...bangkok, latitude: bangkok.latitude + 0.0001 } })
    await incident.pass(30)
    refuse('monthlyLimit', 'ST-2', 'ST-3', 'ST-50', 'CO-10', 'CO-50')
    await incident.pass(600)
    expect(incident.world.signals).not.toContain('UndeliverableReport')
    expect(incident.report().rerouteAt).toBeUndefined()
  })

  it('is tried again where it is the nearest to a new pin', async () => {
    refuse('monthlyLimit', 'ST-2', 'ST-3', 'ST-50', 'CO-10', 'CO-50')
    await incident.amend({ kind: 'place', place: { latitude: 13.8, longitude: 100.55 } })
    await incident.pass(30)
    expect(incident.world.signals).toContain('UndeliverableReport')
    refuse('monthlyLimit')
    await incident.pass(90)
    expect(incident.readBy('ST-3')).toContain('incident')
  })
})

describe('the alarm of the last steps', () => {
  it('rings although the router dies when it has saved the step', async () => {
    await incident.pass(179)
    let isDead = false
    const dying = incident.process((operation) => {
      isDead ||= operation === 'save report, answered' && incident.report().climbed === 3
      if (isDead) throw new Error('died')
    })
    await incident.pass(2, { on: dying }).catch(() => undefined)
    expect(incident.report().climbed).toBe(3)
    await incident.pass(600)
    expect(incident.world.signals).toContain('UnacknowledgedReport')
  })
})

describe('a card that was called back', () => {
  const down = { kind: 'retryLater', reason: 'unavailable' } as const

  it('is nobody who has the report, when it begins again and reaches none', async () => {
    incident.world.line = (to) => (to === groupOf('ST-2') ? down : { kind: 'accepted' })
    await incident.pass(61)
    await incident.press('ST-1', 'acknowledge')
    await incident.press('ST-1', 'closed')
    refuse('forbidden', ...units.map(({ code }) => code))
    await incident.reopen('notSafe')
    await incident.pass(120)
    expect(incident.world.signals).toContain('UndeliverableReport')
    expect(incident.readBy('reporter')).toContain('undelivered')
  })

  it('comes anew where the report begins again before LINE took it, and never with the old place', async () => {
    const moved = { ...bangkok, latitude: bangkok.latitude + 0.0001 }
    incident = startIncident()
    incident.world.line = (to) => (to === groupOf('ST-1') ? down : { kind: 'accepted' })
    await incident.accepted()
    await incident.press('CE-10', 'acknowledge')
    await incident.press('CE-10', 'notFound')
    await incident.pass(5)
    await incident.amend({ kind: 'place', place: moved })
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(40)
    const cards = incident.read().filter(({ who }) => who === 'ST-1')
    expect(
      cards.map(({ kind, notice }) => [kind, 'place' in notice.content && notice.content.place]),
    ).toEqual([['incident', moved]])
  })
})

describe('what the reporter says, to a group without the card', () => {
  it('goes to nobody whom an acknowledgement has called back before LINE took the card', async () => {
    const down = { kind: 'retryLater', reason: 'unavailable' } as const
    incident.world.line = (to) => (to === groupOf('ST-2') ? down : { kind: 'accepted' })
    await incident.pass(61)
    await incident.say('มีคนถือมีด')
    await incident.press('ST-1', 'acknowledge')
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(120)
    expect(incident.readBy('ST-1')).toContain('added')
    expect(incident.readBy('ST-2')).toEqual([])
  })

  it('comes after the card, as does word of one more reporter', async () => {
    const down = { kind: 'retryLater', reason: 'unavailable' } as const
    incident = startIncident()
    incident.world.line = (to) => (to === groupOf('CE-10') ? down : { kind: 'accepted' })
    await incident.accepted()
    await incident.pass(20)
    const userId = 'U00000000000000000000000000000002'
    const other = startIncident({ reporter: { userId, language: 'th' } }, incident.world)
    incident.world.roster = units.map((one) => (one.code === 'CE-10' ? unlinked(one) : one))
    await other.accepted()
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(60)
    expect(incident.readBy('CE-10').slice(0, 2)).toEqual(['incident', 'corroborated'])
  })

  it('is read once with the card, where that had been refused meanwhile', async () => {
    incident = startIncident()
    const down = { kind: 'retryLater', reason: 'unavailable' } as const
    incident.world.line = () => down
    await incident.accepted()
    await incident.say('มีคนถือมีด')
    refuse('monthlyLimit', 'ST-1', 'ST-2', 'ST-3', 'ST-50', 'CE-10', 'CE-50', 'TE-10', 'CO-10', 'CO-50')
    await incident.pass(30)
    refuse('monthlyLimit')
    await incident.pass(300)
    for (const code of ['ST-1', 'CE-10', 'TE-10'])
      expect(incident.readBy(code).filter((kind) => kind === 'added')).toEqual(['added'])
  })

  it('joins no batch that may be on its way, however late it is carried out', async () => {
    await incident.say('มีคนถือมีด')
    const taken = incident.world.now
    await incident.pass(19)
    const chat = newChat(reporter)
    const said = { kind: 'text', text: 'เขากลับมาแล้ว' } as const
    const { id, ports } = incident
    await carryOutEffect(
      chat,
      { kind: 'talk', report: id, said },
      { eventId: 'late', at: taken + 1_000 },
      ports,
    )
    await incident.pass(30)
    const batches = incident.read().filter(({ who, kind }) => who === 'ST-1' && kind === 'added')
    expect(batches.map(({ talks }) => talks.length)).toEqual([1, 1])
  })
})
