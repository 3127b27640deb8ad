import { beforeEach, describe, expect, it } from 'vitest'
import { type Chat, newChat } from '../../../lambdas/core/conversation/chat.ts'
import type { Effect } from '../../../lambdas/core/conversation/conversation-state.ts'
import { carryOutEffect } from '../../../lambdas/core/conversation/effects.ts'
import type { RegistrationOutcome } from '../../../lambdas/core/officers/ports.ts'
import { reportIdOf } from '../../../lambdas/core/report/report-id.ts'
import type { PhoneNumber } from '../../../lambdas/core/shared/phone.ts'
import { bangkok } from '../../support/roster.ts'
import { type Incident, reporter, somchai, startIncident } from '../responses/incident.ts'

const phone = '+66812345678' as PhoneNumber
let incident: Incident
const chat = (userId = reporter): Chat => newChat(userId)
const on = (eventId: string) => ({ eventId, at: incident.world.now })
const does = (effect: Effect, eventId = 'event', who = chat()) =>
  carryOutEffect(who, effect, on(eventId), incident.ports)

beforeEach(() => {
  incident = startIncident()
})
const submit = (): Effect => ({
  kind: 'submit',
  report: incident.id,
  category: 'confinement',
  place: bangkok,
  phone,
})

describe('submit', () => {
  it('makes the report once, with the ladder of the stage and the reporter’s language', async () => {
    const english = { ...chat(), language: 'en' as const }
    const first = await does(submit(), 'event', english)
    expect(first.changed?.after).toMatchObject({
      id: incident.id,
      phone,
      ladder: incident.world.ladder,
      scene: 'new',
    })
    expect(first.changed?.before).toBeUndefined()
    expect(incident.report().reporter).toEqual({ userId: reporter, language: 'en' })
    expect(await does(submit())).toEqual({ answers: [] })
    expect(incident.report().version).toBe(1)
  })

  it('does not make anew what has been acted upon since', async () => {
    await does(submit())
    await incident.deliver()
    await incident.press('ST-1', 'acknowledge')
    await does(submit())
    expect(incident.report().scene).toBe('acknowledged')
  })
})

describe('what changes a report', () => {
  const amendment: Effect = {
    kind: 'amend',
    report: reportIdOf('U-nobody', { id: 'X', startedAt: 0 }),
    amendment: { kind: 'phone', phone },
  }

  it('is a stale button where there is no such report', async () => {
    expect((await does(amendment)).answers).toEqual([{ kind: 'staleButton' }])
  })

  it('is a stale button where the report is somebody else’s, and changes nothing', async () => {
    await incident.create()
    const before = incident.report()
    for (const effect of [
      { ...amendment, report: incident.id },
      { kind: 'talk', report: incident.id, said: { kind: 'text', text: 'hello' } },
      { kind: 'reopen', report: incident.id },
    ] as const) {
      const { answers, changed } = await does(effect, 'event', chat('Usomebody'))
      expect(answers).toEqual([{ kind: 'staleButton' }])
      expect(changed).toBeUndefined()
    }
    expect(incident.report()).toBe(before)
  })

  it('waits for a report that this chat is yet to make', async () => {
    const pending = { first: { at: 0, by: 't', effects: [submit()], prompts: [] } }
    const effect = { ...amendment, report: incident.id }
    await expect(does(effect, 'second', { ...chat(), pending })).rejects.toThrow('does not exist yet')
  })

  it('is taken in again where somebody came in between', async () => {
    await incident.accepted()
    let isFirst = true
    const ports = incident.process(async (operation) => {
      if (operation !== 'save report' || !isFirst) return
      isFirst = false
      await incident.press('ST-1', 'acknowledge')
    })
    const { changed } = await carryOutEffect(
      chat(),
      { ...amendment, report: incident.id },
      on('event'),
      ports,
    )
    expect(changed?.after).toMatchObject({ scene: 'acknowledged', phone })
    expect(changed?.before?.scene).toBe('acknowledged')
  })

  it('gives up after so many writers, and the event is brought again', async () => {
    await incident.accepted()
    const ports = incident.process(async (operation) => {
      if (operation === 'save report') await incident.save(incident.report())
    })
    await expect(
      carryOutEffect(chat(), { ...amendment, report: incident.id }, on('event'), ports),
    ).rejects.toThrow('12 tries')
  })
})

describe('talk', () => {
  const talk = (text: string): Effect => ({ kind: 'talk', report: incident.id, said: { kind: 'text', text } })

  it('is kept under the report before the report owes it, and once', async () => {
    await incident.accepted()
    const operations: string[] = []
    const ports = incident.process((operation) => void operations.push(operation))
    await carryOutEffect(chat(), talk('hello'), on('event'), ports)
    expect(operations.indexOf('add talk, answered')).toBeLessThan(operations.indexOf('save report'))
    const after = incident.report()
    await does(talk('hello'))
    expect(incident.report()).toBe(after)
    expect(incident.world.talks.size).toBe(1)
    expect([...incident.world.talks.values()][0]).toMatchObject({
      report: incident.id,
      from: { kind: 'reporter' },
      said: { kind: 'text', text: 'hello' },
    })
  })

  it('without end is kept, and does not fill the report up', async () => {
    await incident.accepted()
    for (let nth = 0; nth < 400; nth += 1) await does(talk(`word ${nth}`), `event-${nth}`)
    expect(incident.world.talks.size).toBe(400)
    expect(incident.report().said).toHaveLength(250)
    expect(Buffer.byteLength(JSON.stringify(incident.report()))).toBeLessThan(150_000)
  })
})

describe('reopen', () => {
  const notSafe = (): Effect => ({ kind: 'reopen', report: incident.id })
  beforeEach(async () => {
    await incident.accepted()
    await incident.press('ST-1', 'acknowledge')
  })

  it('opens what has ended, once, and says so every time', async () => {
    await incident.press('ST-1', 'closed')
    const { answers, changed } = await does(notSafe())
    expect(answers).toEqual([{ kind: 'reopened', report: incident.id }])
    expect(changed?.after).toMatchObject({ scene: 'new', round: 1 })
    expect(await does(notSafe())).toEqual({ answers: [{ kind: 'reopened', report: incident.id }] })
    expect(incident.report().round).toBe(1)
  })

  it('says that it is still open where it is, and changes nothing', async () => {
    const before = incident.report()
    expect((await does(notSafe())).answers).toEqual([{ kind: 'stillOpen', report: incident.id }])
    expect(incident.report()).toBe(before)
  })

  it('is not repeated without end', async () => {
    for (let nth = 0; nth < 11; nth += 1) {
      await incident.press('ST-1', 'acknowledge')
      await incident.press('ST-1', 'closed')
      const { answers } = await does(notSafe(), `event-${nth}`)
      expect(answers[0]?.kind).toBe(nth < 10 ? 'reopened' : 'notPassedOn')
    }
    expect(incident.report().round).toBe(10)
  })
})

describe('register', () => {
  const claim: Effect = { kind: 'register', number: '1001', phone }
  const { rank, nameTh, role } = somchai
  it.each<[RegistrationOutcome, unknown]>([
    [
      { kind: 'registered', officer: somchai },
      { kind: 'registered', rank, nameTh, role },
    ],
    [
      { kind: 'alreadyYours', officer: somchai },
      { kind: 'alreadyRegistered', rank, nameTh, role },
    ],
    [{ kind: 'takenByAnother' }, { kind: 'takenByAnother' }],
    [
      { kind: 'notMatched', triesLeft: 2 },
      { kind: 'notMatched', triesLeft: 2 },
    ],
    [
      { kind: 'tooManyTries', until: 5 },
      { kind: 'tooManyTries', until: 5 },
    ],
  ])('%o is said as it is', async (outcome, prompt) => {
    const officers = { ...incident.ports.officers, register: async () => outcome }
    const { answers } = await carryOutEffect(chat(), claim, on('event'), { ...incident.ports, officers })
    expect(answers).toEqual([prompt])
  })
})
