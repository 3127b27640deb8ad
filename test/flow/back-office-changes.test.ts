import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { thaiDay } from '../../lambdas/core/shared/day.ts'
import type { LocalPagesConfig } from '../../local/aws/http/back-office.ts'
import {
  bangkok,
  citizen,
  codeOnceDelivered,
  eventually,
  fullReport,
  nearest,
  type OwnStack,
  startOwnStack,
} from '../support/running-stack.ts'
import { signInAs } from '../support/sign-in.ts'

const reporter = citizen('routed by what was set')
const station = nearest('station', bangkok)
const centre = nearest('centre191', bangkok)

let stack: OwnStack
let token: string

const ask = async (method: string, path: string, body?: object | Uint8Array<ArrayBuffer>) => {
  const isFile = body instanceof Uint8Array
  const answer = await fetch(`${stack.url}/api/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body && { body: isFile ? body : JSON.stringify(body) }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came.
  return { status: answer.status, body: (await answer.json()) as any }
}
const readIn = async (groupId: string | undefined): Promise<string> =>
  JSON.stringify((await stack.sent(groupId ?? '')).map(({ messages }) => messages))

beforeAll(async () => {
  stack = await startOwnStack()
  const config = (await (await fetch(`${stack.url}/back-office/config.json`)).json()) as LocalPagesConfig
  token = (await signInAs(config, 'superadmin@demo.example')).access_token
}, 180_000)
afterAll(() => stack.close())

describe('what is changed in the back office', () => {
  it('is followed by the router: a category goes to whom the settings say', async () => {
    const { body } = await ask('GET', 'settings')
    const { version, ladder, policies } = body
    const ofNone = { ...policies, confinement: ['team'] }
    expect((await ask('PUT', 'settings', { version, ladder, policies: ofNone })).body.version).toBe(1)
    await stack.post(fullReport(reporter, bangkok))
    const code = await codeOnceDelivered(stack, reporter)
    expect(await stack.cards(station, code)).toHaveLength(1)
    expect(await stack.cards(centre, code)).toEqual([])
  }, 60_000)

  it('calls another unit in at once, and keeps a note to itself', async () => {
    const day = thaiDay(Date.now())
    const [row] = (await ask('GET', `incidents?from=${day}&to=${day}`)).body.rows
    const call = { unit: centre.code, reason: 'สถานีโทรไม่ติด' }
    expect((await ask('POST', `incidents/${row.id}/reroute`, call)).status).toBe(200)
    await eventually(
      () => stack.cards(centre, row.caseCode),
      (cards) => cards.length === 1,
    )
    const note = { text: 'โทรแจ้งสารวัตรแล้ว', key: crypto.randomUUID() }
    const { body } = await ask('POST', `incidents/${row.id}/notes`, note)
    expect(body.conversation).toContainEqual(expect.objectContaining({ from: 'note', text: note.text }))
    expect(await readIn(centre.lineGroupId)).not.toContain(note.text)
  }, 60_000)

  it('reaches a unit’s group: a drill, and that it is linked no more', async () => {
    const { code, lineGroupId } = station
    expect((await ask('POST', `units/${code}/drill`)).body.lastDrill.sentAt).toBeGreaterThan(0)
    expect(await readIn(lineGroupId)).toContain('การซ้อม ไม่ใช่เหตุจริง')
    expect((await ask('POST', `units/${code}/link-code`)).body.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect((await ask('POST', `units/${code}/unlink`)).body.isLinked).toBe(false)
    expect(await readIn(lineGroupId)).toContain('ยกเลิกการผูกกลุ่ม')
  })

  it('comes as a workbook through the door as it is, and no larger than it may be', async () => {
    const header = ['code', 'kind', 'nameTh', 'province', 'latitude', 'longitude']
    const rows = [header, ['XL-1', 'station', 'สน.สมุดงาน', 'กรุงเทพมหานคร', 13.75, 100.5]]
    const bytes = new Uint8Array(await writeXlsx({ sheets: [{ name: 'หน่วย', rows }] }))
    expect((await ask('POST', 'units/import?commit=yes', bytes)).body).toMatchObject({
      added: 1,
      isDone: true,
    })
    expect((await ask('GET', 'units/XL-1')).body.nameTh).toBe('สน.สมุดงาน')
    expect(await ask('POST', 'units/import', new Uint8Array(4_100_000))).toMatchObject({
      status: 413,
      body: { code: 'fileTooLarge' },
    })
  })

  it('lets people in and keeps them out', async () => {
    const guest = { name: 'อรทัย ใจดี', email: 'orathai@demo.example', role: 'commander' }
    const { body } = await ask('POST', 'accounts', guest)
    expect(body).toMatchObject({ state: 'invited', version: 1 })
    const change = (version: number, isDisabled: boolean) =>
      ask('PUT', `accounts/${body.id}`, { name: guest.name, role: guest.role, version, isDisabled })
    expect((await change(1, true)).body).toMatchObject({ state: 'disabled' })
    expect((await change(1, false)).status).toBe(409)
    expect((await change(2, false)).body).toMatchObject({ state: 'active', version: 3 })
  })
})
