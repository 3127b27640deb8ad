import { beforeEach, describe, expect, it } from 'vitest'
import { confirmLink } from '../../../../lambdas/core/groups/linking/confirm-link.ts'
import { groupJoined, groupLeft } from '../../../../lambdas/core/groups/linking/join-and-leave.ts'
import { type LinkCode, shownLinkCode } from '../../../../lambdas/core/groups/linking/link-code.ts'
import {
  confirmByOperator,
  issueLinkCode,
  unlinkByOperator,
} from '../../../../lambdas/core/groups/linking/operator-commands.ts'
import { redeemLinkCode, type TypedCode } from '../../../../lambdas/core/groups/linking/redeem-code.ts'
import { linkingTexts as texts } from '../../../../lambdas/core/groups/linking/texts.ts'
import { type LinkWorld, linkPortsOf, newLinkWorld } from '../../../support/links.ts'

const codes = ['7F3K92QD', '00000001', '00000002'] as LinkCode[]
const [code, secondCode, thirdCode] = codes as [LinkCode, LinkCode, LinkCode]
const [groupA, groupB, groupC] = ['a', 'b', 'c'].map((letter) => `C${letter.repeat(32)}`) as [
  string,
  string,
  string,
]
const minute = 60_000
const hour = 60 * minute

let world: LinkWorld
let ports: ReturnType<typeof linkPortsOf>
beforeEach(() => {
  world = newLinkWorld(['ST-1', 'ST-2'])
  ports = linkPortsOf(world)
})

let events = 0
/** Something new that happens in a group now. */
const moment = (groupId: string, more: Partial<TypedCode> = {}): TypedCode => ({
  eventId: `event-${++events}`,
  groupId,
  at: world.now,
  ...more,
})
const type = async (groupId: string, typed: string, more: Partial<TypedCode> = {}): Promise<string> =>
  (await redeemLinkCode(moment(groupId, more), typed, ports)).text
const issue = (unit: string, made: LinkCode) => issueLinkCode(unit, made, ports)
const groupOf = (unit: string): string | undefined => world.links.get(unit)?.groupId
/** A unit that is linked to a group, an hour ago. */
const linkUnit = async (unit: string, groupId: string, made: LinkCode): Promise<void> => {
  await issue(unit, made)
  expect(await type(groupId, made)).toBe(texts.linked(`หน่วย ${unit}`))
  world.now += hour
}

describe('typing a code', () => {
  it('links the group to the unit that the code was made for', async () => {
    await issue('ST-1', code)
    expect(await type(groupA, `ผูกกลุ่ม ${shownLinkCode(code)}`)).toBe(texts.linked('หน่วย ST-1'))
    expect(world.links.get('ST-1')).toMatchObject({ groupId: groupA, linkedAt: world.now })
    expect(groupOf('ST-2')).toBeUndefined()
  })

  it('says the same when the event comes again or the code is typed again in the same group', async () => {
    await issue('ST-1', code)
    const event = moment(groupA)
    const first = await redeemLinkCode(event, code, ports)
    expect(await redeemLinkCode(event, code, ports)).toEqual(first)
    expect(await type(groupA, code)).toBe(first.text)
    world.now += 25 * hour
    expect(await type(groupA, code)).toBe(first.text)
    expect(world.groups.get(groupA)?.tries).toEqual([])
  })

  it.each<[string, () => Promise<unknown>, string]>([
    ['that was never made', async () => undefined, texts.wrong.unknown],
    [
      'that another group has used',
      async () => {
        await issue('ST-1', code)
        await type(groupB, code)
      },
      texts.wrong.used,
    ],
    [
      'that is a day old',
      async () => {
        await issue('ST-1', code)
        world.now += 24 * hour
      },
      texts.wrong.expired,
    ],
    [
      'in whose place there is a new one',
      async () => {
        await issue('ST-1', code)
        await issue('ST-1', secondCode)
      },
      texts.wrong.superseded,
    ],
    [
      'that this very group has used up before it was unlinked',
      async () => {
        await linkUnit('ST-1', groupA, code)
        await unlinkByOperator('ST-1', ports)
      },
      texts.wrong.used,
    ],
  ])('%s links nothing and says so', async (_, prepare, why) => {
    await prepare()
    const before = structuredClone([...world.links.values()].map(({ groupId }) => groupId))
    expect(await type(groupA, code)).toBe(`${why}\n${texts.triesLeft(4)}`)
    expect([...world.links.values()].map(({ groupId }) => groupId)).toEqual(before)
  })

  it('is good until the last moment of its day, whenever the event reaches us', async () => {
    await issue('ST-1', code)
    const at = world.now + 24 * hour - 1
    world.now += 40 * hour
    expect(await type(groupA, code, { at })).toBe(texts.linked('หน่วย ST-1'))
  })

  it('that is none asks for one and does not count', async () => {
    for (let nth = 0; nth < 6; nth += 1) expect(await type(groupA, 'อะไรนะ')).toBe(texts.unreadable)
    expect(world.groups.size).toBe(0)
  })

  it('is refused where the group stands for another unit, and stays good for its own', async () => {
    await linkUnit('ST-1', groupA, code)
    await issue('ST-2', secondCode)
    expect(await type(groupA, secondCode)).toBe(texts.groupTaken('หน่วย ST-1', 'หน่วย ST-2'))
    expect(await type(groupB, secondCode)).toBe(texts.linked('หน่วย ST-2'))
    expect(groupOf('ST-1')).toBe(groupA)
    expect(world.groups.get(groupA)?.tries).toEqual([])
  })

  it('once more with a new code keeps the group, and later leaves count from then', async () => {
    await linkUnit('ST-1', groupA, code)
    await issue('ST-1', secondCode)
    expect(await type(groupA, secondCode)).toBe(texts.linked('หน่วย ST-1'))
    expect(world.links.get('ST-1')).toMatchObject({ groupId: groupA, linkedAt: world.now })
  })
})

describe('five tries an hour', () => {
  const wrong = (nth: number): LinkCode => `ZZZZZZZ${nth}` as LinkCode
  const until = (): string => texts.noTriesLeft(Date.UTC(2026, 10, 21, 4))

  it('are counted down, and then the group waits', async () => {
    for (const left of [4, 3, 2, 1]) {
      expect(await type(groupA, wrong(left))).toBe(`${texts.wrong.unknown}\n${texts.triesLeft(left)}`)
      world.now += minute
    }
    expect(await type(groupA, wrong(0))).toBe(`${texts.wrong.unknown}\n${until()}`)
    expect(await type(groupA, wrong(5))).toBe(until())
    await issue('ST-1', code)
    expect(await type(groupA, code)).toBe(until())
    expect(groupOf('ST-1')).toBeUndefined()
    // Another group has its own.
    expect(await type(groupB, wrong(0))).toContain(texts.triesLeft(4))
    world.now = Date.UTC(2026, 10, 21, 4)
    expect(await type(groupA, code)).toBe(texts.linked('หน่วย ST-1'))
  })

  it('count the same wrong code each time it is typed', async () => {
    for (let nth = 0; nth < 5; nth += 1) await type(groupA, wrong(0))
    expect(await type(groupA, wrong(0))).toBe(until())
  })

  it('do not count an event that is brought again, which reads what it read', async () => {
    const tries = [0, 1, 2, 3, 4, 5].map((nth) => ({ event: moment(groupA), typed: wrong(nth) }))
    const first = []
    for (const { event, typed } of tries) first.push((await redeemLinkCode(event, typed, ports)).text)
    const again = []
    for (const { event, typed } of tries.toReversed())
      again.push((await redeemLinkCode(event, typed, ports)).text)
    expect(again.toReversed()).toEqual(first)
    expect(world.groups.get(groupA)?.tries).toHaveLength(5)
  })

  it('hold against many at the same time', async () => {
    await issue('ST-1', code)
    const answers = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7].map((nth) => type(groupA, nth === 7 ? code : wrong(nth))),
    )
    expect(answers.filter((text) => text.startsWith(texts.wrong.unknown))).toHaveLength(5)
    expect(groupOf('ST-1')).toBeUndefined()
  })

  it('do not shut out a right code that a death has kept from being linked', async () => {
    for (const nth of [0, 1, 2, 3]) await type(groupA, wrong(nth))
    await issue('ST-1', code)
    const dying = linkPortsOf(world, async (operation, work) => {
      if (operation === 'save link') throw new Error('died')
      return work()
    })
    await expect(redeemLinkCode(moment(groupA), code, dying)).rejects.toThrow('died')
    expect(await type(groupA, wrong(9))).toBe(until())
    expect(await type(groupA, code)).toBe(texts.linked('หน่วย ST-1'))
  })

  it('leave what the group has reached before readable', async () => {
    await issue('ST-1', code)
    const event = moment(groupA)
    const linked = await redeemLinkCode(event, code, ports)
    for (let nth = 0; nth < 6; nth += 1) await type(groupA, wrong(nth))
    expect(await redeemLinkCode(event, code, ports)).toEqual(linked)
  })
})

describe('a second group', () => {
  const waits = (): string => texts.waits('หน่วย ST-1', world.now + 24 * hour)
  /** B has asked to take A's place. */
  const asked = async (): Promise<string> => {
    await linkUnit('ST-1', groupA, code)
    await issue('ST-1', secondCode)
    expect(await type(groupB, secondCode, { name: async () => 'ด.ต.สมชาย' })).toBe(waits())
    return world.links.get('ST-1')?.replacement?.token ?? ''
  }

  it('waits until the old one agrees, which reads who asks', async () => {
    const token = await asked()
    expect(groupOf('ST-1')).toBe(groupA)
    expect(world.pushed).toEqual([
      {
        to: groupA,
        retryKey: expect.any(String),
        answer: {
          text: texts.ask('หน่วย ST-1', 'ด.ต.สมชาย', world.now, world.now + 24 * hour),
          buttons: [{ label: texts.confirm, press: { kind: 'confirmLink', token } }],
        },
      },
    ])
    world.now += hour
    expect((await confirmLink(moment(groupA), token, ports)).text).toBe(texts.replaced('หน่วย ST-1'))
    expect(groupOf('ST-1')).toBe(groupB)
    expect(world.pushed.at(-1)).toMatchObject({ to: groupB, answer: { text: texts.linked('หน่วย ST-1') } })
    expect(await type(groupC, secondCode)).toContain(texts.wrong.used)
  })

  it('asks LINE for nobody’s name but that of whoever it tells the old group of', async () => {
    const asked: string[] = []
    const name = async (who: string) => {
      asked.push(who)
      return who
    }
    await type(groupC, 'ZZZZ-ZZZZ', { name: () => name('a stranger') })
    await issue('ST-1', code)
    await type(groupA, code, { name: () => name('the first') })
    await issue('ST-1', secondCode)
    await type(groupB, secondCode, { name: () => name('the second') })
    expect(asked).toEqual(['the second'])
  })

  it('asks once, however often the code is typed', async () => {
    await asked()
    expect(await type(groupB, secondCode)).toBe(waits())
    expect(world.pushed).toHaveLength(1)
  })

  it('shuts its code for a third', async () => {
    await asked()
    expect(await type(groupC, secondCode)).toContain(texts.wrong.used)
    expect(world.links.get('ST-1')?.replacement?.to).toBe(groupB)
  })

  it('is agreed to by a press that is brought again, with the same answer', async () => {
    const token = await asked()
    const press = moment(groupA)
    const first = await confirmLink(press, token, ports)
    expect(await confirmLink(press, token, ports)).toEqual(first)
    expect(world.pushed).toHaveLength(2)
  })

  it.each([
    ['in the new group', groupB],
    ['in a third group', groupC],
  ])('is not agreed to by a press %s', async (_, groupId) => {
    const token = await asked()
    expect((await confirmLink(moment(groupId), token, ports)).text).toBe(texts.nothingAsked)
    expect(groupOf('ST-1')).toBe(groupA)
  })

  it('is not agreed to by a forged press or after a day', async () => {
    const token = await asked()
    expect((await confirmLink(moment(groupA), 'X', ports)).text).toBe(texts.nothingAsked)
    world.now += 24 * hour
    expect((await confirmLink(moment(groupA), token, ports)).text).toBe(texts.requestExpired)
    expect(groupOf('ST-1')).toBe(groupA)
  })

  it('has to ask again where a new code was made meanwhile', async () => {
    const token = await asked()
    const issued = await issue('ST-1', thirdCode)
    expect(issued?.before.replacement).toMatchObject({ to: groupB })
    expect((await confirmLink(moment(groupA), token, ports)).text).toBe(texts.nothingAsked)
    expect(groupOf('ST-1')).toBe(groupA)
  })

  it('is let in by an operator, and both groups are told', async () => {
    await asked()
    expect(await confirmByOperator('ST-1', ports)).toEqual({ kind: 'confirmed', areGroupsTold: true })
    expect(groupOf('ST-1')).toBe(groupB)
    expect(world.pushed.slice(1).map(({ to, answer }) => [to, answer.text])).toEqual([
      [groupB, texts.linked('หน่วย ST-1')],
      [groupA, texts.replaced('หน่วย ST-1')],
    ])
    await confirmByOperator('ST-1', ports)
    expect(world.pushed).toHaveLength(3)
  })

  it('takes the place at once where the old one has left, when it types the code again or an operator agrees', async () => {
    for (const how of ['type', 'operator'] as const) {
      world = newLinkWorld(['ST-1'])
      ports = linkPortsOf(world)
      await asked()
      world.now += minute
      await groupLeft(moment(groupA), ports)
      expect(groupOf('ST-1')).toBeUndefined()
      if (how === 'type') expect(await type(groupB, secondCode)).toBe(texts.linked('หน่วย ST-1'))
      else await confirmByOperator('ST-1', ports)
      expect(groupOf('ST-1')).toBe(groupB)
    }
  })

  it('does not take the place where it has left before that', async () => {
    const token = await asked()
    world.now += minute
    await groupLeft(moment(groupB), ports)
    expect((await confirmLink(moment(groupA), token, ports)).text).toBe(texts.nothingAsked)
    expect(groupOf('ST-1')).toBe(groupA)
    expect(world.signals).toEqual([])
  })

  it('does not take it where the leave is known and the request was still there', async () => {
    const token = await asked()
    world.groups.set(groupB, { groupId: groupB, version: 9, tries: [], leftAt: world.now + 1 })
    expect((await confirmLink(moment(groupA), token, ports)).text).toBe(texts.newGroupGone)
    expect(groupOf('ST-1')).toBe(groupA)
  })

  it.each(['the old group', 'an operator'])(
    'does not take it where it has come to stand for another unit since, whatever %s says',
    async (who) => {
      const token = await asked()
      world.now += minute
      await issue('ST-2', thirdCode)
      expect(await type(groupB, thirdCode)).toBe(texts.linked('หน่วย ST-2'))
      world.now += minute
      if (who === 'an operator')
        expect(await confirmByOperator('ST-1', ports)).toEqual({
          kind: 'newGroupTaken',
          other: 'หน่วย ST-2',
        })
      else
        expect((await confirmLink(moment(groupA), token, ports)).text).toBe(texts.newGroupTaken('หน่วย ST-2'))
      expect([groupOf('ST-1'), groupOf('ST-2')]).toEqual([groupA, groupB])
    },
  )

  it('reads and says it where LINE does not take the messages', async () => {
    world.line = () => ({ kind: 'refused', reason: 'forbidden' })
    await linkUnit('ST-1', groupA, code)
    await issue('ST-1', secondCode)
    expect(await type(groupB, secondCode)).toBe(`${waits()}\n${texts.oldGroupNotAsked}`)
    const token = world.links.get('ST-1')?.replacement?.token ?? ''
    expect((await confirmLink(moment(groupA), token, ports)).text).toContain(texts.newGroupNotTold)
    expect(world.signals).toEqual(['LineRefused', 'LineRefused'])
  })
})

describe('joining and leaving', () => {
  it('a group that is joined is asked for its code, and the roster read once', async () => {
    const operations: string[] = []
    const counting = linkPortsOf(world, async (operation, work) => {
      operations.push(operation)
      return work()
    })
    expect((await groupJoined(moment(groupA), counting)).text).toBe(texts.askForCode)
    expect(operations).toEqual(['links of group'])
  })

  it('a group that is left has no unit any more, with an alarm, once', async () => {
    await linkUnit('ST-1', groupA, code)
    const leave = moment(groupA)
    await groupLeft(leave, ports)
    await groupLeft(leave, ports)
    expect(world.links.get('ST-1')).toMatchObject({ unlinkedAt: world.now })
    expect(groupOf('ST-1')).toBeUndefined()
    expect(world.signals).toEqual(['UnitUnlinked'])
  })

  it('so has a group that a roster file has named, whenever that was', async () => {
    world.links.set('ST-1', { unit: { code: 'ST-1', nameTh: 'หนึ่ง' }, version: 1, groupId: groupA })
    world.links.set('ST-2', { unit: { code: 'ST-2', nameTh: 'สอง' }, version: 1, groupId: groupA })
    expect((await groupJoined(moment(groupA), ports)).text).toBe(texts.alreadyLinked('หนึ่ง'))
    await groupLeft(moment(groupA), ports)
    expect([groupOf('ST-1'), groupOf('ST-2')]).toEqual([undefined, undefined])
    expect(world.signals).toEqual(['UnitUnlinked', 'UnitUnlinked'])
  })

  it('nothing happens where the group stood for nobody', async () => {
    await groupLeft(moment(groupA), ports)
    expect(world.signals).toEqual([])
  })

  it('a leave that is older than the link unlinks nothing, however late it is told', async () => {
    const joinedAt = world.now
    await linkUnit('ST-1', groupA, code)
    await groupLeft(moment(groupA, { at: joinedAt - 1 }), ports)
    expect(groupOf('ST-1')).toBe(groupA)
    expect((await groupJoined(moment(groupA, { at: joinedAt - 1 }), ports)).text).toBe(
      texts.alreadyLinked('หน่วย ST-1'),
    )
  })

  it('a code that is told after the leave that followed it links nothing', async () => {
    await issue('ST-1', code)
    const typedAt = world.now
    world.now += minute
    await groupLeft(moment(groupA), ports)
    expect(await type(groupA, code, { at: typedAt })).toBe(texts.hasLeft)
    expect(groupOf('ST-1')).toBeUndefined()
    expect(await type(groupA, code)).toBe(texts.hasLeft)
    world.now += 1
    expect(await type(groupA, code)).toBe(texts.linked('หน่วย ST-1'))
  })

  it('a join at the very moment of the link came before it', async () => {
    await issue('ST-1', code)
    await type(groupA, code)
    expect((await groupJoined(moment(groupA), ports)).text).toBe(texts.alreadyLinked('หน่วย ST-1'))
    expect(world.signals).toEqual([])
  })

  it('join, code, leave and join come to the same in whatever order the last two are told', async () => {
    for (const order of ['leave first', 'join first'] as const) {
      world = newLinkWorld(['ST-1'])
      ports = linkPortsOf(world)
      await linkUnit('ST-1', groupA, code)
      const leave = moment(groupA)
      const join = moment(groupA, { at: world.now + minute })
      if (order === 'leave first') await groupLeft(leave, ports)
      expect((await groupJoined(join, ports)).text).toBe(texts.askForCode)
      if (order === 'join first') await groupLeft(leave, ports)
      expect(groupOf('ST-1')).toBeUndefined()
      expect(world.signals).toEqual(['UnitUnlinked'])
    }
  })

  it('a leave at the very moment of the link is not lost', async () => {
    await issue('ST-1', code)
    const typed = moment(groupA)
    const overtaken = linkPortsOf(world, async (operation, work) => {
      const answer = work()
      // The leave is told after the group was looked at, and before the link is saved.
      if (operation === 'look code up') await groupLeft(moment(groupA, { at: world.now + 1 }), ports)
      return answer
    })
    expect((await redeemLinkCode(typed, code, overtaken)).text).toBe(texts.hasLeft)
    expect(groupOf('ST-1')).toBeUndefined()
    expect(world.signals).toEqual(['UnitUnlinked'])
  })
})

describe('an operator', () => {
  it('makes no code for a unit that is not there', async () => {
    expect(await issue('ST-9', code)).toBeUndefined()
    expect(world.codes.size).toBe(0)
  })

  it('takes a group away, which is told', async () => {
    await linkUnit('ST-1', groupA, code)
    expect(await unlinkByOperator('ST-1', ports)).toEqual({ isGroupTold: true })
    expect(groupOf('ST-1')).toBeUndefined()
    expect(world.pushed.at(-1)).toMatchObject({ to: groupA })
    expect(await unlinkByOperator('ST-1', ports)).toBeUndefined()
    expect(world.signals).toEqual([])
  })

  it('cannot agree to what nobody asks', async () => {
    await linkUnit('ST-1', groupA, code)
    expect(await confirmByOperator('ST-1', ports)).toEqual({ kind: 'refused', why: 'nothingAsked' })
  })
})
