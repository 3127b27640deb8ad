import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableDrills } from '../../../../lambdas/adapters/dynamodb/groups/drills.ts'
import { tableLinks } from '../../../../lambdas/adapters/dynamodb/groups/links.ts'
import { officerItemKey } from '../../../../lambdas/adapters/dynamodb/officers/officer-item.ts'
import { tableOfficerRoster } from '../../../../lambdas/adapters/dynamodb/officers/officer-roster.ts'
import { tableRegisteredOfficers } from '../../../../lambdas/adapters/dynamodb/officers/registered-officers.ts'
import { importedRoster } from '../../../../lambdas/adapters/dynamodb/units/roster-import.ts'
import { tableUnitRecords } from '../../../../lambdas/adapters/dynamodb/units/unit-records.ts'
import { linkCodeOf } from '../../../../lambdas/core/groups/linking/link-code.ts'
import { issueLinkCode } from '../../../../lambdas/core/groups/linking/operator-commands.ts'
import {
  hasImportErrors,
  importUnitFile,
  previewImport,
} from '../../../../lambdas/core/operator/units/import-file.ts'
import type { UnitRecord, UnitRecords } from '../../../../lambdas/core/operator/units/ports.ts'
import { readRosterFile } from '../../../../lambdas/core/roster/roster-file.ts'
import { officer } from '../../../support/officers.ts'
import { unit, unlinked } from '../../../support/roster.ts'
import { type OwnTable, startTable } from '../../../support/table.ts'

let table: OwnTable
let units: UnitRecords
beforeAll(async () => {
  table = await startTable()
  units = tableUnitRecords(table)
})
afterAll(() => table.close())

const now = Date.UTC(2026, 10, 21, 3)
const add = async (code: string, more: object = {}) => {
  const one = unit(code, 'station', 13.757, 100.502, more)
  await importedRoster(table).put(one)
  return one
}
const found = async (code: string) => (await units.find(code)) as UnitRecord

describe('a unit in the table', () => {
  it('reads back with its link and its drills, whoever made the item', async () => {
    const one = await add('RE-1')
    expect(await found('RE-1')).toEqual({
      unit: one,
      version: 1,
      link: { unit: { code: 'RE-1', nameTh: one.nameTh }, version: 1, groupId: one.lineGroupId },
      drills: { unit: 'RE-1' },
    })
    expect(await units.all()).toContainEqual(await found('RE-1'))
    expect(await units.find('RE-0')).toBeUndefined()
  })

  it('is edited by one of two who have read the same; the other has to look again', async () => {
    const one = await add('ED-1')
    const results = await Promise.all([
      units.save({ ...one, nameTh: 'ก' }, 1),
      units.save({ ...one, nameTh: 'ข' }, 1),
    ])
    expect(results.toSorted()).toEqual([false, true])
    expect(await found('ED-1')).toMatchObject({ version: 2, unit: { nameTh: results[0] ? 'ก' : 'ข' } })
  })

  it('loses neither its code nor its drill to an edit, nor the edit to them', async () => {
    const one = await add('KE-1')
    const links = tableLinks(table, () => now)
    const { version } = await found('KE-1')
    await issueLinkCode('KE-1', linkCodeOf(new Uint8Array(8)), { links, now: () => now })
    const drill = { id: 'drill', groupId: one.lineGroupId as string, startedAt: now }
    await tableDrills(table).begin('KE-1', drill, undefined)
    expect(await units.save({ ...one, nameTh: 'แก้ไขแล้ว', phone: '191' }, version)).toBe(true)
    expect(await found('KE-1')).toMatchObject({
      unit: { nameTh: 'แก้ไขแล้ว', phone: '191', lineGroupId: one.lineGroupId },
      link: { code: { expiresAt: now + 24 * 60 * 60_000 } },
      drills: { last: drill },
    })
  })

  it('is written once where the answer was lost on its way and the write comes again', async () => {
    const one = await add('LO-1')
    const edited = { ...one, nameTh: 'แก้ไขแล้ว' }
    expect(await units.save(edited, 1)).toBe(true)
    expect(await units.save(edited, 1)).toBe(true)
    expect((await found('LO-1')).version).toBe(2)
  })

  it('is not edited over an import that came in between', async () => {
    const one = await add('IM-1')
    const { version } = await found('IM-1')
    await importedRoster(table).put({ ...one, nameEn: 'Imported' })
    expect(await units.save({ ...one, nameTh: 'ก' }, version)).toBe(false)
    expect(await found('IM-1')).toMatchObject({ unit: { nameEn: 'Imported', nameTh: one.nameTh } })
  })

  it('is not written by a command’s import over an edit that came in between', async () => {
    const one = await add('CI-1')
    const roster = importedRoster(table)
    await roster.all()
    expect(await units.save({ ...one, phone: '1155' }, 1)).toBe(true)
    await expect(roster.put({ ...one, nameTh: 'จากไฟล์' })).rejects.toThrow('CI-1')
    expect((await found('CI-1')).unit).toMatchObject({ nameTh: one.nameTh, phone: '1155' })
    await roster.all()
    await roster.put({ ...one, nameTh: 'จากไฟล์', phone: '1155' })
    expect((await found('CI-1')).unit).toMatchObject({ nameTh: 'จากไฟล์', phone: '1155' })
  })

  it('comes into being by an import alone, and once', async () => {
    const one = unit('NE-1', 'station', 13.7, 100.5)
    expect(await units.save(one, 0)).toBe(false)
    expect(await units.saveImported(one, undefined)).toBe(true)
    expect(await units.saveImported({ ...one, nameTh: 'อื่น' }, undefined)).toBe(false)
    expect(await found('NE-1')).toMatchObject({ version: 1, unit: one })
  })

  it('keeps its group where it links by codes by now', async () => {
    const one = unlinked(await add('CO-1'))
    const links = tableLinks(table, () => now)
    await issueLinkCode('CO-1', linkCodeOf(new Uint8Array(8).fill(7)), { links, now: () => now })
    const { version, unit: before } = await found('CO-1')
    const named = { ...one, nameTh: 'ใหม่', lineGroupId: `C${'f'.repeat(32)}` }
    expect(await units.saveImported(named, version)).toBe(true)
    expect((await found('CO-1')).unit).toEqual({ ...before, nameTh: 'ใหม่' })
  })
})

describe('a file of units', () => {
  const header = ['code', 'kind', 'nameTh', 'province', 'latitude', 'longitude']
  const file = (...rows: readonly (readonly [string, string, string?])[]) =>
    readRosterFile([
      header,
      ...rows.map(([code, nameTh, province = 'กรุงเทพมหานคร']) => [
        code,
        'สภ.',
        nameTh,
        province,
        province === 'เชียงใหม่' ? 18.79 : 13.75,
        province === 'เชียงใหม่' ? 98.99 : 100.5,
      ]),
    ])

  it('is written whole, and again changes nothing', async () => {
    await add('FI-1', { phone: '191' })
    const rows = file(['FI-1', 'ใหม่'], ['FI-2', 'สอง'])
    expect(await importUnitFile(rows, undefined, units)).toMatchObject({
      rows: 2,
      problems: [],
      plan: { added: [{ code: 'FI-2' }], changed: [{ unit: { code: 'FI-1' } }] },
    })
    expect((await found('FI-1')).unit).toMatchObject({ nameTh: 'ใหม่', phone: '191' })
    const again = previewImport(rows, await units.all(), undefined)
    expect(again.plan).toMatchObject({ added: [], changed: [], unchanged: 2 })
  })

  it('takes in what somebody edits at the same time', async () => {
    const one = await add('RA-1')
    let isFirst = true
    const racing: UnitRecords = {
      ...units,
      async saveImported(unit, version) {
        if (isFirst) await units.save({ ...one, phone: '1155' }, version as number)
        isFirst = false
        return units.saveImported(unit, version)
      },
    }
    expect(await importUnitFile(file(['RA-1', 'จากไฟล์']), undefined, racing)).toMatchObject({ problems: [] })
    expect((await found('RA-1')).unit).toMatchObject({ nameTh: 'จากไฟล์', phone: '1155' })
    const never = { ...units, saveImported: async () => false }
    expect(await importUnitFile(file(['RA-1', 'อีก']), undefined, never)).toBeUndefined()
  })

  it('touches units of the own province alone, and nothing where one row is of another', async () => {
    await add('CM-1', { province: '50' })
    const rows = file(['CM-1', 'ย้ายมา'], ['OW-1', 'ของเรา'], ['CM-2', 'ของเขา', 'เชียงใหม่'])
    const imported = await importUnitFile(rows, '10', units)
    expect(imported?.problems.map(({ row, fault }) => [row, fault.fault])).toEqual([
      [2, 'otherProvince'],
      [4, 'otherProvince'],
    ])
    expect(imported && hasImportErrors(imported)).toBe(true)
    expect(await units.find('OW-1')).toBeUndefined()
    expect((await found('CM-1')).unit.province).toBe('50')
  })
})

it('registered officers are counted by unit', async () => {
  const registered = { userId: 'U1', at: 1 }
  const put = (number: string, more: object) =>
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...officerItemKey(number), ...officer(number, more), ...more },
      }),
    )
  await put('1', { unit: 'ST-1', registered })
  await put('2', { unit: 'ST-1', registered })
  await put('3', { unit: 'ST-2', registered })
  await put('4', { unit: 'ST-2' })
  await put('5', { registered })
  expect(await tableRegisteredOfficers(table).byUnit()).toEqual(
    new Map([
      ['ST-1', 2],
      ['ST-2', 1],
    ]),
  )
  expect(await tableOfficerRoster(table).all()).toHaveLength(5)
})
