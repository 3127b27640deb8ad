import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableDrills } from '../../../../lambdas/adapters/dynamodb/groups/drills.ts'
import { importedRoster } from '../../../../lambdas/adapters/dynamodb/units/roster-import.ts'
import type { Drill } from '../../../../lambdas/core/groups/drill/drill.ts'
import type { Drills } from '../../../../lambdas/core/groups/drill/ports.ts'
import { linkPortsOf, newLinkWorld } from '../../../support/links.ts'
import { unit } from '../../../support/roster.ts'
import { startTable } from '../../../support/table.ts'

type Open = Awaited<ReturnType<typeof startTable>>
let table: Open
const now = Date.UTC(2026, 10, 21, 3)

beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

let nth = 0
const groupId = `C${'a'.repeat(32)}`
const some = (more: Partial<Drill> = {}): Drill => ({
  id: `drill-${++nth}`,
  groupId,
  startedAt: now,
  ...more,
})
const put = (code: string) => importedRoster(table).put(unit(code, 'station', 13, 100))

const stores: readonly [string, () => { drills: Drills; unit: () => Promise<string> }][] = [
  [
    'the table',
    () => ({
      drills: tableDrills(table),
      unit: async () => {
        const code = `ST-${++nth}`
        await put(code)
        return code
      },
    }),
  ],
  [
    'memory',
    () => {
      const units = Array.from({ length: 5 }, () => `ST-${++nth}`)
      return { drills: linkPortsOf(newLinkWorld(units)).drills, unit: async () => units.pop() ?? '' }
    },
  ],
]

describe.each(stores)('drills in %s', (_, open) => {
  const answer = { at: now + 2, by: 'ด.ต.สมชาย', eventId: 'event-1' }

  it('are begun, sent and answered, and read back at each step', async () => {
    const { drills, unit } = open()
    const code = await unit()
    const drill = some()
    expect(await drills.ofUnit(code)).toEqual({ unit: code })
    expect(await drills.find(drill.id)).toBeUndefined()
    expect(await drills.begin(code, drill, undefined)).toBe(true)
    expect(await drills.find(drill.id)).toEqual({ unit: code, groupId })
    expect(await drills.ofUnit(code)).toEqual({ unit: code, last: drill })
    await drills.sent(code, drill.id, now + 1)
    const sent = { ...drill, sentAt: now + 1 }
    expect(await drills.ofUnit(code)).toEqual({ unit: code, last: sent })
    await drills.sent(code, drill.id, now + 9)
    expect(await drills.answer(code, sent, answer)).toBe(true)
    const answered = { ...sent, answer }
    expect(await drills.ofUnit(code)).toEqual({ unit: code, last: answered, lastAnswered: answered })
    const next = some()
    expect(await drills.begin(code, next, answered)).toBe(true)
    expect(await drills.ofUnit(code)).toEqual({ unit: code, last: next, lastAnswered: answered })
  })

  it('have one first answer', async () => {
    const { drills, unit } = open()
    const code = await unit()
    const drill = some({ sentAt: now })
    await drills.begin(code, drill, undefined)
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((eventId) => drills.answer(code, drill, { ...answer, eventId })),
    )
    expect(answers.filter(Boolean)).toHaveLength(1)
  })

  it('whose card was answered count as sent, even where nobody wrote it down', async () => {
    const { drills, unit } = open()
    const code = await unit()
    const drill = some()
    await drills.begin(code, drill, undefined)
    await drills.answer(code, drill, answer)
    await drills.sent(code, drill.id, now + 9)
    expect((await drills.ofUnit(code))?.last).toEqual({ ...drill, sentAt: now, answer })
  })

  it('are begun by one of two operators, and only after what they have seen', async () => {
    const { drills, unit } = open()
    const code = await unit()
    const begun = await Promise.all(Array.from({ length: 4 }, () => drills.begin(code, some(), undefined)))
    expect(begun.filter(Boolean)).toHaveLength(1)
    expect(await drills.begin(code, some(), some())).toBe(false)
  })

  it('that another has followed are neither sent nor answered any more', async () => {
    const { drills, unit } = open()
    const code = await unit()
    const [old, fresh] = [some(), some()]
    await drills.begin(code, old, undefined)
    await drills.begin(code, fresh, old)
    await drills.sent(code, old.id, now)
    expect(await drills.answer(code, old, answer)).toBe(false)
    expect(await drills.ofUnit(code)).toEqual({ unit: code, last: fresh })
  })

  it('make no unit that the roster does not have', async () => {
    const { drills } = open()
    expect(await drills.begin('ST-none', some(), undefined)).toBe(false)
    expect(await drills.ofUnit('ST-none')).toBeUndefined()
  })

  it('are read of all units at once', async () => {
    const { drills, unit } = open()
    const [code, other] = [await unit(), await unit()]
    const drill = some()
    await drills.begin(code, drill, undefined)
    const all = await drills.all()
    expect(all).toContainEqual({ unit: code, last: drill })
    expect(all).toContainEqual({ unit: other })
  })
})

it('an import leaves the drills of a unit as they are', async () => {
  await put('IM-1')
  const drills = tableDrills(table)
  const drill = some()
  await drills.begin('IM-1', drill, undefined)
  await drills.answer('IM-1', drill, { at: now, by: 'ด.ต.สมชาย', eventId: 'e' })
  const before = await drills.ofUnit('IM-1')
  await importedRoster(table).put(unit('IM-1', 'team', 14, 101))
  expect(await drills.ofUnit('IM-1')).toEqual(before)
  expect((await importedRoster(table).all()).find(({ code }) => code === 'IM-1')?.kind).toBe('team')
})
