import { GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableLinks } from '../../../../lambdas/adapters/dynamodb/groups/links.ts'
import { groupKey, unitKey } from '../../../../lambdas/adapters/dynamodb/table.ts'
import { importedRoster } from '../../../../lambdas/adapters/dynamodb/units/roster-import.ts'
import { confirmLink } from '../../../../lambdas/core/groups/linking/confirm-link.ts'
import { groupJoined, groupLeft } from '../../../../lambdas/core/groups/linking/join-and-leave.ts'
import { type LinkCode, shownLinkCode } from '../../../../lambdas/core/groups/linking/link-code.ts'
import {
  confirmByOperator,
  issueLinkCode,
  unlinkByOperator,
} from '../../../../lambdas/core/groups/linking/operator-commands.ts'
import type { LinkingPorts, UnitLinks } from '../../../../lambdas/core/groups/linking/ports.ts'
import { redeemLinkCode } from '../../../../lambdas/core/groups/linking/redeem-code.ts'
import { linkingTexts as texts } from '../../../../lambdas/core/groups/linking/texts.ts'
import type { UnitLink } from '../../../../lambdas/core/groups/linking/unit-link.ts'
import type { Unit } from '../../../../lambdas/core/shared/unit.ts'
import { linkPortsOf, newLinkWorld } from '../../../support/links.ts'
import { unit, unlinked } from '../../../support/roster.ts'
import { startTable } from '../../../support/table.ts'

type Open = Awaited<ReturnType<typeof startTable>>
let table: Open
const now = Date.UTC(2026, 10, 21, 3)

beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

let nth = 0
const someGroup = (): string => `C${String(++nth).padStart(32, '0')}`
const someCode = (): LinkCode => `7F3K${String(++nth).padStart(4, '0')}` as LinkCode
/** A unit of the roster without a group. */
const someUnit = async (): Promise<string> => {
  const code = `ST-${++nth}`
  await importedRoster(table).put(unlinked(unit(code, 'station', 13.75, 100.5)))
  return code
}
const stored = async (Key: Record<string, string>) =>
  (await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }))).Item

/** The store in the table, and the one in memory that the rules are tried with: they have to do the same. */
const stores: readonly [string, () => { links: UnitLinks; unit: () => Promise<string> }][] = [
  ['the table', () => ({ links: tableLinks(table, () => now), unit: someUnit })],
  [
    'memory',
    () => {
      const units = Array.from({ length: 5 }, () => `ST-${++nth}`)
      const world = newLinkWorld(units)
      return { links: linkPortsOf(world).links, unit: async () => units.pop() ?? '' }
    },
  ],
]

describe.each(stores)('links in %s', (_, open) => {
  const full = (link: UnitLink): UnitLink => ({
    ...link,
    groupId: someGroup(),
    linkedAt: now,
    code: { fingerprint: 'f', expiresAt: now + 1, offeredBy: someGroup(), isSpent: true },
    replacement: {
      token: 'T',
      from: someGroup(),
      to: someGroup(),
      askedAt: now,
      expiresAt: now + 1,
      by: 'ด.ต.สมชาย',
      confirmedAt: now,
    },
    unlinkedAt: now,
  })

  it('read back what was saved, and forget what is left out', async () => {
    const { links, unit } = open()
    const code = await unit()
    const fresh = (await links.load(code)) as UnitLink
    expect(fresh).toEqual({ unit: { code, nameTh: `หน่วย ${code}` }, version: 0 })
    const saved = await links.save(full(fresh))
    expect(saved).toEqual({
      ...full(fresh),
      groupId: expect.any(String),
      version: 1,
      code: expect.anything(),
      replacement: expect.anything(),
    })
    expect(await links.load(code)).toEqual(saved)
    await links.save({ ...fresh, version: 1 })
    expect(await links.load(code)).toEqual({ ...fresh, version: 2 })
  })

  it('let one of two writers win, from the first write on', async () => {
    const { links, unit } = open()
    const fresh = (await links.load(await unit())) as UnitLink
    const first = await Promise.all(Array.from({ length: 4 }, () => links.save(full(fresh))))
    expect(first.filter(Boolean)).toHaveLength(1)
    const next = first.find(Boolean) as UnitLink
    const second = await Promise.all(Array.from({ length: 4 }, () => links.save(next)))
    expect(second.filter(Boolean)).toHaveLength(1)
    expect(await links.save(fresh)).toBeUndefined()
  })

  it('make no unit that the roster does not have', async () => {
    const { links } = open()
    expect(await links.load('ST-none')).toBeUndefined()
    const link = { unit: { code: 'ST-none', nameTh: 'ไม่มี' }, version: 0 }
    expect(await links.save(link)).toBeUndefined()
    expect(await links.load('ST-none')).toBeUndefined()
  })

  it('are found by the group that they stand for, and by those that a replacement concerns', async () => {
    const { links, unit } = open()
    const fresh = (await links.load(await unit())) as UnitLink
    const other = (await links.load(await unit())) as UnitLink
    const saved = (await links.save(full(fresh))) as UnitLink
    await links.save({ ...full(other), groupId: saved.groupId as string })
    const found = async (groupId = '') => (await links.ofGroup(groupId)).map(({ unit: { code } }) => code)
    expect((await found(saved.groupId)).toSorted()).toEqual([fresh.unit.code, other.unit.code].toSorted())
    expect(await found(saved.replacement?.from)).toEqual([fresh.unit.code])
    expect(await found(saved.replacement?.to)).toEqual([fresh.unit.code])
    expect(await found(saved.code?.offeredBy)).toEqual([])
    expect(await found(someGroup())).toEqual([])
  })

  it('know which unit a code is for by its fingerprint', async () => {
    const { links } = open()
    const fingerprint = await links.fingerprintOf(someCode())
    expect(await links.unitOf(fingerprint)).toBeUndefined()
    await links.remember(fingerprint, 'ST-1', now)
    expect(await links.unitOf(fingerprint)).toBe('ST-1')
    await links.remember(fingerprint, 'ST-2', now)
    expect(await links.unitOf(fingerprint)).toBe('ST-2')
  })

  it('remember of a group what it has tried, one writer at a time', async () => {
    const { links } = open()
    const groupId = someGroup()
    const fresh = await links.loadGroup(groupId)
    expect(fresh).toEqual({ groupId, version: 0, tries: [] })
    const tried = { ...fresh, tries: [{ eventId: 'e', fingerprint: 'f', at: now }], leftAt: now }
    const saves = await Promise.all(Array.from({ length: 4 }, () => links.saveGroup(tried)))
    expect(saves.filter(Boolean)).toHaveLength(1)
    expect(await links.loadGroup(groupId)).toEqual({ ...tried, version: 1 })
    expect(await links.saveGroup(tried)).toBe(false)
    const again = Array.from({ length: 4 }, () => links.saveGroup({ ...tried, version: 1 }))
    expect((await Promise.all(again)).filter(Boolean)).toHaveLength(1)
    expect(await links.saveGroup({ ...tried, version: 1 })).toBe(false)
  })
})

describe('the table', () => {
  const ports = (): LinkingPorts => ({
    ...linkPortsOf(newLinkWorld([])),
    links: tableLinks(table, () => now),
    now: () => now,
  })
  const event = (groupId: string, at = now) => ({ eventId: `event-${++nth}`, groupId, at })

  it('gives two codes two fingerprints, which take their time', async () => {
    const { fingerprintOf } = tableLinks(table, () => now)
    const [one, two] = [someCode(), someCode()]
    expect(await fingerprintOf(one)).toBe(await fingerprintOf(one))
    expect(await fingerprintOf(one)).not.toBe(await fingerprintOf(two))
    expect(await fingerprintOf(one)).toMatch(/^[\w-]{24}$/)
  })

  it('finds a group behind more than one page of units', async () => {
    const far = await startTable()
    const roster = importedRoster(far)
    const heavy = Array.from({ length: 30 }, (_, index) => ({
      ...unlinked(unit(`XX-${index}`, 'station', 13, 100)),
      nameEn: 'x'.repeat(60_000),
    }))
    for (const one of heavy) await roster.put(one)
    const last = unit('YY', 'station', 13, 100)
    await roster.put(last)
    const found = await tableLinks(far, () => now).ofGroup(last.lineGroupId ?? '')
    expect(found.map(({ unit: { code } }) => code)).toEqual(['YY'])
    await far.close()
  })

  it('forgets groups and codes some time after they mean anything', async () => {
    const { links } = ports()
    const groupId = someGroup()
    await links.saveGroup({ groupId, version: 0, tries: [], leftAt: now })
    expect(await stored(groupKey(groupId))).toMatchObject({ expiresAt: now / 1000 + 30 * 86_400 })
  })

  it('holds no code as it is typed, whatever was tried', async () => {
    const codes = Array.from({ length: 12 }, someCode)
    const typed = async (groupId: string, code: LinkCode) =>
      (await redeemLinkCode(event(groupId), `ผูกกลุ่ม ${shownLinkCode(code)}`, ports())).text
    const [unitA, unitB] = [await someUnit(), await someUnit()]
    const [groupA, groupB] = [someGroup(), someGroup()]
    const [first, second, third, ...others] = codes as [LinkCode, LinkCode, LinkCode, ...LinkCode[]]
    await issueLinkCode(unitA, first, ports())
    expect(await typed(groupA, first)).toBe(texts.linked(`หน่วย ${unitA}`))
    await issueLinkCode(unitA, second, ports())
    expect(await typed(groupB, second)).toContain('กลุ่มอื่น')
    const [asked] = await ports().links.ofGroup(groupB)
    expect((await confirmLink(event(groupA), asked?.replacement?.token ?? '', ports())).text).toBe(
      texts.replaced(`หน่วย ${unitA}`),
    )
    await issueLinkCode(unitB, third, ports())
    for (const code of others) await typed(groupA, code)
    await groupLeft(event(groupB, now + 1), ports())
    await groupJoined(event(groupB, now + 2), ports())
    await confirmByOperator(unitB, ports())
    await unlinkByOperator(unitB, ports())

    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }))
    const everything = JSON.stringify(Items)
    for (const code of codes) {
      expect(everything).not.toContain(code)
      expect(everything).not.toContain(shownLinkCode(code))
    }
  })
})

describe('an import', () => {
  const roster = () => importedRoster(table)
  const found = async (code: string): Promise<Unit | undefined> =>
    (await roster().all()).find((one) => one.code === code)
  const link = async (code: string, change: Partial<UnitLink>): Promise<void> => {
    const { links } = { links: tableLinks(table, () => now) }
    await links.save({ ...((await links.load(code)) as UnitLink), ...change })
  }

  it('writes the columns of the roster and takes away those that are gone', async () => {
    const one = unit('IM-1', 'station', 13, 100, { phone: '191', district: 'ปทุมวัน' })
    await roster().put(one)
    expect(await found('IM-1')).toEqual(one)
    const { phone: _, district: __, ...bare } = one
    await roster().put({ ...bare, nameTh: 'ใหม่' })
    expect(await found('IM-1')).toEqual({ ...bare, nameTh: 'ใหม่' })
  })

  it('keeps the group where it names none, and gives it another where no code was ever made', async () => {
    const one = unit('IM-2', 'station', 13, 100)
    await roster().put(one)
    await roster().put(unlinked(one))
    expect(await found('IM-2')).toEqual(one)
    const other = someGroup()
    await roster().put({ ...one, lineGroupId: other })
    expect((await found('IM-2'))?.lineGroupId).toBe(other)
  })

  it('changes no link that was made after it had read the roster', async () => {
    const planned = unit('IM-3', 'station', 13, 100, { nameTh: 'จากไฟล์' })
    await roster().put(unlinked(planned))
    const byCode = someGroup()
    const code = { fingerprint: 'f', expiresAt: now, offeredBy: byCode, isSpent: true } as const
    await link('IM-3', { groupId: byCode, linkedAt: now, code })
    const before = await stored(unitKey('IM-3'))
    await roster().put({ ...planned, nameTh: 'ใหม่' })
    await roster().put(unlinked(planned))
    expect(await stored(unitKey('IM-3'))).toEqual({ ...before, rosterVersion: 3 })
    expect(await found('IM-3')).toEqual({ ...planned, lineGroupId: byCode, linksByCode: true })
  })

  it('gives no group back to a unit that has lost its own, and keeps a code that waits', async () => {
    const one = unit('IM-4', 'station', 13, 100)
    await roster().put(one)
    await groupLeft(event(one.lineGroupId ?? ''), {
      ...linkPortsOf(newLinkWorld([])),
      links: tableLinks(table, () => now),
    })
    await roster().put(one)
    expect(await found('IM-4')).toEqual({ ...unlinked(one), linksByCode: true })
    await link('IM-4', { code: { fingerprint: 'f', expiresAt: now } })
    await roster().put(one)
    expect(await stored(unitKey('IM-4'))).toMatchObject({ linkCode: { fingerprint: 'f' }, unlinkedAt: now })
  })

  it('makes whoever is linking at the same time look again', async () => {
    const one = unit('IM-5', 'station', 13, 100)
    await roster().put(unlinked(one))
    const links = tableLinks(table, () => now)
    const read = (await links.load('IM-5')) as UnitLink
    await roster().put(one)
    expect(await links.save({ ...read, groupId: someGroup() })).toBeUndefined()
    expect((await found('IM-5'))?.lineGroupId).toBe(one.lineGroupId)
  })

  const event = (groupId: string) => ({ eventId: `event-${++nth}`, groupId, at: now })
})
