import { beforeEach, describe, expect, it } from 'vitest'
import { amend } from '../../../../lambdas/core/report/changes/amend.ts'
import { readLadder } from '../../../../lambdas/core/report/ladder.ts'
import type { PhoneNumber } from '../../../../lambdas/core/shared/phone.ts'
import { type Incident, problemIn, reporter, startIncident } from '../../responses/incident.ts'

let incident: Incident
const chiangMai = { latitude: 18.79, longitude: 98.99 }
const scene = (): string => incident.report().scene

beforeEach(async () => {
  incident = startIncident()
  incident.world.ladder = readLadder('stations:60,centre:120,command:180')
  await incident.accepted()
  await incident.press('ST-1', 'acknowledge')
  await incident.pass(5)
})

const pin = async (): Promise<void> => {
  await incident.save(
    amend(incident.report(), { kind: 'place', place: chiangMai }, 'pin', incident.world.now),
  )
  await incident.deliver()
}

describe('a pin that is moved while somebody has it', () => {
  it('to where another station is responsible begins again there, with a ladder of its own', async () => {
    await pin()
    await incident.pass(2)
    expect(scene()).toBe('new')
    expect(incident.report().holder).toBeUndefined()
    expect(incident.readBy('ST-1').at(-1)).toBe('reopened')
    expect(incident.readBy('ST-50')).toEqual(['incident'])
    await incident.pass(61)
    expect(incident.readBy('ST-50')).toEqual(['incident', 'reminder'])
    await incident.press('ST-50', 'acknowledge')
    await incident.pass(2)
    expect(incident.readBy('reporter').at(-1)).toBe('acknowledged')
  })

  it('within reach of the same station changes nothing of who has it', async () => {
    const near = { latitude: 13.7564, longitude: 100.5019 }
    await incident.amend({ kind: 'place', place: near })
    await incident.pass(25)
    expect(scene()).toBe('acknowledged')
    expect(incident.readBy('ST-1').at(-1)).toBe('added')
  })
})

describe('“not found”', () => {
  it('opens again by a pin also where the reporter has written first', async () => {
    await incident.press('ST-1', 'notFound')
    await incident.pass(2)
    await incident.say('อยู่ตรงนี้ ไม่ได้ไปไหน')
    expect(incident.report().search).toBeUndefined()
    const near = { latitude: 13.7564, longitude: 100.5019 }
    await incident.save(amend(incident.report(), { kind: 'place', place: near }, 'near', incident.world.now))
    expect(scene()).toBe('new')
  })

  it('asks the reporter once, without a sound, and ends after five minutes without an answer', async () => {
    await incident.press('ST-1', 'notFound')
    await incident.pass(2)
    const asked = incident.read().filter(({ kind }) => kind === 'searching')
    expect(asked.map(({ who, notice }) => [who, notice.isSilent])).toEqual([['reporter', true]])
    await incident.pass(297)
    expect(scene()).toBe('acknowledged')
    await incident.pass(3)
    expect(scene()).toBe('notFound')
    expect(incident.timeline('searchEnded')).toHaveLength(1)
    await incident.pass(5)
    expect(incident.readBy('reporter')).toEqual(['delivered', 'acknowledged', 'searching', 'ended'])
  })

  it('ends on time by the sweep alone', async () => {
    await incident.press('ST-1', 'notFound')
    await incident.pass(60)
    await incident.pass(310, { queueIsLost: true })
    expect(scene()).toBe('notFound')
  })

  it('does not end while LINE has not taken the question; the five minutes begin when it has', async () => {
    incident.world.line = (to) =>
      to === reporter ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }
    await incident.press('ST-1', 'notFound')
    await incident.pass(600)
    expect(scene()).toBe('acknowledged')
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(61)
    expect(incident.readBy('reporter')).toContain('searching')
    await incident.pass(235)
    expect(scene()).toBe('acknowledged')
    await incident.pass(66)
    expect(scene()).toBe('notFound')
  })

  it('ends where LINE refuses to ask', async () => {
    incident.world.line = (to) =>
      to === reporter ? { kind: 'refused', reason: 'badRequest' } : { kind: 'accepted' }
    await incident.press('ST-1', 'notFound')
    await incident.pass(301)
    expect(scene()).toBe('notFound')
  })

  it('is asked about by one officer at a time', async () => {
    await incident.press('ST-1', 'notFound', { by: 'Usomchai' })
    expect(await incident.press('CE-10', 'notFound')).toContain('มีผู้กดไปก่อนแล้ว โดย ร.ต.อ. สมชาย ใจดี')
  })

  it('gives way to an officer who closes meanwhile, and nobody is asked any more', async () => {
    incident.world.line = (to) =>
      to === reporter ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }
    await incident.press('ST-1', 'notFound')
    await incident.pass(10)
    await incident.press('ST-1', 'closed')
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(600)
    expect(scene()).toBe('closed')
    expect(incident.readBy('reporter').slice(-1)).toEqual(['ended'])
    expect(incident.readBy('reporter')).not.toContain('searching')
  })

  it('asks another time where the question was not out when somebody arrived', async () => {
    incident.world.line = (to) =>
      to === reporter ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }
    await incident.press('ST-1', 'notFound')
    await incident.press('CE-10', 'arrived')
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(70)
    expect(incident.readBy('reporter')).not.toContain('searching')
    await incident.press('ST-1', 'notFound')
    await incident.pass(5)
    expect(incident.readBy('reporter').slice(-1)).toEqual(['searching'])
  })

  it('gives way to an officer who arrives', async () => {
    await incident.press('ST-1', 'notFound')
    await incident.press('CE-10', 'arrived')
    await incident.pass(600)
    expect(scene()).toBe('arrived')
    expect(problemIn(await incident.press('ST-1', 'notFound'))).toBeUndefined()
  })
})

describe('a new pin', () => {
  const reopened = async (): Promise<void> => {
    expect(scene()).toBe('new')
    expect(incident.report()).toMatchObject({ round: 1, climbed: 0, openedAt: incident.world.now })
    expect(incident.report().search).toBeUndefined()
    expect(incident.report().holder).toBeUndefined()
    expect(incident.timeline('reopened')).toMatchObject([{ why: 'newPin', event: 'pin' }])
    expect(incident.readBy('ST-1')).toContain('reopened')
    expect(incident.readBy('ST-50')).toEqual(['incident'])
    await incident.pass(600)
    expect(incident.timeline('climbed').map(({ step }) => step)).toEqual(['stations', 'centre', 'command'])
    expect(incident.readBy('CO-50')).toEqual(['incident'])
    expect(scene()).toBe('new')
  }

  it('opens it again with a new ladder, and whoever is near there is told', async () => {
    await incident.press('ST-1', 'notFound')
    await incident.pass(30)
    await pin()
    await reopened()
  })

  it('does so after the end as well', async () => {
    await incident.press('ST-1', 'notFound')
    await incident.pass(310)
    expect(scene()).toBe('notFound')
    await pin()
    await reopened()
  })

  it('that comes twice opens it once', async () => {
    await incident.press('ST-1', 'notFound')
    await pin()
    const once = incident.report()
    expect(amend(once, { kind: 'place', place: chiangMai }, 'pin', incident.world.now)).toBe(once)
  })

  it('withdraws a question that is not out yet', async () => {
    incident.world.line = (to) =>
      to === reporter ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }
    await incident.press('ST-1', 'notFound')
    await pin()
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(70)
    expect(incident.readBy('reporter')).not.toContain('searching')
  })

  it('at the moment at which it ends is never lost: it stays open', async () => {
    for (let nth = 0; nth < 14; nth += 1) {
      const one = startIncident({}, undefined)
      await one.accepted()
      await one.press('ST-1', 'acknowledge')
      await one.press('ST-1', 'notFound')
      await one.deliver()
      await one.pass(299)
      let count = 0
      const router = one.process(async () => {
        if (count++ !== nth) return
        await one.amend({ kind: 'place', place: chiangMai })
      })
      await one.pass(3, { on: router })
      if (count <= nth) await one.amend({ kind: 'place', place: chiangMai })
      await one.pass(5)
      expect(one.report().scene).toBe('new')
      expect(one.report().round).toBe(1)
      expect(one.readBy('ST-50')).toEqual(['incident'])
    }
  })
})

describe('another answer', () => {
  const phone = '+66812345678' as PhoneNumber

  it.each([
    ['words', () => incident.say('ฉันอยู่หลังบ้าน')],
    ['a number', () => incident.amend({ kind: 'phone', phone })],
    ['“no calls”', () => incident.amend({ kind: 'chatOnly' })],
    ['“pressed by mistake”', () => incident.amend({ kind: 'mistaken' })],
  ])('%s: it does not end by itself, and the officers decide', async (_, answer) => {
    await incident.press('ST-1', 'notFound')
    await incident.pass(30)
    await answer()
    await incident.pass(600)
    expect(scene()).toBe('acknowledged')
    await incident.press('ST-1', 'notFound')
    await incident.pass(301)
    expect(scene()).toBe('notFound')
    expect(incident.readBy('reporter').filter((kind) => kind === 'searching')).toHaveLength(1)
  })

  it('“still not safe” opens it again', async () => {
    await incident.press('ST-1', 'notFound')
    await incident.reopen('notSafe')
    await incident.pass(400)
    expect(scene()).toBe('new')
    expect(incident.readBy('ST-1')).toContain('reopened')
  })

  it('the same report once more opens it again', async () => {
    await incident.press('ST-1', 'notFound')
    const again = { kind: 'again', category: 'confinement', place: chiangMai } as const
    await incident.amend(again)
    await incident.pass(3)
    expect(scene()).toBe('new')
    expect(incident.timeline('reopened')).toMatchObject([{ why: 'again' }])
    expect(incident.readBy('ST-50')).toEqual(['incident'])
  })
})
