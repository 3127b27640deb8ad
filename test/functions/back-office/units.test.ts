import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { officerItemKey } from '../../../lambdas/adapters/dynamodb/officers/officer-item.ts'
import { importedRoster } from '../../../lambdas/adapters/dynamodb/units/roster-import.ts'
import type { Account } from '../../../lambdas/core/access/account.ts'
import type { PushOutcome } from '../../../lambdas/core/report/model.ts'
import type { Unit } from '../../../lambdas/core/shared/unit.ts'
import type { Problem } from '../../../lambdas/functions/back-office/http/schemas.ts'
import type { UnitImportBody } from '../../../lambdas/functions/back-office/units/contract.ts'
import { accountOf } from '../../support/accounts.ts'
import { claimsOf, type Office, openOffice } from '../../support/back-office.ts'
import { officer } from '../../support/officers.ts'
import { unit, unlinked } from '../../support/roster.ts'

const now = Date.UTC(2026, 10, 21, 5)
const hour = 60 * 60_000
let office: Office
let admin: Account
let superadmin: Account
let operator: Account
let outcome: PushOutcome
const pushed: string[] = []

beforeAll(async () => {
  office = await openOffice(now, () => ({
    messenger: {
      pushToGroup: async (_group, { text }) => {
        pushed.push(text)
        return outcome
      },
    },
  }))
  admin = await office.hire(accountOf({ role: 'provinceAdmin', province: '10' }))
  superadmin = await office.hire(accountOf({ role: 'superadmin' }))
  operator = await office.hire(accountOf({ role: 'operator191', province: '10' }))
})
beforeEach(() => {
  pushed.length = 0
  outcome = { kind: 'accepted' }
  // What lists remember is gone.
  office.now += 2 * 60_000
})
afterAll(() => office.close())

let nth = 100
const add = async (more: Partial<Unit> = {}): Promise<Unit> => {
  const code = `UN-${++nth}`
  const one = unit(code, 'station', 13.757, 100.502, {
    nameTh: `สน.${nth}`,
    nameEn: `Station ${nth}`,
    ...more,
  })
  await importedRoster(office.table).put(one)
  return one
}
const ask = (path: string, method = 'GET', body?: unknown, by = admin) =>
  office.ask(by, `/api/units${path}`, { method, ...(body !== undefined && { body }) })
const logged = async (action: string) => {
  const days = { from: '2026-11-21', to: '2026-11-23' }
  const { entries } = await office.ports.audit.page({ ...days, limit: 100 })
  return entries.filter((entry) => entry.action === action)
}

describe('the list of units', () => {
  it('shows the own province, page by page, and says of how many nobody would see a report', async () => {
    const some = await Promise.all([add(), add(), add()])
    const silent = unlinked(await add())
    const { lineGroupId: _, ...bare } = silent
    await importedRoster(office.table).put({ ...bare, code: 'UN-0', nameTh: 'ไม่มีกลุ่ม' } as Unit)
    await add({ province: '50' })
    const registered = { userId: 'U1', at: 1 }
    for (const [index, { code }] of some.entries())
      await office.table.client.send(
        new PutCommand({
          TableName: office.table.name,
          Item: { ...officerItemKey(`${index}`), ...officer(`${index}`), unit: code, registered },
        }),
      )
    office.now += 2 * 60_000
    const first = await ask('?limit=2')
    expect(first.body).toMatchObject({ total: 5, silent: 2 })
    expect(first.body.units.map(({ code }: Unit) => code)).toEqual(['UN-0', some[0]?.code])
    expect(first.body.units[0]).toMatchObject({
      isLinked: false,
      silences: ['noGroup', 'noRegisteredOfficer'],
    })
    expect(first.body.units[1]).toMatchObject({ isLinked: true, silences: [], registeredOfficers: 1 })
    expect(JSON.stringify(first.body)).not.toContain('lineGroupId')
    const second = await ask(`?limit=2&page=${encodeURIComponent(first.body.next)}`)
    expect(second.body.units.map(({ code }: Unit) => code)).toEqual([some[1]?.code, some[2]?.code])
    const altered = await ask(`?limit=2&silent=yes&page=${encodeURIComponent(first.body.next)}`)
    expect(altered).toMatchObject({ status: 400, body: { code: 'badPageToken' } })
    expect((await ask('?silent=yes')).body).toMatchObject({ total: 2, silent: 2 })
    expect((await ask('?linked=no&text=un-0')).body.units).toHaveLength(1)
    expect((await ask(`?text=${encodeURIComponent('ไม่มี กลุ่ม')}`)).body.total).toBe(1)
    expect(await ask('?province=50')).toMatchObject({ status: 403, body: { code: 'otherProvince' } })
    expect((await ask('?province=50', 'GET', undefined, superadmin)).body.total).toBe(1)
    expect((await ask('', 'GET', undefined, operator)).status).toBe(403)
  })

  it('is on the map for whoever sees figures, without a group’s id', async () => {
    const one = await add()
    const { body } = await ask('/points', 'GET', undefined, operator)
    expect(body.units).toContainEqual({
      code: one.code,
      kind: 'station',
      nameTh: one.nameTh,
      nameEn: one.nameEn,
      ...one.point,
      isLinked: true,
    })
    expect((await ask('/points?province=50', 'GET', undefined, operator)).status).toBe(403)
  })
})

describe('editing a unit', () => {
  const form = ({ nameTh, nameEn, point }: Unit) => ({ version: 1, nameTh, nameEn, point, phone: '191' })

  it('of two administrators at once the second is told, and keeps what they have typed', async () => {
    const one = await add()
    const typed = form(one)
    const results = await Promise.all([
      ask(`/${one.code}`, 'PUT', { ...typed, nameTh: 'ก' }),
      ask(`/${one.code}`, 'PUT', { ...typed, nameTh: 'ข' }, superadmin),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(results.find(({ status }) => status === 409)?.body.code).toBe('changedMeanwhile')
    const won = results.find(({ status }) => status === 200)?.body
    expect(won).toMatchObject({ version: 2, phone: '191', isLinked: true })
    expect((await ask(`/${one.code}`)).body).toEqual(won)
  })

  it('names what is wrong, and writes nothing where nothing is changed', async () => {
    const one = await add({ phone: '191' })
    const put = (more: object) => ask(`/${one.code}`, 'PUT', { ...form(one), ...more })
    expect(await put({ phone: '12' })).toMatchObject({ status: 400, body: { field: 'phone' } })
    expect(await put({ point: { latitude: 18.79, longitude: 98.99 } })).toMatchObject({
      status: 400,
      body: { field: 'point' },
    })
    expect(await put({ nameTh: '' })).toMatchObject({ status: 400, body: { field: 'nameTh' } })
    expect((await put({})).body.version).toBe(1)
    expect(await put({ version: 0 })).toMatchObject({ status: 409 })
    const html = '<b onmouseover=alert(1)>สน.</b>'
    expect((await put({ nameTh: html })).body.nameTh).toBe(html)
    const [entry] = (await logged('unitEdited')).filter(({ subject }) => subject === one.code)
    expect(entry).toMatchObject({ province: '10', detail: 'nameTh' })
  })

  it('is refused for another province, and for what there is not', async () => {
    const other = await add({ province: '50', point: { latitude: 18.79, longitude: 98.99 } })
    expect((await ask(`/${other.code}`, 'PUT', form(other))).status).toBe(403)
    expect((await ask(`/${other.code}`)).status).toBe(403)
    expect((await ask('/NOBODY', 'PUT', form(other))).status).toBe(404)
    for (const what of ['link-code', 'unlink', 'drill'])
      expect((await ask(`/${other.code}/${what}`, 'POST')).status).toBe(403)
    expect(pushed).toEqual([])
  })
})

describe('a unit’s group', () => {
  it('is linked with a code that is shown once and stands in no log', async () => {
    const one = await add()
    const { body } = await ask(`/${one.code}/link-code`, 'POST')
    expect(body.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(body).toMatchObject({ expiresAt: office.now + 24 * hour, unit: { codeExpiresAt: body.expiresAt } })
    expect(JSON.stringify(await logged('linkCodeMade'))).not.toContain(body.code)
    expect(JSON.stringify((await ask(`/${one.code}`)).body)).not.toContain(body.code)
  })

  it('is taken away and told so, once', async () => {
    const one = await add()
    expect((await ask(`/${one.code}/unlink`, 'POST')).body).toMatchObject({
      isLinked: false,
      silences: ['noGroup', 'noRegisteredOfficer'],
    })
    expect(pushed).toHaveLength(1)
    expect(await ask(`/${one.code}/unlink`, 'POST')).toMatchObject({
      status: 409,
      body: { code: 'alreadyDone' },
    })
    expect(await ask(`/${one.code}/drill`, 'POST')).toMatchObject({ status: 409, body: { code: 'notNow' } })
  })

  it('is drilled, and silent a day later', async () => {
    const one = await add()
    expect((await ask(`/${one.code}/drill`, 'POST')).body.lastDrill).toEqual({ sentAt: office.now })
    expect((await ask(`/${one.code}/drill`, 'POST')).status).toBe(409)
    expect(pushed).toHaveLength(1)
    office.now += 24 * hour + 1
    expect((await ask(`/${one.code}`)).body.silences).toContain('unansweredDrill')
    outcome = { kind: 'retryLater', reason: 'unavailable' }
    expect((await ask(`/${(await add()).code}/drill`, 'POST')).status).toBe(503)
  })
})

describe('a file of units', () => {
  const header = ['รหัสหน่วย', 'ประเภท', 'ชื่อหน่วย', 'จังหวัด', 'ละติจูด', 'ลองจิจูด']
  const csv = (...rows: readonly string[]) => `${header.join(',')}\n${rows.join('\n')}\n`
  const send = async (bytes: string | Uint8Array<ArrayBuffer>, query = '', by = admin) => {
    const event = { requestContext: { authorizer: { jwt: { claims: claimsOf(by, now) } } } }
    const headers = { 'content-type': 'application/octet-stream', 'accept-language': 'th' }
    const path = `/api/units/import${query}`
    const response = await office.app.request(path, { method: 'POST', body: bytes, headers }, { event })
    const body: UnitImportBody & Problem = JSON.parse(await response.text())
    return { status: response.status, body }
  }
  const good = csv('IM-1,สภ.,สน.นำเข้า,กรุงเทพมหานคร,13.75,100.5')

  it('is tried before it is done, and says what it does', async () => {
    const result = { rows: 1, added: 1, changed: 0, unchanged: 0, errors: [] }
    expect((await send(good)).body).toEqual({ ...result, isDone: false })
    expect((await ask('/IM-1')).status).toBe(404)
    expect((await send(good, '?commit=yes')).body).toEqual({ ...result, isDone: true })
    expect((await ask('/IM-1')).body).toMatchObject({ nameTh: 'สน.นำเข้า', version: 1, isLinked: false })
    expect((await send(good)).body).toMatchObject({ added: 0, unchanged: 1 })
    expect(await logged('unitsImported')).toMatchObject([{ province: '10', detail: '+1 ~0' }])
  })

  it('can be a workbook', async () => {
    const rows = [header, ['IM-2', 'สภ.', 'สน.สมุดงาน', 'กรุงเทพมหานคร', 13.75, 100.5]]
    const bytes = new Uint8Array(await writeXlsx({ sheets: [{ name: 'หน่วย', rows }] }))
    expect((await send(bytes, '?commit=yes')).body).toMatchObject({ added: 1, isDone: true })
  })

  it('shows its errors by row in the reader’s language, and does nothing', async () => {
    const bad = csv(
      'IM-3,สภ.,สน.สาม,กรุงเทพมหานคร,13.75,100.5',
      'IM-4,สภ.,สน.สี่,เชียงใหม่,18.79,98.99',
      'IM-5,กองทัพ,สน.ห้า,กรุงเทพมหานคร,13.75,100.5',
    )
    const { body } = await send(bad, '?commit=yes')
    expect(body).toMatchObject({ isDone: false, rows: 3 })
    expect(body.errors).toEqual([
      { row: 3, message: expect.stringContaining('นอกจังหวัดที่คุณดูแล') },
      { row: 4, message: expect.stringContaining('กองทัพ') },
    ])
    expect((await ask('/IM-3')).status).toBe(404)
    expect((await send('a,b\n1,2', '?commit=yes')).body).toMatchObject({ isDone: false })
    expect((await send(bad, '', operator)).status).toBe(403)
  })

  it.each([
    ['no table', '%PDF-1.7'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ['a broken workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
  ])('that is %s is said to be unreadable', async (_, bytes) => {
    expect(await send(bytes)).toMatchObject({ status: 400, body: { code: 'unreadableFile' } })
  })

  it('of 50 MB is refused with words', async () => {
    const { status, body } = await send(new Uint8Array(50_000_000))
    expect(status).toBe(413)
    expect(body).toMatchObject({ code: 'fileTooLarge', message: expect.stringContaining('ใหญ่เกินไป') })
  })
})
