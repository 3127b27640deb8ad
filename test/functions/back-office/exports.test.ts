import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account } from '../../../lambdas/core/access/account.ts'
import {
  exportLifetime,
  exportStallTime,
  failJob,
  finishJob,
  maxExportAttempts,
  withProgress,
} from '../../../lambdas/core/exports/job.ts'
import { accountOf } from '../../support/accounts.ts'
import { type Office, openOffice } from '../../support/back-office.ts'

const start = Date.UTC(2026, 10, 21, 5)
const filters = { from: '2569-11-01', to: '2026-11-21' }
const sent: string[] = []

let office: Office
let commander: Account
let admin: Account

beforeAll(async () => {
  office = await openOffice(start, () => ({
    exportQueue: { send: async ({ id }) => void sent.push(id) },
  }))
  commander = await office.hire(accountOf({ role: 'commander' }))
  admin = await office.hire(accountOf({ role: 'provinceAdmin', province: '50' }))
})
afterAll(() => office.close())
beforeEach(() => {
  sent.length = 0
  office.now += exportStallTime * 3
})

const ask = (account: Account, body: object, id: string = randomUUID()) =>
  office.ask(account, '/api/exports', {
    method: 'POST',
    body: { id, kind: 'excel', language: 'th', filters, ...body },
  })
const look = (account: Account, id: string, language = 'th') =>
  office.ask(account, `/api/exports/${id}`, { language })
const stored = async (account: Account, id: string) =>
  (await office.ports.exportJobs.find(account.id, id)) ?? expect.fail('no job')
const end = async (account: Account, id: string) =>
  office.ports.exportJobs.save(
    finishJob(await stored(account, id), { rows: 3, bytes: 9, fileName: 'a.xlsx' }, office.now),
  )
const audited = async () => {
  const { entries } = await office.ports.audit.page({
    from: '2026-11-20',
    to: '2026-11-30',
    action: 'exportAsked',
    limit: 100,
  })
  return entries
}

describe('asking for a file', () => {
  it('makes a job that waits, sends for its maker and is in the audit log with its filters', async () => {
    const id = randomUUID()
    const { status, body } = await ask(commander, { filters: { ...filters, status: ['new'] } }, id)
    expect(status).toBe(200)
    expect(body).toMatchObject({ id, kind: 'excel', state: 'waiting', askedAt: office.now })
    expect(body.filters).toEqual({ from: '2026-11-01', to: '2026-11-21', status: ['new'] })
    expect(sent).toEqual([id])
    expect((await audited()).find(({ subjectId }) => subjectId === id)).toMatchObject({
      who: { id: commander.id },
      subject: 'excel',
      detail: '2026-11-01 – 2026-11-21, new, th',
    })
    await end(commander, id)
  })

  it('twice is asking once, and sends for the maker again while nobody has begun', async () => {
    const id = randomUUID()
    const lines = (await audited()).length
    await Promise.all([ask(admin, {}, id), ask(admin, {}, id)])
    await ask(admin, {}, id)
    expect((await office.ports.exportJobs.all(admin.id)).filter((job) => job.id === id)).toHaveLength(1)
    expect(sent.length).toBeGreaterThan(1)
    expect((await audited()).length - lines).toBeLessThanOrEqual(2)
    await end(admin, id)
    sent.length = 0
    expect((await ask(admin, {}, id)).body.state).toBe('done')
    expect(sent).toEqual([])
  })

  it('of an account with a province is of that province, and of no other', async () => {
    const id = randomUUID()
    const { body } = await ask(admin, {}, id)
    expect(body.filters.province).toBe('50')
    await end(admin, id)
    expect(await ask(admin, { filters: { ...filters, province: '10' } })).toMatchObject({
      status: 403,
      body: { code: 'otherProvince', field: 'filters.province' },
    })
  })

  it.each([
    ['days the wrong way round', { filters: { from: '2026-11-21', to: '2026-11-01' } }, 'daysReversed'],
    ['no such province', { filters: { ...filters, province: '99' } }, 'unknownProvince'],
    ['no such day', { filters: { ...filters, to: '2026-02-30' } }, 'badDay'],
    [
      'a report of some statuses alone',
      { kind: 'pdf', filters: { ...filters, status: ['new'] } },
      'badInput',
    ],
    ['an id that is none', { id: '../../somebody' }, 'badInput'],
  ])('is refused: %s', async (_, body, code) => {
    expect(await ask(commander, body)).toMatchObject({ status: 400, body: { code } })
    expect(sent).toEqual([])
  })

  it('for the audit log is for those who may see it', async () => {
    expect((await ask(commander, { kind: 'audit' })).status).toBe(403)
    const id = randomUUID()
    expect((await ask(admin, { kind: 'audit' }, id)).body.filters.province).toBe('50')
    await end(admin, id)
  })

  it('is nothing for a team', async () => {
    const team = await office.hire(accountOf({ role: 'team', province: '50' }))
    expect(await ask(team, {})).toMatchObject({ status: 403, body: { code: 'notAllowed' } })
  })

  it('for a sixth while five are not finished has to wait', async () => {
    const many = await office.hire(accountOf({ role: 'commander' }, 'many@example.go.th'))
    for (let nth = 0; nth < 5; nth += 1) expect((await ask(many, {})).status).toBe(200)
    expect(await ask(many, {})).toMatchObject({ status: 429, body: { code: 'tooManyRequests' } })
  })
})

describe('looking at a file', () => {
  const asked = async (account = commander) => {
    const id = randomUUID()
    await ask(account, {}, id)
    sent.length = 0
    return id
  }

  it('shows how far it is', async () => {
    const id = await asked()
    await office.ports.exportJobs.save(withProgress(await stored(commander, id), 400, 1_000, office.now))
    expect((await look(commander, id)).body).toMatchObject({ state: 'running', rows: 400, ofRows: 1_000 })
    await end(commander, id)
  })

  it('opens it for its own account alone, and only while it is kept', async () => {
    const id = await asked()
    await end(commander, id)
    const { body } = await look(commander, id)
    expect(body).toMatchObject({ state: 'done', rows: 3, bytes: 9, fileName: 'a.xlsx' })
    expect(new URL(body.url).pathname).toContain(`exports/${commander.id}/${id}.xlsx`)
    expect(new URL(body.url).searchParams.get('X-Amz-Expires')).toBe('300')
    expect((await look(admin, id)).status).toBe(404)
    office.now += exportLifetime
    expect((await look(commander, id)).status).toBe(404)
    expect((await office.ask(commander, '/api/exports')).body.jobs).toEqual([])
    office.now -= exportLifetime
  })

  it('gives no address to whoever may no more', async () => {
    const moved = await office.hire(accountOf({ role: 'commander', province: '20' }, 'moved@example.go.th'))
    const id = await asked(moved)
    await end(moved, id)
    await office.hire({
      ...accountOf({ role: 'commander', province: '30' }, 'moved@example.go.th'),
      version: moved.version,
    })
    office.now += exportStallTime
    const { body } = await look(moved, id, 'en')
    expect(body).toMatchObject({ state: 'failed', problem: expect.stringContaining('may not have this') })
    expect(body.url).toBeUndefined()
  })

  it('says in words why there is none', async () => {
    const id = await asked()
    await office.ports.exportJobs.save(failJob(await stored(commander, id), 'tooManyRows', office.now))
    expect((await look(commander, id)).body).toMatchObject({
      state: 'failed',
      problem: 'มีข้อมูลเกิน 200,000 รายการ กรุณาเลือกช่วงวันที่ให้สั้นลงแล้วขอไฟล์ใหม่',
    })
  })

  it('that has not moved for long sends for its maker again, once', async () => {
    const id = await asked()
    await office.ports.exportJobs.save(withProgress(await stored(commander, id), 4, 10, office.now))
    office.now += exportStallTime
    expect((await look(commander, id)).body.state).toBe('waiting')
    expect((await look(commander, id)).body.state).toBe('waiting')
    expect(sent).toEqual([id])
    await end(commander, id)
  })

  it('that never came to anything has failed', async () => {
    const id = await asked()
    const job = await stored(commander, id)
    await office.ports.exportJobs.save({
      ...withProgress(job, 4, 10, office.now),
      attempts: maxExportAttempts,
    })
    office.now += exportStallTime
    expect((await look(commander, id)).body).toMatchObject({ state: 'failed' })
    expect(sent).toEqual([])
  })

  it('lists those of the account, the newest first', async () => {
    const first = await asked()
    await end(commander, first)
    office.now += 1_000
    const second = await asked()
    await end(commander, second)
    const { body } = await office.ask(commander, '/api/exports')
    expect(body.jobs.slice(0, 2).map((job: { id: string }) => job.id)).toEqual([second, first])
  })
})
