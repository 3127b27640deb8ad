import { describe, expect, it } from 'vitest'
import { recordPushOutcome } from '../../../lambdas/core/delivery/record-push-outcome.ts'
import type { Notice, PushOutcome, Report } from '../../../lambdas/core/report/model.ts'
import { factsOf } from '../../../lambdas/core/report/notices/incident-facts.ts'
import { cardsOf } from '../../../lambdas/core/report/report.ts'
import { newWorld } from '../../support/memory.ts'
import { groupOf, startIncident, units } from '../responses/incident.ts'

const accepted: PushOutcome = { kind: 'accepted', requestId: 'r' }
const refused = (reason: 'forbidden' | 'badRequest' | 'monthlyLimit' = 'forbidden'): PushOutcome => ({
  kind: 'refused',
  reason,
})
const later: PushOutcome = { kind: 'retryLater', reason: 'unavailable' }

/** Routed, and nothing has been pushed yet. */
const routed = async (): Promise<Report> => {
  const world = newWorld(units)
  world.line = () => later
  const incident = startIncident({}, world)
  await incident.accepted()
  const report = incident.report()
  const owed = { kind: 'owed', dueAt: world.now, attempts: 0 } as const
  return { ...report, notices: report.notices.map((notice) => ({ ...notice, state: owed })) }
}
const report = await routed()
const now = report.acceptedAt + 1_000
const noticeOf = (key: string, of: Report = report): Notice => {
  const found = of.notices.find((one) => one.key === key)
  if (!found) throw new Error(`There is no ${key}`)
  return found
}
const stateOf = (of: Report, key: string) => noticeOf(key, of).state

describe('settle', () => {
  it('takes the outcome of a push in once, whoever else has pushed it', () => {
    const card = noticeOf('ST-1/incident')
    const once = recordPushOutcome(report, card, accepted, now)
    expect(stateOf(once, card.key)).toEqual({ kind: 'sent', at: now, attempts: 1 })
    for (const outcome of [accepted, refused(), later])
      expect(recordPushOutcome(once, card, outcome, now)).toBe(once)
  })

  it('counts one attempt where several have failed at the same time', () => {
    const card = noticeOf('ST-1/incident')
    const once = recordPushOutcome(report, card, later, now)
    expect(recordPushOutcome(once, card, later, now + 1)).toBe(once)
    expect(stateOf(once, card.key)).toEqual({ kind: 'owed', dueAt: now + 1_000, attempts: 1 })
  })

  it('believes whoever LINE has accepted it from', () => {
    const card = noticeOf('ST-1/incident')
    const failed = recordPushOutcome(report, card, later, now)
    expect(stateOf(recordPushOutcome(failed, card, accepted, now), card.key).kind).toBe('sent')
  })

  it('does nothing for a notice that is not there any more', () => {
    const gone = { ...report, notices: [] }
    expect(recordPushOutcome(gone, noticeOf('ST-1/incident'), accepted, now)).toBe(gone)
  })

  it('waits longer and longer, and never longer than a minute', () => {
    let failing = report
    const waits: number[] = []
    for (let nth = 0; nth < 9; nth += 1) {
      failing = recordPushOutcome(failing, noticeOf('ST-1/incident', failing), later, now)
      const state = stateOf(failing, 'ST-1/incident')
      if (state.kind === 'owed') waits.push((state.dueAt - now) / 1_000)
    }
    expect(waits).toEqual([1, 2, 4, 8, 15, 30, 60, 60, 60])
  })

  it('has what nobody else can be told wait for the month’s limit to be lifted', () => {
    const reminder: Notice = {
      ...noticeOf('ST-1/incident'),
      key: 'ST-1/reminder-r0-0',
      content: { ...factsOf(report, undefined, []), kind: 'reminder', waited: 60_000 },
    }
    const owing = { ...report, notices: [...report.notices, reminder] }
    const once = recordPushOutcome(owing, reminder, refused('monthlyLimit'), now)
    expect(stateOf(once, reminder.key)).toEqual({ kind: 'owed', dueAt: now + 60_000, attempts: 1 })
    const twice = recordPushOutcome(once, noticeOf(reminder.key, once), refused('monthlyLimit'), now)
    expect(twice.timeline.filter(({ kind }) => kind === 'refused')).toHaveLength(1)
  })
})

describe('a group that is gone', () => {
  const sent = ['ST-1/incident', 'CE-10/incident', 'TE-10/incident'].reduce(
    (so, key) => recordPushOutcome(so, noticeOf(key, so), accepted, now),
    report,
  )
  const words: Notice = {
    ...noticeOf('ST-1/incident'),
    key: 'ST-1/added-0',
    content: { kind: 'added', items: [{ kind: 'talk', talk: 'one', length: 3 }] },
  }
  const talking = { ...sent, notices: [...sent.notices, words] }

  it.each(['forbidden', 'notFound'] as const)('loses its card, and the next unit is told (%s)', (reason) => {
    const lost = recordPushOutcome(talking, words, { kind: 'refused', reason }, now)
    expect(stateOf(lost, 'ST-1/incident')).toMatchObject({ kind: 'refused', reason })
    expect(lost.timeline).toContainEqual({ at: now, kind: 'passedOn', from: 'ST-1', to: 'ST-2' })
    expect(lost.notices.some(({ key }) => key === words.key)).toBe(false)
  })

  it('is not one that will not take these words alone', () => {
    const kept = recordPushOutcome(talking, words, refused('badRequest'), now)
    expect(stateOf(kept, 'ST-1/incident').kind).toBe('sent')
  })

  it('brings nobody in once the scene has ended', () => {
    const ended = { ...talking, scene: 'closed' as const }
    const lost = recordPushOutcome(ended, words, refused(), now)
    expect(stateOf(lost, 'ST-1/incident').kind).toBe('refused')
    expect(cardsOf(lost)).toHaveLength(3)
  })

  it('is texted on its duty phone where texts can be sent', () => {
    const mobile = { code: 'ST-1', kind: 'station', nameTh: 'สน.', nameEn: 'S', phone: '0812345678' } as const
    const withPhone = {
      ...talking,
      notices: talking.notices.map((one) =>
        one.to.kind === 'unit' && one.to.unit.code === 'ST-1'
          ? { ...one, to: { ...one.to, unit: mobile } }
          : one,
      ),
    }
    const texted = (canText: boolean) =>
      recordPushOutcome(withPhone, words, refused(), now, canText).notices.filter(
        ({ to }) => to.kind === 'dutyPhone',
      )
    expect(texted(true).map(({ key }) => key)).toEqual(['ST-1-phone/incident'])
    expect(texted(false)).toEqual([])
  })
})

describe('a card that was withdrawn', () => {
  it('counts if LINE takes it after all, and its group is told that somebody has it', async () => {
    const incident = startIncident()
    await incident.accepted()
    incident.world.line = (to) => (to === groupOf('ST-2') ? later : { kind: 'accepted' })
    await incident.pass(61)
    const pushed = noticeOf('ST-2/incident', incident.report())
    await incident.press('ST-1', 'acknowledge')
    const after = recordPushOutcome(incident.report(), pushed, accepted, incident.world.now)
    expect(stateOf(after, pushed.key).kind).toBe('sent')
    expect(noticeOf('ST-2/stand-down-r0', after).content).toMatchObject({
      kind: 'standDown',
      acted: { action: 'acknowledge', by: { unit: { code: 'ST-1' } } },
    })
    for (const outcome of [refused(), later])
      expect(recordPushOutcome(incident.report(), pushed, outcome, incident.world.now)).toEqual(
        incident.report(),
      )
  })

  it('is given anew to a unit whose turn comes later, under its own key and once', async () => {
    const incident = startIncident()
    await incident.accepted()
    incident.world.line = (to) => (to === groupOf('ST-2') ? later : { kind: 'accepted' })
    await incident.pass(61)
    await incident.press('CE-10', 'acknowledge')
    incident.world.line = (to) => (to === groupOf('ST-1') ? refused() : { kind: 'accepted' })
    await incident.pass(30)
    const cards = incident.report().notices.filter(({ key }) => key === 'ST-2/incident')
    expect(cards.map(({ state }) => state.kind)).toEqual(['sent'])
    expect(new Set(incident.report().notices.map(({ key }) => key)).size).toBe(
      incident.report().notices.length,
    )
  })
})
