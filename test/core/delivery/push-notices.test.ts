import { beforeEach, describe, expect, it } from 'vitest'
import { pushNotices } from '../../../lambdas/core/delivery/push-notices.ts'
import type { Notice } from '../../../lambdas/core/report/model.ts'
import { factsOf } from '../../../lambdas/core/report/notices/incident-facts.ts'
import { newNotice } from '../../../lambdas/core/report/notices/notice.ts'
import { groupOf, type Incident, reporter, startIncident } from '../responses/incident.ts'

let incident: Incident
beforeEach(async () => {
  incident = startIncident()
  await incident.accepted()
})
const to = (code: string) => {
  const card = incident.report().notices.find(({ key }) => key === `${code}/incident`)
  if (card?.to.kind !== 'unit') throw new Error(`${code} has no card`)
  return card.to
}
const reminder = (code: string, step: string): Notice => {
  const facts = factsOf(incident.report(), undefined, [])
  return newNotice(
    incident.id,
    step,
    to(code),
    { ...facts, kind: 'reminder', waited: 60_000 },
    incident.world.now,
  )
}
const standDown = (code: string, step: string): Notice => {
  const by = { unit: to('CE-10').unit, person: { kind: 'unidentified' } } as const
  const acted = { action: 'acknowledge', by, at: 0 } as const
  return newNotice(incident.id, step, to(code), { kind: 'standDown', acted }, incident.world.now)
}
const owing = async (...notices: readonly Notice[]) => {
  await incident.save({ ...incident.report(), notices: [...incident.report().notices, ...notices] })
  return incident.report()
}
/** What is owed, in its order. */
const owed = (): readonly Notice[] => incident.report().notices.filter(({ state }) => state.kind === 'owed')
const keys = (outcomes: readonly (readonly [Notice, { readonly kind: string }])[]) =>
  outcomes.map(([{ key }, { kind }]) => `${key} ${kind}`)

describe('pushAll', () => {
  it('pushes to one group in order, and to several at once', async () => {
    const [a1, a2, b1] = [standDown('ST-1', 'one'), standDown('ST-1', 'two'), standDown('CE-10', 'one')]
    const report = await owing(a1, a2, b1)
    const begun: string[] = []
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { messenger } = incident.ports
    const slow = {
      ...messenger,
      notify: async (...[of, notice, talks]: Parameters<typeof messenger.notify>) => {
        begun.push(notice.key)
        await held
        return messenger.notify(of, notice, talks)
      },
    }
    const pushing = pushNotices(report, owed(), { ...incident.ports, messenger: slow })
    await new Promise(setImmediate)
    expect(begun).toEqual([a1.key, b1.key])
    release()
    expect(keys(await pushing)).toEqual([a1, a2, b1].map(({ key }) => `${key} accepted`))
  })

  it('leaves what comes after a failure to the next time, for this group alone', async () => {
    incident.world.line = (group) =>
      group === groupOf('ST-1') ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }
    const [a1, a2, b1] = [standDown('ST-1', 'one'), standDown('ST-1', 'two'), standDown('CE-10', 'one')]
    const report = await owing(a1, a2, b1)
    expect(keys(await pushNotices(report, owed(), incident.ports))).toEqual([
      `${a1.key} retryLater`,
      `${b1.key} accepted`,
    ])
    expect(incident.world.signals).toContain('LineUnavailable')
  })

  it('goes on after a refusal', async () => {
    incident.world.line = () => ({ kind: 'refused', reason: 'badRequest' })
    const [a1, a2] = [standDown('ST-1', 'one'), standDown('ST-1', 'two')]
    const report = await owing(a1, a2)
    expect(keys(await pushNotices(report, owed(), incident.ports))).toHaveLength(2)
  })

  it('begins nothing that says nobody has it once somebody has acknowledged, however long others took', async () => {
    const [first, late, other] = [
      standDown('ST-1', 'one'),
      reminder('ST-1', 'late'),
      reminder('CE-10', 'now'),
    ]
    const report = await owing(first, late, other)
    const { messenger } = incident.ports
    const slow = {
      ...messenger,
      notify: async (...[of, notice, talks]: Parameters<typeof messenger.notify>) => {
        if (notice.key === first.key) await incident.press('CE-10', 'acknowledge')
        return messenger.notify(of, notice, talks)
      },
    }
    const outcomes = await pushNotices(report, owed(), { ...incident.ports, messenger: slow })
    expect(keys(outcomes)).not.toContain(`${late.key} accepted`)
    expect(incident.readBy('ST-1')).toEqual(['incident', 'standDown'])
  })

  it('remembers which report LINE’s messages are about, and the code, only for that group', async () => {
    incident.world.line = () => ({ kind: 'accepted', messageIds: ['11', '12'] })
    const report = await owing(standDown('ST-1', 'one'))
    await pushNotices(report, owed(), incident.ports)
    const { cardIndex } = incident.ports
    expect(await cardIndex.find(groupOf('ST-1'), { messageId: '12' })).toBe(incident.id)
    expect(await cardIndex.find(groupOf('CE-10'), { messageId: '12' })).toBeUndefined()
  })

  it('remembers nothing of what the reporter is told', async () => {
    incident.world.line = () => ({ kind: 'accepted', messageIds: ['11'] })
    const ended = newNotice(incident.id, 'ended-r0', { kind: 'reporter' }, { kind: 'ended' }, 0)
    const report = await owing(ended)
    await pushNotices(report, owed(), incident.ports)
    expect([...incident.world.cardIndex.keys()].filter((key) => key.includes(reporter))).toEqual([])
    expect(incident.world.cardIndex.size).toBe(0)
  })

  it('comes back where the store cannot remember a card, and LINE tells the group once', async () => {
    incident.world.line = () => ({ kind: 'accepted', messageIds: ['11'] })
    const report = await owing(standDown('ST-1', 'one'))
    const cardIndex = { ...incident.ports.cardIndex, remember: () => Promise.reject(new Error('no table')) }
    await expect(pushNotices(report, owed(), { ...incident.ports, cardIndex })).rejects.toThrow('no table')
    await pushNotices(report, owed(), incident.ports)
    expect(incident.readBy('ST-1')).toEqual(['incident', 'standDown'])
  })

  it('texts a duty phone the card, and has no way to where texting is switched off', async () => {
    const { unit } = to('ST-1')
    const card = incident.report().notices.find(({ key }) => key === 'ST-1/incident')
    if (!card) throw new Error('No card')
    const phone = { kind: 'dutyPhone', unit, phone: '0812345678' } as const
    const report = await owing(newNotice(incident.id, 'incident', phone, card.content, 0))
    const { dutyPhone: _, ...without } = incident.ports
    expect(keys(await pushNotices(report, owed(), without))).toEqual(['ST-1-phone/incident refused'])
    expect(keys(await pushNotices(report, owed(), incident.ports))).toEqual(['ST-1-phone/incident accepted'])
    expect(incident.world.texts[0]?.phone).toBe('0812345678')
    expect(incident.world.texts[0]?.text).toContain('กักขังหน่วงเหนี่ยว')
  })
})
