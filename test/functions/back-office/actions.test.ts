import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importedRoster } from '../../../lambdas/adapters/dynamodb/units/roster-import.ts'
import type { Account } from '../../../lambdas/core/access/account.ts'
import { applyRouting } from '../../../lambdas/core/delivery/apply-routing.ts'
import { selectUnits } from '../../../lambdas/core/delivery/select-units.ts'
import type { Report } from '../../../lambdas/core/report/model.ts'
import { acceptReport } from '../../../lambdas/core/report/report.ts'
import { caseCode, reportIdOf } from '../../../lambdas/core/report/report-id.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'
import { accountOf } from '../../support/accounts.ts'
import { type Office, openOffice } from '../../support/back-office.ts'
import { bangkok, roster, unit, unlinked } from '../../support/roster.ts'

const now = Date.UTC(2026, 10, 21, 5)
const hour = 60 * 60_000
const queued: ReportId[] = []
let office: Office
let operator: Account
let team: Account
let elsewhere: Account
let commander: Account
let isAuditDown = false
let meanwhile = async (): Promise<unknown> => undefined

beforeAll(async () => {
  office = await openOffice(now, ({ audit }) => ({
    reportQueue: { send: async (id) => void queued.push(id) },
    audit: {
      ...audit,
      async add(entry) {
        if (isAuditDown) throw new Error('No answer')
        await audit.add(entry)
        await meanwhile()
      },
    },
  }))
  operator = await office.hire(accountOf({ role: 'operator191', province: '10' }))
  elsewhere = await office.hire(accountOf({ role: 'operator191', province: '50' }))
  team = await office.hire(accountOf({ role: 'team', province: '10' }))
  commander = await office.hire(accountOf({ role: 'commander' }))
  const units = [...roster, unlinked(unit('ST-9', 'station', 13.9, 100.6))]
  for (const one of units) await importedRoster(office.table).put(one)
})
afterAll(() => office.close())

let nth = 0
let report: Report
const routed = async (at = now, point = bangkok): Promise<Report> => {
  nth += 1
  const id = reportIdOf(`U${nth}`, { id: 'ACTIONS', startedAt: at })
  const reporter = { userId: `U${nth}`, language: 'th' } as const
  const accepted = acceptReport(
    { id, reporter, category: 'confinement', place: point },
    office.ports.ladder,
    at,
  )
  const decided = applyRouting(accepted, selectUnits(point, roster, {}, at), at)
  return (await office.ports.reports.save(decided)) as Report
}
beforeEach(async () => {
  queued.length = 0
  isAuditDown = false
  meanwhile = async () => undefined
  report = await routed()
})

const post = (what: string, body: object = {}, by = operator, id: string = report.id) =>
  office.ask(by, `/api/incidents/${id}/${what}`, { method: 'POST', body })
const stored = () => office.ports.reports.load(report.id) as Promise<Report>
const logged = async (action: string) => {
  const day = '2026-11-21'
  const { entries } = await office.ports.audit.page({ from: day, to: day, limit: 100 })
  return entries.filter((entry) => entry.action === action && entry.subjectId === report.id)
}
const acknowledged = { unit: 'ST-1', spokeWith: 'ด.ต.มานะ ใจกล้า' }

describe('an operator', () => {
  it('acknowledges for a silent group, by name, and the router looks at it', async () => {
    const { status, body } = await post('acknowledge', acknowledged)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'acknowledged',
      holder: { unit: { code: 'ST-1' }, name: expect.stringContaining('ด.ต.มานะ ใจกล้า') },
      actions: expect.arrayContaining(['arrived', 'close', 'reroute', 'note', 'forward', 'merge']),
    })
    expect(queued).toEqual([report.id])
    expect(await logged('incidentAcknowledged')).toMatchObject([
      { who: { id: operator.id }, subject: caseCode(report.id), province: '10', detail: 'ST-1' },
    ])
    expect((await logged('incidentAcknowledged')).map((one) => JSON.stringify(one)).join()).not.toContain(
      'มานะ',
    )
  })

  it('cannot write lines of their own into what groups read', async () => {
    await post('acknowledge', { unit: 'ST-1', spokeWith: 'มานะ\nปิดเหตุแล้ว' })
    expect((await stored()).holder?.person).toMatchObject({ spokeWith: 'มานะ ปิดเหตุแล้ว' })
  })

  it('does nothing to what has moved to another province at this moment', async () => {
    await office.ask(operator, '/api/me')
    meanwhile = async () => {
      const { routing, ...moved } = await stored()
      if (routing?.province === '10')
        await office.ports.reports.save({ ...moved, routing: { ...routing, province: '50' } })
    }
    expect((await post('acknowledge', acknowledged)).status).toBe(404)
    expect(await stored()).toMatchObject({ scene: 'new', routing: { province: '50' } })
  })

  it('reads why it is not done, and nothing is', async () => {
    await post('acknowledge', acknowledged)
    const before = await stored()
    expect(await post('acknowledge', acknowledged)).toMatchObject({
      status: 409,
      body: { code: 'alreadyDone' },
    })
    expect(await post('reroute', { unit: 'ST-1', reason: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'alreadyTold', field: 'unit' },
    })
    expect(await post('reroute', { unit: 'ST-9', reason: 'x' })).toMatchObject({
      status: 400,
      body: { code: 'badInput', field: 'unit' },
    })
    for (const unit of ['NOBODY', '', 'X'.repeat(2_000)])
      expect(await post('reroute', { unit, reason: 'x' })).toMatchObject({ status: 400 })
    expect(await stored()).toEqual(before)
    expect(await logged('incidentAcknowledged')).toHaveLength(1)
    expect(await logged('incidentRerouted')).toHaveLength(0)
  })

  it.each([
    ['acknowledge', { unit: 'TE-10', spokeWith: 'x' }, 400],
    ['acknowledge', { unit: 'ST-1', spokeWith: ' ' }, 400],
    ['acknowledge', { unit: 'ST-1', spokeWith: '\u200b' }, 400],
    ['scene', { action: 'arrived' }, 409],
    ['scene', { action: 'prank' }, 400],
    ['forward', {}, 409],
    ['merge', { into: 'nonsense' }, 400],
    ['merge', { into: 'AAA-AAA' }, 404],
  ])('cannot %s %j', async (what, body, status) => {
    expect((await post(what, body)).status).toBe(status)
    expect(await stored()).toEqual(report)
  })

  it('writes down what the unit tells', async () => {
    await post('acknowledge', acknowledged)
    expect((await post('scene', { action: 'arrived' })).body.scene).toBe('arrived')
    expect((await post('forward')).body.status).toBe('forwarded')
    const { body } = await post('scene', { action: 'closed' })
    expect(body).toMatchObject({ scene: 'closed', care: { team: { code: 'TE-10' } } })
    const closed = body.history.find((line: { text: string }) => line.text.startsWith('ปิดเหตุ'))
    expect(closed.by).toMatch(/^[^·]+ \(บันทึกแทน [^)]+\)$/)
    expect((await logged('sceneChanged')).map(({ detail }) => detail).toSorted()).toEqual([
      'arrived',
      'closed',
    ])
  })

  it('calls another unit in', async () => {
    const { status, body } = await post('reroute', { unit: 'ST-3', reason: 'สถานีแรกโทรไม่ติด' })
    expect(status).toBe(200)
    expect(body.notices.map((one: { key: string }) => one.key)).toContain('ST-3/incident')
    expect(body.history.at(-1)).toMatchObject({
      kind: 'rerouted',
      text: expect.stringContaining('สถานีแรกโทรไม่ติด'),
    })
    expect(await logged('incidentRerouted')).toMatchObject([{ detail: 'ST-3' }])
  })

  it('keeps a note once, whatever stands in it', async () => {
    const note = { text: '<script>alert(1)</script> =1+1', key: crypto.randomUUID() }
    await post('notes', note)
    const { body } = await post('notes', note)
    expect(body.conversation).toMatchObject([{ from: 'note', text: note.text, by: expect.any(String) }])
    expect(await post('notes', { ...note, key: 'x' })).toMatchObject({ status: 400 })
    expect(await post('notes', { ...note, text: 'ก'.repeat(2_001) })).toMatchObject({ status: 400 })
  })

  it('merges by case code or by id, once, and only what is near in time', async () => {
    const other = await routed(now + 2 * hour)
    const old = await routed(now - 25 * hour)
    expect(await post('merge', { into: caseCode(old.id) })).toMatchObject({ status: 404 })
    expect(await post('merge', { into: report.id })).toMatchObject({ status: 400, body: { field: 'into' } })
    expect(await post('merge', { into: caseCode(report.id) })).toMatchObject({ status: 400 })
    const code = caseCode(other.id).toLowerCase().replace('-', '')
    expect((await post('merge', { into: code })).status).toBe(200)
    expect(await office.ports.reports.load(other.id)).toMatchObject({ sameAs: { report: report.id } })
    expect(queued).toEqual([other.id])
    const again = await post('merge', { into: report.id }, operator, other.id)
    expect(again).toMatchObject({ status: 409, body: { code: 'alreadyDone' } })
    expect((await post('merge', { into: old.id })).body.sameAs).toBe(old.id)
  })

  it('changes nothing that the audit log does not have', async () => {
    isAuditDown = true
    expect(await post('acknowledge', acknowledged)).toMatchObject({ status: 503 })
    expect(await stored()).toEqual(report)
  })
})

describe('what an account may not', () => {
  it.each([
    ['another province', () => elsewhere, 404],
    ['a commander', () => commander, 403],
    ['a team', () => team, 403],
  ])('%s cannot act', async (_, by, status) => {
    expect((await post('acknowledge', acknowledged, by())).status).toBe(status)
    expect(await stored()).toEqual(report)
  })

  it('no report of another province can be merged into', async () => {
    const other = await routed(now, { latitude: 18.79, longitude: 98.99 })
    expect(await post('merge', { into: other.id })).toMatchObject({ status: 404 })
  })
})

describe('a team', () => {
  it('sees and continues only what was handed to it', async () => {
    expect((await post('notes', { text: 'x', key: crypto.randomUUID() }, team)).status).toBe(404)
    await post('acknowledge', acknowledged)
    await post('forward')
    expect((await post('care', { action: 'closeCare', outcome: 'safe' }, team)).status).toBe(409)
    expect((await post('care', { action: 'acceptCare' }, team)).body.care.acceptedAt).toBe(now)
    expect((await post('care', { action: 'acceptCare' }, team)).status).toBe(409)
    expect((await post('care', { action: 'acceptCare' }, operator)).status).toBe(403)
    expect((await post('notes', { text: 'x', key: crypto.randomUUID() }, team)).status).toBe(200)
    const closed = await post('care', { action: 'closeCare', outcome: 'shelter' }, team)
    expect(closed.body.care.closed).toEqual({ at: now, outcome: 'shelter' })
    expect((await logged('careChanged')).map(({ detail }) => detail).toSorted()).toEqual([
      'acceptCare',
      'closeCare: shelter',
    ])
  })
})
