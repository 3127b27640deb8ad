import { beforeEach, describe, expect, it } from 'vitest'
import { NoLine } from '../../bin/line/open-line.ts'
import { drillUnits } from '../../bin/units/drill.ts'
import { NoTable } from '../../bin/units/table.ts'
import type { GroupSize } from '../../lambdas/core/delivery/quota/ports.ts'
import { answerDrill } from '../../lambdas/core/groups/drill/answer-drill.ts'
import type { Unit } from '../../lambdas/core/shared/unit.ts'
import { type LinkWorld, linkPortsOf, newLinkWorld } from '../support/links.ts'
import { roster, unlinked } from '../support/roster.ts'

let units: Unit[]
let world: LinkWorld
let printed: string[]
let complained: string[]
let ids: number
let sizes: GroupSize[]
/** Called before a drill is written down. */
let failing: () => void
beforeEach(() => {
  sizes = []
  failing = () => undefined
  units = roster.map((unit) => (unit.code === 'ST-3' ? unlinked(unit) : unit))
  world = newLinkWorld(units.map(({ code }) => code))
  printed = []
  complained = []
  ids = 0
})

const groupOf = (code: string): string => units.find((unit) => unit.code === code)?.lineGroupId ?? ''
const run = (...args: string[]) => {
  const { drills, messenger, now } = linkPortsOf(world, async (operation, work) => {
    if (operation === 'begin drill') failing()
    return work()
  })
  return drillUnits(args, {
    open: async (stage) => {
      if (stage === 'prod') throw new NoTable('EssHelpMe-prod')
      return { roster: { all: async () => units }, drills, groupSizes: { all: async () => sizes } }
    },
    messengerOf: async (stage) => {
      if (stage === 'dev') throw new NoLine('Secret cannot be read')
      return messenger
    },
    now,
    newId: () => `drill-${++ids}`,
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
  })
}
const answer = (drill: string, code: string) =>
  answerDrill(
    { eventId: `event-${drill}`, groupId: groupOf(code), at: world.now },
    drill,
    'ด.ต.สมชาย',
    linkPortsOf(world),
  )

describe('a drill', () => {
  it('goes to the groups of the units that are named', async () => {
    expect(await run('ST-1', 'te-10', 'ST-1')).toBe(0)
    expect(world.pushed.map(({ to }) => to)).toEqual([groupOf('ST-1'), groupOf('TE-10')])
    expect(printed).toEqual(['ส่งแล้ว สน.หนึ่ง (ST-1)', 'ส่งแล้ว หน่วย TE-10 (TE-10)', 'ส่งแล้ว 2 จาก 2 หน่วย'])
  })

  it('that the table stops on the way says so after what was sent, and goes on when it is given again', async () => {
    let begun = 0
    failing = () => {
      begun += 1
      if (begun === 2) throw new Error('Rate exceeded')
    }
    expect(await run('ST-1', 'ST-2')).toBe(1)
    expect(printed).toEqual(['ส่งแล้ว สน.หนึ่ง (ST-1)'])
    expect(complained).toEqual(['หยุดกลางคัน: Error: Rate exceeded (สั่งซ้ำได้)'])
    failing = () => undefined
    expect(await run('ST-1', 'ST-2')).toBe(0)
    expect(world.pushed.map(({ to }) => to)).toEqual([groupOf('ST-1'), groupOf('ST-2')])
  })

  it('goes to a province or to all only when that is confirmed', async () => {
    sizes = [{ groupId: groupOf('ST-50'), askedAt: 0, members: 7 }]
    expect(await run('--province', '50')).toBe(2)
    expect(world.pushed).toEqual([])
    expect(printed.at(-1)).toContain('จะส่งการ์ดซ้อมถึง 3 กลุ่ม')
    expect(printed.at(-1)).toContain('ประมาณ 47 ข้อความ')
    expect(await run('--province', 'เชียงใหม่', '--yes')).toBe(0)
    expect(world.pushed).toHaveLength(3)
    expect(await run('--all', '--lang', 'en')).toBe(2)
    expect(printed.at(-1)).toContain('7 groups (units without a group left out: 1) and use up about 127 of')
    expect(await run('--all', '--yes', '--lang', 'en')).toBe(0)
    expect(world.pushed).toHaveLength(7)
    expect(printed.at(-1)).toBe('Sent to 4 of 7 units')
    expect(printed).toContain(
      'Left out, drilled at 2026-11-21 10:00 Thai time: หน่วย ST-50 (ST-50) (once more with --again)',
    )
  })

  it('goes again within the hour when that is asked for', async () => {
    await run('ST-1')
    await run('ST-1', '--again')
    expect(world.pushed).toHaveLength(2)
  })

  it('cannot go where there is no group', async () => {
    expect(await run('ST-3', 'ST-1')).toBe(1)
    expect(complained).toEqual(['หน่วย ST-3 (ST-3) ไม่มีกลุ่ม จึงซ้อมไม่ได้'])
    expect(world.pushed.map(({ to }) => to)).toEqual([groupOf('ST-1')])
  })

  it('that LINE does not take is told, and the rest go on', async () => {
    world.line = (to) =>
      to === groupOf('ST-1')
        ? { kind: 'refused', reason: 'forbidden' }
        : to === groupOf('ST-2')
          ? { kind: 'retryLater', reason: 'unavailable' }
          : { kind: 'accepted' }
    expect(await run('ST-1', 'ST-2', 'CE-10')).toBe(1)
    expect(complained).toEqual([
      'สน.หนึ่ง (ST-1): LINE ไม่รับข้อความ (forbidden)',
      'หน่วย ST-2 (ST-2): LINE ไม่ตอบ ให้สั่งซ้ำ กลุ่มจะได้รับเพียงครั้งเดียว',
    ])
    expect(printed).toEqual(['ส่งแล้ว หน่วย CE-10 (CE-10)', 'ส่งแล้ว 1 จาก 3 หน่วย'])
    world.line = () => ({ kind: 'accepted' })
    await run('ST-1', 'ST-2', 'CE-10')
    expect(world.pushed).toHaveLength(3)
    expect(ids).toBe(3)
  })

  it("stops where the month's messages are used up", async () => {
    world.line = () => ({ kind: 'refused', reason: 'monthlyLimit' })
    expect(await run('--all', '--yes')).toBe(1)
    expect(complained).toHaveLength(2)
    expect(complained.at(-1)).toContain('หมดแล้ว')
  })
})

describe('the results', () => {
  it('show who has answered, and who has not', async () => {
    await run('ST-1', 'ST-2')
    world.now += 35_000
    await answer('drill-1', 'ST-1')
    world.line = () => ({ kind: 'retryLater', reason: 'unavailable' })
    await run('CE-10')
    printed = []
    const pushes = world.pushed.length
    expect(await run('--province', 'กทม', '--results')).toBe(0)
    expect(printed).toEqual([
      'สน.หนึ่ง (ST-1): รับทราบเมื่อ 21 พ.ย. 2569 10:00 น. โดย ด.ต.สมชาย ใน 35 วินาที',
      'หน่วย ST-2 (ST-2): ส่งเมื่อ 21 พ.ย. 2569 10:00 น. ยังไม่มีใครรับทราบ',
      'หน่วย ST-3 (ST-3): ยังไม่เคยซ้อม',
      'หน่วย CE-10 (CE-10): เริ่มส่งเมื่อ 21 พ.ย. 2569 10:00 น. ยังไม่ยืนยันว่าส่งถึง',
      'หน่วย TE-10 (TE-10): ยังไม่เคยซ้อม',
      'รับทราบการซ้อมครั้งล่าสุด 1 จาก 5 หน่วย',
    ])
    expect(world.pushed).toHaveLength(pushes)
  })

  it('keep the last answer beside a drill that nobody has answered', async () => {
    await run('ST-1')
    await answer('drill-1', 'ST-1')
    await run('ST-1', '--again')
    printed = []
    await run('ST-1', '--results', '--lang', 'en')
    expect(printed).toEqual([
      'สน.หนึ่ง (ST-1): sent at 2026-11-21 10:00 Thai time, nobody has acknowledged it',
      '  before that: acknowledged at 2026-11-21 10:00 Thai time by ด.ต.สมชาย within 0 s',
      'The last drill was acknowledged by 0 of 1 units',
    ])
  })
})

describe('wrong use', () => {
  it.each([[[]], [['--all', '--province', '10', '--yes']], [['ST-1', '--all', '--yes']], [['--nothing']]])(
    '%j',
    async (args) => {
      expect(await run(...args)).toBe(2)
      expect(complained.at(-1)).toContain('npm run units:drill')
      expect(world.pushed).toEqual([])
    },
  )

  it.each([
    [['ST-9'], 'ไม่มีหน่วย "ST-9" ในทะเบียน ที่ใกล้เคียง: สน.หนึ่ง (ST-1), หน่วย ST-2 (ST-2), หน่วย ST-3 (ST-3)'],
    [['--province', 'London', '--yes'], 'ไม่รู้จักจังหวัด "London"'],
    [['ST-1', '--stage', 'dev'], 'ใช้ LINE ไม่ได้: Secret cannot be read'],
    [['ST-1', '--stage', 'prod'], 'ไม่พบระบบ prod บน AWS: EssHelpMe-prod'],
  ])('%j says what is wrong', async (args, complaint) => {
    expect(await run(...args)).toBe(2)
    expect(complained).toEqual([complaint])
    expect(world.pushed).toEqual([])
  })
})
