import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account } from '../../../lambdas/core/access/account.ts'
import { accountOf } from '../../support/accounts.ts'
import { type Office, openOffice } from '../../support/back-office.ts'
import { file } from '../../support/filed.ts'

const now = Date.UTC(2026, 10, 21, 5)
const day = 'from=2026-11-21&to=2026-11-21'
let office: Office
let superadmin: Account
let admin: Account
let commander: Account

beforeAll(async () => {
  office = await openOffice(now)
  superadmin = await office.hire(accountOf({ role: 'superadmin' }))
  admin = await office.hire(accountOf({ role: 'provinceAdmin', province: '10' }))
  commander = await office.hire(accountOf({ role: 'commander' }))
  for (const province of ['10', '50', '10'] as const) {
    const { id } = await file(office.table, now - 60_000, province)
    office.now += 1_000
    await office.ask(commander, `/api/incidents/${id}`)
  }
})
afterAll(() => office.close())

const lines = async (account: Account, query = '') => {
  const { status, body } = await office.ask(account, `/api/audit?${day}${query}`)
  expect(status).toBe(200)
  return body.entries.map((one: { action: string; province?: string }) => [one.action, one.province])
}

describe('the audit log', () => {
  it('is read newest first, and reading it is a line of it', async () => {
    expect(await lines(superadmin, `&who=${commander.id}`)).toEqual([
      ['incidentRead', '10'],
      ['incidentRead', '50'],
      ['incidentRead', '10'],
      ['signedIn', undefined],
    ])
    expect(await lines(superadmin, '&action=auditRead')).toEqual([
      ['auditRead', undefined],
      ['auditRead', undefined],
    ])
  })

  it('gives an administrator of a province what concerns that province', async () => {
    expect(await lines(admin, '&action=incidentRead')).toEqual([
      ['incidentRead', '10'],
      ['incidentRead', '10'],
    ])
    expect(await lines(admin, `&who=${commander.id}`)).toEqual([
      ['incidentRead', '10'],
      ['incidentRead', '10'],
    ])
    const { status, body } = await office.ask(admin, `/api/audit?${day}&province=50`)
    expect([status, body.code]).toEqual([403, 'otherProvince'])
  })

  it('goes on from page to page, and only as it was asked', async () => {
    const query = `/api/audit?${day}&limit=1&action=incidentRead`
    const first = await office.ask(superadmin, query)
    const second = await office.ask(superadmin, `${query}&page=${first.body.next}`)
    expect([first, second].map(({ body }) => body.entries[0].at)).toEqual([now + 3_000, now + 2_000])
    for (const [account, asked, page] of [
      [superadmin, query, `${first.body.next}x`],
      [superadmin, `/api/audit?${day}&limit=1`, first.body.next],
      [admin, query, first.body.next],
    ] as const) {
      const { status, body } = await office.ask(account, `${asked}&page=${page}`)
      expect([status, body.code]).toEqual([400, 'badPageToken'])
    }
  })

  it('takes no page of another list', async () => {
    const { body } = await office.ask(superadmin, `/api/incidents?${day}&limit=1`)
    const refused = await office.ask(superadmin, `/api/audit?${day}&limit=1&page=${body.next}`)
    expect([refused.status, refused.body.code]).toEqual([400, 'badPageToken'])
  })
})
