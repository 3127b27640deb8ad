import { beforeEach, describe, expect, it } from 'vitest'
import { linkUnits } from '../../bin/units/link-code.ts'
import { NoTable } from '../../bin/units/table.ts'
import type { LinkCode } from '../../lambdas/core/groups/linking/link-code.ts'
import { redeemLinkCode } from '../../lambdas/core/groups/linking/redeem-code.ts'
import { linkingTexts } from '../../lambdas/core/groups/linking/texts.ts'
import type { Unit } from '../../lambdas/core/shared/unit.ts'
import { type LinkWorld, linkPortsOf, newLinkWorld } from '../support/links.ts'
import { unit } from '../support/roster.ts'

const codes = ['ST-8403', 'ST-8404', 'CE-84']
const names: Readonly<Record<string, string>> = { 'ST-8403': 'สภ.ดอนสัก' }
const groupA = `C${'a'.repeat(32)}`
const groupB = `C${'b'.repeat(32)}`
const day = 24 * 60 * 60_000

let world: LinkWorld
let printed: string[]
let complained: string[]
let made: number
beforeEach(() => {
  world = newLinkWorld(codes)
  for (const [code, link] of world.links)
    world.links.set(code, { ...link, unit: { code, nameTh: names[code] ?? `หน่วย ${code}` } })
  printed = []
  complained = []
  made = 0
})

/** The roster as the links stand. */
const roster = (): Unit[] =>
  [...world.links.values()].map(({ unit: { code, nameTh }, groupId, code: linkCode, unlinkedAt }) => {
    const { lineGroupId: _, ...bare } = unit(code, 'station', 13, 100, { nameTh })
    return {
      ...bare,
      ...(groupId && { lineGroupId: groupId }),
      ...((linkCode || unlinkedAt !== undefined) && { linksByCode: true }),
    }
  })

const run = (...args: string[]) => {
  const { links, messenger, now } = linkPortsOf(world)
  return linkUnits(args, {
    open: async (stage) => {
      if (stage === 'prod') throw new NoTable('EssHelpMe-prod')
      return { roster: { all: async () => roster() }, links }
    },
    messengerOf: async () => messenger,
    now,
    newCode: () => `7F3K92Q${made++}` as LinkCode,
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
  })
}

let events = 0
const type = async (groupId: string, text: string, name?: string): Promise<string> => {
  const event = {
    eventId: `event-${++events}`,
    groupId,
    at: world.now,
    ...(name && { name: async () => name }),
  }
  return (await redeemLinkCode(event, text, linkPortsOf(world))).text
}
/** A group linked by the first code, and another that asks with the second. */
const askToReplace = async (): Promise<void> => {
  await run('ST-8403')
  await type(groupA, '7F3K92Q0')
  await run('ST-8403')
  await type(groupB, '7F3K92Q1', 'ด.ต.สมชาย')
  printed = []
}

describe('a code', () => {
  it('is printed with its unit, its end and what to type, and links a group', async () => {
    expect(await run('ST-8403')).toBe(0)
    expect(printed).toEqual([
      'รหัสผูกกลุ่มของ สภ.ดอนสัก (ST-8403): 7F3K-92Q0',
      'ใช้ได้ครั้งเดียว ถึง 22 พ.ย. 2569 10:00 น.',
      'เชิญบัญชีนี้เข้ากลุ่มไลน์ของหน่วย แล้วพิมพ์ในกลุ่ม\n  ผูกกลุ่ม 7F3K-92Q0',
    ])
    const command = printed.at(-1)?.split('\n').at(-1)?.trim() ?? ''
    expect(await type(groupA, command)).toBe(linkingTexts.linked('สภ.ดอนสัก'))
  })

  it('takes the place of the one before, and says so', async () => {
    await run('ST-8403')
    printed = []
    expect(await run('ST-8403', '--lang', 'en')).toBe(0)
    expect(printed).toEqual([
      'Code for the LINE group of สภ.ดอนสัก (ST-8403): 7F3K-92Q1',
      'Good once, until 2026-11-22 10:00 Thai time',
      "Invite the account into the unit's LINE group and type there\n  ผูกกลุ่ม 7F3K-92Q1",
      'The old code of the unit is void',
    ])
    expect(await type(groupA, '7F3K-92Q0')).toContain(linkingTexts.wrong.superseded)
  })

  it('for a unit that has a group says what will come of it, and ends what waited', async () => {
    await askToReplace()
    expect(await run('ST-8403')).toBe(0)
    expect(printed.slice(3)).toEqual([
      'คำขอเปลี่ยนกลุ่มที่รอยืนยันอยู่ถูกยกเลิกแล้ว',
      'หน่วยนี้มีกลุ่มอยู่แล้ว ถ้าพิมพ์รหัสในกลุ่มอื่น จะเปลี่ยนกลุ่มเมื่อกลุ่มเดิมกดยืนยัน หรือเมื่อสั่ง --confirm',
    ])
    expect(await run('ST-8403', '--confirm')).toBe(1)
  })

  it('is made for a code in small letters', async () => {
    expect(await run('st-8404')).toBe(0)
    expect(printed[0]).toContain('(ST-8404)')
  })

  it.each([
    [
      'ST-843',
      'ไม่มีหน่วย "ST-843" ในทะเบียน ที่ใกล้เคียง: สภ.ดอนสัก (ST-8403), หน่วย ST-8404 (ST-8404), หน่วย CE-84 (CE-84)',
    ],
    [
      'ดอนสัก',
      'ไม่มีหน่วย "ดอนสัก" ในทะเบียน ที่ใกล้เคียง: สภ.ดอนสัก (ST-8403), หน่วย CE-84 (CE-84), หน่วย ST-8404 (ST-8404)',
    ],
  ])('is not made for %s, which is no code; the nearest are named', async (typed, complaint) => {
    expect(await run(typed)).toBe(2)
    expect(complained).toEqual([complaint])
    expect(world.codes.size).toBe(0)
  })
})

describe('an operator', () => {
  it('lets the new group take over', async () => {
    await askToReplace()
    expect(await run('ST-8403', '--confirm')).toBe(0)
    expect(printed).toEqual(['เปลี่ยนกลุ่มของ สภ.ดอนสัก (ST-8403) แล้ว'])
    expect(world.links.get('ST-8403')?.groupId).toBe(groupB)
    expect(world.pushed.slice(1).map(({ to }) => to)).toEqual([groupB, groupA])
  })

  it('reads where LINE did not take the messages', async () => {
    await askToReplace()
    world.line = () => ({ kind: 'retryLater', reason: 'unavailable' })
    expect(await run('ST-8403', '--confirm', '--lang=en')).toBe(0)
    expect(await run('ST-8403', '--unlink', '--lang=en')).toBe(0)
    expect(printed.filter((line) => line.startsWith('but a group could not be told'))).toHaveLength(2)
  })

  it('cannot let in what does not ask, asks no more or has gone', async () => {
    expect(await run('ST-8403', '--confirm')).toBe(1)
    await askToReplace()
    world.now += day
    expect(await run('ST-8403', '--confirm')).toBe(1)
    world.now -= day
    world.groups.set(groupB, { groupId: groupB, version: 9, tries: [], leftAt: world.now })
    expect(await run('ST-8403', '--confirm')).toBe(1)
    expect(complained).toEqual([
      'ไม่มีคำขอเปลี่ยนกลุ่มของ สภ.ดอนสัก (ST-8403) ที่รอยืนยัน',
      'คำขอเปลี่ยนกลุ่มของ สภ.ดอนสัก (ST-8403) หมดเวลาแล้ว ให้ออกรหัสใหม่',
      'กลุ่มใหม่ของ สภ.ดอนสัก (ST-8403) ไม่มีบัญชีนี้แล้ว จึงไม่ได้เปลี่ยนกลุ่ม',
    ])
    expect(world.links.get('ST-8403')?.groupId).toBe(groupA)
  })

  it('takes a group away, once', async () => {
    await run('ST-8403')
    await type(groupA, '7F3K92Q0')
    expect(await run('ST-8403', '--unlink')).toBe(0)
    expect(world.links.get('ST-8403')).not.toHaveProperty('groupId')
    expect(world.pushed.at(-1)).toMatchObject({ to: groupA })
    expect(await run('ST-8403', '--unlink')).toBe(1)
    expect(complained).toEqual(['สภ.ดอนสัก (ST-8403) ไม่มีกลุ่มที่ผูกไว้'])
  })

  it('sees how a unit stands, and changes nothing by looking', async () => {
    await run('ST-8404')
    printed = []
    await run('ST-8404', '--show')
    expect(printed).toEqual(['หน่วย ST-8404 (ST-8404): ยังไม่มีกลุ่ม', 'มีรหัสที่ยังไม่ได้ใช้ ถึง 22 พ.ย. 2569 10:00 น.'])
    made = 0
    await askToReplace()
    const before = structuredClone([...world.links])
    await run('ST-8403', '--show')
    await run('ST-8403', '--show', '--lang', 'en')
    expect([...world.links]).toEqual(before)
    expect(printed).toEqual([
      'สภ.ดอนสัก (ST-8403): ผูกกลุ่มเมื่อ 21 พ.ย. 2569 10:00 น.',
      'มีกลุ่มใหม่ขอแทนเมื่อ 21 พ.ย. 2569 10:00 น. ผู้ขอ: ด.ต.สมชาย ยืนยันได้ถึง 22 พ.ย. 2569 10:00 น.',
      'สภ.ดอนสัก (ST-8403): Linked since 2026-11-21 10:00 Thai time',
      'Another group asked at 2026-11-21 10:00 Thai time to take over (ด.ต.สมชาย); can be confirmed until 2026-11-22 10:00 Thai time',
    ])
  })

  it('sees the units without a group, those that lost theirs last first', async () => {
    await run('ST-8404')
    await type(groupA, '7F3K92Q0')
    await run('ST-8404', '--unlink')
    printed = []
    expect(await run('--unlinked')).toBe(0)
    expect(printed).toEqual([
      'ไม่มีกลุ่ม 3 หน่วย',
      '  หน่วย ST-8404 (ST-8404): ไม่มีกลุ่มตั้งแต่ 21 พ.ย. 2569 10:00 น.',
      '  สภ.ดอนสัก (ST-8403): ยังไม่มีกลุ่ม',
      '  หน่วย CE-84 (CE-84): ยังไม่มีกลุ่ม',
    ])
  })
})

describe('wrong use', () => {
  it.each([
    [[]],
    [['ST-8403', 'ST-8404']],
    [['ST-8403', '--confirm', '--unlink']],
    [['ST-8403', '--unlinked']],
    [['ST-8403', '--nothing']],
  ])('%j', async (args) => {
    expect(await run(...args)).toBe(2)
    expect(complained.at(-1)).toContain('npm run units:link-code')
    expect(world.codes.size).toBe(0)
  })

  it('says where no table is', async () => {
    expect(await run('ST-8403', '--stage', 'prod', '--lang', 'en')).toBe(2)
    expect(complained).toEqual(['The stage prod was not found in AWS: EssHelpMe-prod'])
  })
})
