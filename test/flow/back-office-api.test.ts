import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { thaiDay } from '../../lambdas/core/shared/day.ts'
import type { LocalPagesConfig } from '../../local/aws/http/back-office.ts'
import {
  chiangMai,
  citizen,
  codeOnceDelivered,
  eventually,
  fullReport,
  type OwnStack,
  startOwnStack,
  text,
} from '../support/running-stack.ts'
import { signInAs } from '../support/sign-in.ts'

const reporter = citizen('read in the back office')
const html = '<script>alert(1)</script> อยู่ชั้นสาม'
const jpeg = Buffer.from('ffd8ffe000104a464946', 'hex')

let stack: OwnStack
let tokens: Readonly<Record<'operator' | 'team' | 'elsewhere' | 'admin', string>>
let code: string
let id: string

/** An answer of the API, as the pages get it. */
const ask = async (who: keyof typeof tokens, path: string, body?: object) => {
  const answer = await fetch(`${stack.url}/api/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${tokens[who]}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came.
  return { status: answer.status, body: (await answer.json()) as any }
}

const today = () => `from=${thaiDay(Date.now() - 3_600_000)}&to=${thaiDay(Date.now())}`

beforeAll(async () => {
  stack = await startOwnStack()
  const config = (await (await fetch(`${stack.url}/back-office/config.json`)).json()) as LocalPagesConfig
  const tokenOf = async (name: string) => (await signInAs(config, `${name}@demo.example`)).access_token
  tokens = {
    operator: await tokenOf('191.chiangmai'),
    team: await tokenOf('team.chiangmai'),
    elsewhere: await tokenOf('191.bangkok'),
    admin: await tokenOf('superadmin'),
  }
  await stack.post(fullReport(reporter, chiangMai))
  code = await codeOnceDelivered(stack, reporter)
  await fetch(`${stack.lineUrl}/_line/content/9001`, {
    method: 'PUT',
    headers: { 'content-type': 'image/jpeg' },
    body: jpeg,
  })
  await stack.post([
    text(reporter, html),
    { type: 'message', source: { type: 'user', userId: reporter }, message: { type: 'image', id: '9001' } },
  ])
  const listed = await eventually(
    () => ask('operator', `incidents?${today()}`),
    ({ body }) => body.rows?.length > 0,
  )
  id = listed.body.rows[0].id
}, 180_000)
afterAll(() => stack.close())

describe('a report on the whole stack', () => {
  it('stands in list, rows, points and figures of its province', async () => {
    const { body } = await ask('operator', `incidents?${today()}`)
    expect(body).toMatchObject({ total: 1, rows: [{ caseCode: code, status: 'new', province: '50' }] })
    expect((await ask('operator', `incidents/rows?ids=${id}`)).body.rows).toEqual(body.rows)
    const points = await ask('operator', `incidents/points?${today()}`)
    expect(points.body).toMatchObject({ total: 1, points: [{ id, latitude: chiangMai.latitude }] })
    const figures = await ask('operator', `figures?${today()}`)
    expect(figures.body).toMatchObject({ cumulative: { total: 1 }, ofRange: { byStatus: { new: 1 } } })
    for (const [path, total] of [
      [`incidents?${today()}`, 0],
      [`incidents/points?${today()}`, 0],
    ] as const)
      expect((await ask('elsewhere', path)).body.total).toBe(total)
  })

  it('is read whole by whoever has its province, and is not there for others', async () => {
    const { body } = await eventually(
      () => ask('operator', `incidents/${id}`),
      ({ body: { conversation = [] } }) =>
        conversation.some(({ file }: { file?: { url?: string } }) => file?.url !== undefined),
      60_000,
    )
    expect(body).toMatchObject({ phone: '+66812345678', category: 'confinement' })
    expect(body.routing.explanation).toContain('สถานีที่ใกล้ที่สุด')
    expect(body.conversation).toContainEqual(expect.objectContaining({ from: 'reporter', text: html }))
    const { file } = body.conversation.find((one: { file?: object }) => one.file)
    const opened = await fetch(file.url)
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    for (const who of ['elsewhere', 'team'] as const)
      expect((await ask(who, `incidents/${id}`)).status).toBe(404)
  }, 90_000)

  it('is acknowledged for a silent unit and handed to the team, which then sees it', async () => {
    const unit = (await ask('operator', `incidents/${id}`)).body.unit.code
    const acknowledged = await ask('operator', `incidents/${id}/acknowledge`, {
      unit,
      spokeWith: 'ร.ต.อ. สมชาย',
    })
    expect(acknowledged.body).toMatchObject({ status: 'acknowledged' })
    expect(acknowledged.body.actions).toContain('forward')
    const forwarded = await ask('operator', `incidents/${id}/forward`, {})
    expect(forwarded.body).toMatchObject({ status: 'forwarded' })
    const seen = await eventually(
      () => ask('team', `incidents?${today()}`),
      ({ body }) => body.total === 1 && body.rows.length === 1,
    )
    expect(seen.body.rows[0].id).toBe(id)
    expect((await ask('team', `incidents/${id}`)).status).toBe(200)
  })

  it('has all of that in the audit log, and nothing of the reporter there or in a log', async () => {
    const { body } = await ask('admin', `audit?${today()}&subject=${code}`)
    expect(new Set(body.entries.map(({ action }: { action: string }) => action))).toEqual(
      new Set(['incidentRead', 'incidentAcknowledged', 'incidentForwarded']),
    )
    expect(JSON.stringify(body)).not.toMatch(/812345678|ชั้นสาม|18\.79/)
  })

  it.each([
    `participation?from=2026-11-01&to=2026-11-21`,
    `officers/figures?from=2026-11-01&to=2026-11-21`,
    `response-times?from=2026-11-01&to=2026-11-21`,
    'units',
    'settings',
    'texts',
    'accounts',
    'exports',
    'openapi.json',
  ])('and %s answers', async (path) => {
    expect((await ask('admin', path)).status).toBe(200)
  })
})
