import { beforeEach, describe, expect, it } from 'vitest'
import type { KeepFileResult } from '../../../../lambdas/core/delivery/files/ports.ts'
import type { Amendment } from '../../../../lambdas/core/report/amendment.ts'
import { amend } from '../../../../lambdas/core/report/changes/amend.ts'
import type { AddedItem } from '../../../../lambdas/core/report/model.ts'
import { addMessage } from '../../../../lambdas/core/report/notices/add-item.ts'
import { messagesOf, pushesOf } from '../../../../lambdas/core/report/notices/added-item-batches.ts'
import type { PhoneNumber } from '../../../../lambdas/core/shared/phone.ts'
import { newWorld } from '../../../support/memory.ts'
import { unit } from '../../../support/roster.ts'
import { groupOf, type Incident, reporter, startIncident, units } from '../../responses/incident.ts'

const photo = (messageId: string) => ({ kind: 'file', media: 'image', messageId }) as const
const phone: Amendment = { kind: 'phone', phone: '+66812345678' as PhoneNumber }
const pin = (north: number): Amendment => ({
  kind: 'place',
  place: { latitude: 13.7563 + north / 10_000, longitude: 100.5018 },
})

let incident: Incident
/** Each push with what the reporter has added that this unit has had: words as they are, a file as what became of it. */
const heardBy = (who: string): readonly (readonly string[])[] =>
  incident
    .read()
    .filter((one) => one.who === who && one.kind === 'added')
    .map(({ notice, talks }) => {
      const said = new Map(talks.map((talk) => [talk.key, talk]))
      const items = notice.content.kind === 'added' ? notice.content.items : []
      return items.map((item) => {
        if (item.kind === 'amendment') return `+${item.amendment.kind}`
        const talk = said.get(item.talk)
        return talk?.said.kind === 'text' ? talk.said.text : `file ${talk?.file?.kind}`
      })
    })

beforeEach(async () => {
  incident = startIncident()
  await incident.accepted()
  await incident.press('ST-1', 'acknowledge')
  await incident.pass(1)
})

describe('what the reporter adds', () => {
  it('goes to every group that has the card, as one push for twenty seconds', async () => {
    await incident.say('one')
    await incident.pass(5)
    await incident.amend(phone)
    await incident.pass(5)
    await incident.say('two')
    await incident.pass(9)
    expect(heardBy('ST-1')).toEqual([])
    await incident.pass(2)
    for (const code of ['ST-1', 'CE-10', 'TE-10']) expect(heardBy(code)).toEqual([['one', '+phone', 'two']])
    await incident.say('three')
    await incident.pass(21)
    expect(heardBy('ST-1')).toEqual([['one', '+phone', 'two'], ['three']])
  })

  it('costs somebody who goes on and on fewer pushes than minutes, and a pin never waits longer', async () => {
    for (let turn = 0; turn < 120; turn += 1) {
      await incident.say(`word ${turn}`)
      await incident.pass(30)
    }
    await incident.pass(300)
    const pushes = heardBy('ST-1')
    expect(pushes.flat()).toEqual(Array.from({ length: 120 }, (_, turn) => `word ${turn}`))
    expect(pushes.length).toBeLessThan(60)
    await incident.amend(pin(1))
    await incident.pass(21)
    expect(heardBy('ST-1').at(-1)).toEqual(['+place'])
  })

  it('begins another push where somebody may be pushing this one already', async () => {
    await incident.say('one')
    await incident.pass(18)
    await incident.say('two')
    await incident.pass(3)
    expect(heardBy('ST-1')).toEqual([['one']])
    await incident.pass(20)
    expect(heardBy('ST-1')).toEqual([['one'], ['two']])
  })

  it('that they must not be called goes at once, with whatever waits', async () => {
    await incident.say('one')
    await incident.pass(3)
    await incident.amend({ kind: 'chatOnly' })
    await incident.deliver()
    expect(heardBy('ST-1')).toEqual([['one', '+chatOnly']])
    expect(incident.report().chatOnly).toBe(true)
  })

  it('counts once, however often its event comes', async () => {
    await incident.say('one', 'event')
    const once = incident.report()
    const [item] = once.said
    if (item?.kind !== 'talk') throw new Error('Nothing was said')
    expect(addMessage(once, { key: item.talk, length: 3 }, incident.world.now)).toBe(once)
    await incident.amend(phone, 'other')
    expect(amend(incident.report(), phone, 'other', incident.world.now)).toBe(incident.report())
  })

  it('is nothing where a button only says again what is known', async () => {
    await incident.amend({ kind: 'chatOnly' })
    await incident.amend({ kind: 'who', role: 'witness' })
    await incident.amend({ kind: 'mistaken' })
    const before = incident.report()
    await incident.amend({ kind: 'chatOnly' })
    await incident.amend({ kind: 'who', role: 'witness' })
    await incident.amend({ kind: 'mistaken' })
    expect(incident.report()).toBe(before)
    await incident.amend({ kind: 'who', role: 'victim' })
    expect(incident.report().who).toBe('victim')
  })

  it('that they pressed by mistake is told to the groups and ends nothing', async () => {
    await incident.amend({ kind: 'mistaken' })
    await incident.pass(25)
    expect(heardBy('ST-1')).toEqual([['+mistaken']])
    expect(incident.report().scene).toBe('acknowledged')
  })

  it('after the end still reaches whoever had it', async () => {
    await incident.press('ST-1', 'closed')
    await incident.say('he is back')
    await incident.pass(25)
    expect(heardBy('ST-1')).toEqual([['he is back']])
    expect(incident.report().scene).toBe('closed')
  })

  it('is said once to a group for which a push is full already', async () => {
    for (const nth of [1, 2, 3, 4]) await incident.say(photo(`p${nth}`))
    await incident.amend(pin(1))
    await incident.say('one')
    await incident.say(photo('p5'))
    await incident.pass(25)
    expect(heardBy('ST-1')).toEqual([Array(4).fill('file gone'), ['+place', 'one', 'file gone']])
  })

  it('is no more than five messages in one push, a pin being two', async () => {
    for (const nth of [1, 2, 3]) await incident.amend(pin(nth))
    for (const nth of [1, 2, 3]) await incident.say(photo(`p${nth}`))
    await incident.pass(25)
    for (const push of heardBy('ST-1')) {
      const messages = push.reduce((sum, item) => sum + (item === '+place' ? 2 : 1), 0)
      expect(messages).toBeLessThanOrEqual(5)
    }
    expect(heardBy('ST-1').flat()).toEqual(['+place', '+place', '+place', ...Array(3).fill('file gone')])
  })

  it('may be five thousand characters long, and loses none', async () => {
    const long = 'ก'.repeat(5_000)
    await incident.say(long)
    await incident.say(`${long}!`)
    await incident.pass(25)
    expect(heardBy('ST-1')).toEqual([[long, `${long}!`]])
    const items = incident.report().said
    expect(messagesOf(items).map((message) => message.length)).toEqual([1, 1])
  })
})

describe('whoever comes later', () => {
  it('reads what was said before their card was made', async () => {
    incident = startIncident()
    await incident.create()
    await incident.say('he has a knife')
    await incident.amend({ kind: 'mistaken' })
    await incident.say('no, come')
    await incident.pass(3)
    expect(incident.readBy('ST-1')).toEqual(['incident', 'added'])
    for (const code of ['ST-1', 'CE-10', 'TE-10'])
      expect(heardBy(code)).toEqual([['he has a knife', '+mistaken', 'no, come']])
    await incident.pass(60)
    expect(heardBy('ST-2')).toEqual([['he has a knife', '+mistaken', 'no, come']])
    expect(heardBy('ST-1')).toHaveLength(1)
  })

  it('reads it also in place of a unit that LINE refused', async () => {
    const world = newWorld(units)
    world.line = (to) =>
      to === groupOf('ST-1') ? { kind: 'refused', reason: 'forbidden' } : { kind: 'accepted' }
    incident = startIncident({}, world)
    await incident.create()
    await incident.say('he has a knife')
    await incident.pass(3)
    expect(heardBy('ST-2')).toEqual([['he has a knife']])
    expect(heardBy('ST-1')).toEqual([])
  })

  it('reads it once LINE takes cards again, where nobody had one', async () => {
    const world = newWorld(units)
    world.line = (to) =>
      to === reporter ? { kind: 'accepted' } : { kind: 'refused', reason: 'monthlyLimit' }
    incident = startIncident({}, world)
    await incident.accepted()
    await incident.say('he has a knife')
    await incident.pass(30)
    world.line = () => ({ kind: 'accepted' })
    await incident.pass(120)
    expect(heardBy('ST-1')).toEqual([['he has a knife']])
  })

  it('reads no more than four pushes of it, the newest', async () => {
    incident = startIncident()
    await incident.create()
    for (let nth = 0; nth < 40; nth += 1) await incident.say(photo(`p${nth}`))
    await incident.pass(3)
    expect(heardBy('ST-1').map((push) => push.length)).toEqual([5, 5, 5, 5])
    const read = incident.read().filter(({ who, kind }) => who === 'ST-1' && kind === 'added')
    expect(read.at(-1)?.talks.at(-1)?.said).toEqual(photo('p39'))
  })

  it('is a team that takes over without a card: it reads all, and what comes then', async () => {
    incident = startIncident()
    incident.world.roster = units.filter(({ kind }) => kind !== 'team')
    await incident.accepted()
    await incident.press('ST-1', 'acknowledge')
    await incident.say('one')
    await incident.pass(25)
    incident.world.roster = units
    await incident.press('ST-1', 'forward')
    await incident.pass(5)
    expect(incident.readBy('TE-10')).toEqual(['forwarded', 'added'])
    await incident.say('two')
    await incident.pass(25)
    expect(heardBy('TE-10')).toEqual([['one'], ['two']])
    await incident.press('TE-10', 'acceptCare')
    await incident.press('TE-10', 'closeCare', { outcome: 'safe' })
    await incident.say('three')
    await incident.pass(25)
    expect(heardBy('TE-10')).toHaveLength(2)
  })
})

describe('a file', () => {
  const stored = { token: 'token', mediaType: 'image/jpeg', bytes: 3 }
  it.each([
    ['kept', { kind: 'kept', file: stored }, { kind: 'kept', ...stored }],
    ['gone', { kind: 'gone' }, { kind: 'gone' }],
    ['empty', { kind: 'empty' }, { kind: 'empty' }],
    ['too large', { kind: 'tooLarge' }, { kind: 'tooLarge' }],
  ] as const)('that is %s is said so to everybody, and kept as it was found', async (_, kept, file) => {
    incident.world.keep = () => kept
    await incident.say(photo('p'))
    await incident.pass(25)
    for (const code of ['ST-1', 'CE-10', 'TE-10']) expect(heardBy(code)).toEqual([[`file ${file.kind}`]])
    expect([...incident.world.talks.values()].map((talk) => talk.file)).toEqual([file])
  })

  it('that LINE does not hand over yet is asked for again, and given up after some time', async () => {
    const asked: number[] = []
    incident.world.keep = (): KeepFileResult => {
      asked.push(incident.world.now)
      return { kind: 'retryLater' }
    }
    await incident.say('look')
    await incident.say(photo('p'))
    await incident.pass(60)
    expect(heardBy('ST-1')).toEqual([['look', 'file unavailable']])
    const [first = 0, ...others] = asked
    expect(new Set(others.map((at) => (at - first) / 1_000))).toEqual(new Set([0, 1, 3, 7, 15]))
  })

  it('that is there in the end is passed on', async () => {
    let tries = 0
    incident.world.keep = () => (++tries > 4 ? { kind: 'kept', file: stored } : { kind: 'retryLater' })
    await incident.say(photo('p'))
    await incident.pass(60)
    expect(heardBy('ST-1')).toEqual([['file kept']])
    expect(heardBy('CE-10')).toEqual([['file kept']])
  })
})

describe('a group that is gone', () => {
  it('loses its card when it cannot take these words, and the next unit gets card and words', async () => {
    incident.world.line = (to) =>
      to === groupOf('ST-1') ? { kind: 'refused', reason: 'forbidden' } : { kind: 'accepted' }
    await incident.say('he has a knife')
    await incident.pass(25)
    expect(incident.timeline('passedOn')).toMatchObject([{ from: 'ST-1', to: 'ST-2' }])
    expect(heardBy('ST-2')).toEqual([['he has a knife']])
  })
})

describe('while LINE fails for an hour', () => {
  const fails = (to: string) => to !== reporter
  const outage = async (say: (nth: number) => Promise<void>): Promise<number> => {
    incident.world.line = (to) =>
      fails(to) ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }
    let largest = 0
    for (let nth = 0; nth < 200; nth += 1) {
      await say(nth)
      await incident.pass(18)
      largest = Math.max(largest, Buffer.byteLength(JSON.stringify(incident.report())))
    }
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(400)
    return largest
  }

  it('two hundred words are kept in their order and lost to nobody', async () => {
    const largest = await outage((nth) => incident.say(`word ${nth}`))
    for (const code of ['ST-1', 'CE-10', 'TE-10'])
      expect(heardBy(code).flat()).toEqual(Array.from({ length: 200 }, (_, nth) => `word ${nth}`))
    expect(largest).toBeLessThan(100_000)
    expect(incident.report().notices.filter(({ content }) => content.kind === 'added')).toEqual([])
  })

  it('two hundred photos as well, in every group that has a card', async () => {
    incident = startIncident()
    await incident.accepted()
    await incident.pass(200) // The ladder has brought everybody in.
    const largest = await outage((nth) => incident.say(photo(`p${nth}`)))
    for (const code of ['ST-1', 'ST-2', 'CE-10', 'TE-10', 'CO-10'])
      expect(heardBy(code).flat()).toHaveLength(200)
    expect(largest).toBeLessThan(300_000)
  })

  it('an incident that half the country was told of is not filled up by two hundred photos', async () => {
    const everywhere = Array.from({ length: 12 }, (_, nth) =>
      unit(`ST-7${nth}`, 'station', 13.7 + nth / 2, 100.4, {
        nameTh: 'สถานีตำรวจภูธรที่มีชื่อยาวมาก',
        phone: '021234567',
      }),
    )
    incident = startIncident({}, newWorld([...units, ...everywhere]))
    await incident.create()
    for (const north of [0, 50_000, 25_000]) {
      await incident.amend(pin(north))
      await incident.pass(200)
      await incident.press('ST-1', 'acknowledge')
      await incident.press('ST-1', 'closed')
      await incident.reopen('notSafe')
    }
    await incident.pass(200)
    const groups = new Set(incident.read().map(({ who }) => who))
    expect(groups.size).toBeGreaterThan(9)
    const largest = await outage((nth) => incident.say(photo(`p${nth}`)))
    expect(largest).toBeLessThan(350_000)
    await incident.press('ST-1', 'acknowledge')
    expect(incident.report().scene).toBe('acknowledged')
  })

  it('what cannot wait overtakes the words, and words do not overtake each other', async () => {
    incident.world.line = (to) =>
      fails(to) ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }
    await incident.say('one')
    await incident.pass(100)
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.say('two')
    await incident.amend({ kind: 'chatOnly' })
    await incident.deliver()
    expect(heardBy('ST-1')).toEqual([['+chatOnly']])
    await incident.pass(90)
    expect(heardBy('ST-1')).toEqual([['+chatOnly'], ['one'], ['two']])
  })
})

describe('messages of one push', () => {
  const words = (length: number, talk = 'k'): AddedItem => ({ kind: 'talk', talk, length })
  const file = words(0)
  it.each([
    ['words share a bubble', [words(10), words(10)], [2]],
    ['a file stands alone', [words(10), file, words(10)], [1, 1, 1]],
    ['a full bubble is followed by another', [words(4_000), words(2_001)], [1, 1]],
    ['what fits, fits', [words(4_000), words(2_000)], [2]],
  ])('%s', (_, items, expected) => {
    expect(messagesOf(items).map((message) => message.length)).toEqual(expected)
  })

  it('are as few pushes as can be, in order, and lose nothing', () => {
    const items = Array.from({ length: 23 }, (_, nth) => words(nth % 3 === 0 ? 0 : 4_000, `k${nth}`))
    const pushes = pushesOf(items)
    expect(pushes.flat()).toEqual(items)
    for (const push of pushes) expect(messagesOf(push).length).toBeLessThanOrEqual(5)
  })
})
