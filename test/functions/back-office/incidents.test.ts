import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account } from '../../../lambdas/core/access/account.ts'
import type { Report } from '../../../lambdas/core/report/model.ts'
import { caseCode } from '../../../lambdas/core/report/report-id.ts'
import { statuses } from '../../../lambdas/core/shared/status.ts'
import { accountOf } from '../../support/accounts.ts'
import { type Office, openOffice } from '../../support/back-office.ts'
import { file, forwarded, officer } from '../../support/filed.ts'

const now = Date.UTC(2026, 10, 21, 5)
const minute = 60_000
const days = 'from=2026-11-20&to=2026-11-21'
let office: Office
let commander: Account
let operator: Account
let team: Account
let fresh: Report
let taken: Report
let inCare: Report
let elsewhere: Report
let nowhere: Report

beforeAll(async () => {
  office = await openOffice(now)
  commander = await office.hire(accountOf({ role: 'commander' }))
  operator = await office.hire(accountOf({ role: 'operator191', province: '10' }))
  team = await office.hire(accountOf({ role: 'team', province: '10' }))
  const { table } = office
  nowhere = await file(table, now - 50 * minute, undefined)
  elsewhere = await file(table, now - 40 * minute, '50', { category: 'confinement' })
  inCare = await file(table, now - 30 * minute, '10', { scene: 'closed', care: forwarded(now) })
  taken = await file(table, now - 20 * minute, '10', {
    scene: 'acknowledged',
    holder: officer,
    timeline: [
      { at: now - 20 * minute, kind: 'accepted' },
      { at: now - 19 * minute, kind: 'acted', action: 'acknowledge', by: officer, event: 'e1' },
    ],
  })
  fresh = await file(table, now - 10 * minute, '10')
})
afterAll(() => office.close())

const ids = (body: { rows?: { id: string }[]; points?: { id: string }[] }): string[] =>
  (body.rows ?? body.points ?? []).map(({ id }) => id)

describe('the list', () => {
  it('has rows that say nothing of who reported or where exactly', async () => {
    const { body } = await office.ask(commander, `/api/incidents?${days}&status=acknowledged`)
    expect(body).toEqual({
      rows: [
        {
          id: taken.id,
          caseCode: caseCode(taken.id),
          acceptedAt: now - 20 * minute,
          status: 'acknowledged',
          scene: 'acknowledged',
          category: 'threatOrAssault',
          province: '10',
          unit: { code: 'ST-1', kind: 'station', nameTh: 'สน.หนึ่ง', nameEn: 'Station One' },
          acknowledgedAt: now - 19 * minute,
          climbed: 0,
          alsoReported: 0,
          version: 1,
        },
      ],
      total: 1,
      askedAt: now,
    })
  })

  it('is what the account reaches, and counts no more than that', async () => {
    const seen = async (account: Account, more = '') => {
      const { body } = await office.ask(account, `/api/incidents?${days}${more}`)
      return [ids(body), body.total]
    }
    const own = [fresh.id, taken.id, inCare.id]
    expect(await seen(commander)).toEqual([[...own, elsewhere.id, nowhere.id], 5])
    expect(await seen(commander, '&province=unknown')).toEqual([[nowhere.id], 1])
    expect(await seen(operator)).toEqual([own, 3])
    expect(await seen(operator, '&province=10&category=confinement')).toEqual([[], 0])
    expect(await seen(team)).toEqual([[inCare.id], 1])
    expect(await seen(team, '&status=new,forwarded')).toEqual([[inCare.id], 1])
    expect(await seen(team, '&status=new')).toEqual([[], 0])
  })

  it.each(['province=50', 'province=unknown'])('of another province is none: %s', async (query) => {
    for (const path of ['/api/incidents', '/api/incidents/points']) {
      const { status, body } = await office.ask(operator, `${path}?${days}&${query}`)
      expect([status, body.code, body.field]).toEqual([403, 'otherProvince', 'province'])
    }
  })

  it('goes on from page to page, either way', async () => {
    for (const order of ['newest', 'oldest']) {
      const found: string[] = []
      let page = ''
      do {
        const { body } = await office.ask(
          commander,
          `/api/incidents?${days}&limit=2&order=${order}${page && `&page=${page}`}`,
        )
        expect(body.rows.length).toBeLessThanOrEqual(2)
        found.push(...ids(body))
        page = body.next ?? ''
      } while (page)
      const all = [fresh, taken, inCare, elsewhere, nowhere].map(({ id }) => id)
      expect(found).toEqual(order === 'newest' ? all : all.reverse())
    }
  })

  it('takes no page that was altered, or that was given out for something or somebody else', async () => {
    const first = await office.ask(commander, `/api/incidents?${days}&limit=2`)
    const token: string = first.body.next
    const asked = (account: Account, query: string, page: string) =>
      office.ask(account, `/api/incidents?${query}&limit=2&page=${encodeURIComponent(page)}`)
    expect((await asked(commander, days, token)).status).toBe(200)
    const [position = '', signature = ''] = token.split('.')
    const later = Buffer.from(`${now}#${fresh.id}`).toString('base64url')
    for (const [account, query, page] of [
      [commander, days, `${later}.${signature}`],
      [commander, days, `${position}.`],
      [commander, days, position],
      [commander, days, 'nonsense'],
      [commander, days, `${token}0000`],
      [commander, `${days}&province=10`, token],
      [commander, `${days}&order=oldest`, token],
      [commander, 'from=2026-11-19&to=2026-11-21', token],
      [operator, days, token],
    ] as const) {
      const { status, body } = await asked(account, query, page)
      expect([status, body.code, body.field], page).toEqual([400, 'badPageToken', 'page'])
    }
  })
})

describe('days', () => {
  it('may be typed in the Buddhist era', async () => {
    const { body } = await office.ask(commander, '/api/incidents?from=2569-11-20&to=2569-11-21')
    expect(body.total).toBe(5)
    const figures = await office.ask(commander, '/api/figures?from=2569-11-1&to=๒๕๖๙-๑๑-๒๑')
    expect(figures.body).toMatchObject({ from: '2026-11-01', to: '2026-11-21' })
  })

  it.each([
    ['from=2026-11-21&to=2026-11-20', 'daysReversed', 'to'],
    ['from=2569-11-21&to=2026-11-20', 'daysReversed', 'to'],
    ['from=2026-02-30&to=2026-11-20', 'badDay', 'from'],
    ['from=2026-11-01&to=21/11/2569', 'badDay', 'to'],
    ['from=2016-11-01&to=2026-11-21', 'tooManyDays', 'to'],
    ['to=2026-11-20', 'badInput', 'from'],
    [`${days}&province=99`, 'unknownProvince', 'province'],
    [`${days}&province=%E0%B8%81`, 'unknownProvince', 'province'],
  ])('%s is %s', async (query, code, field) => {
    for (const path of ['/api/incidents', '/api/incidents/points', '/api/figures', '/api/response-times']) {
      const { status, body } = await office.ask(commander, `${path}?${query}`)
      expect([status, body.code, body.field], path).toEqual([400, code, field])
    }
  })

  it.each(['status=gone', 'category=1', 'order=random', 'limit=0', 'limit=101', 'limit=x'])(
    'and nothing else is guessed at: %s',
    async (query) => {
      const { status, body } = await office.ask(commander, `/api/incidents?${days}&${query}`)
      expect([status, body.code]).toEqual([400, 'badInput'])
    },
  )
})

describe('rows by their ids', () => {
  const all = () => [fresh, elsewhere, inCare, nowhere].map(({ id }) => id)
  const rows = async (account: Account, wanted = all()) =>
    ids((await office.ask(account, `/api/incidents/rows?ids=${wanted.join()}`)).body)

  it('are those that the account may see and that exist, in their order', async () => {
    expect(await rows(commander, [...all(), '01KAB3C4D5E6F7G8H9J0K1M2N3' as never])).toEqual(all())
    expect(await rows(operator)).toEqual([fresh.id, inCare.id])
    expect(await rows(team)).toEqual([inCare.id])
  })

  it('are as they are at this moment', async () => {
    const closed = await file(office.table, now - 5 * 24 * 60 * minute, '10', {
      scene: 'closed',
      timeline: [
        { at: now - 9, kind: 'acted', action: 'acknowledge', by: officer, event: 'e1' },
        { at: now - 8, kind: 'acted', action: 'closed', by: officer, event: 'e2' },
        { at: now - 7, kind: 'reopened', why: 'notSafe', event: 'e3' },
        { at: now - 6, kind: 'acted', action: 'acknowledge', by: officer, event: 'e4' },
        { at: now - 5, kind: 'acted', action: 'closed', by: officer, event: 'e5' },
      ],
    })
    const { body } = await office.ask(operator, `/api/incidents/rows?ids=${closed.id}`)
    expect(body.rows[0]).toMatchObject({ status: 'closed', acknowledgedAt: now - 6, endedAt: now - 5 })
  })

  it('are not asked for by what is no id', async () => {
    const { status, body } = await office.ask(operator, '/api/incidents/rows?ids=1,2')
    expect([status, body.code]).toEqual([404, 'notFound'])
  })
})

describe('points', () => {
  const log = async () =>
    (
      await office.ports.audit.page({
        from: '2026-11-21',
        to: '2026-11-21',
        action: 'pointsRead',
        limit: 100,
      })
    ).entries

  it('are those of the list, with where they are, and a line of the log once in a while', async () => {
    const { body } = await office.ask(operator, `/api/incidents/points?${days}`)
    expect(ids(body)).toEqual([fresh.id, taken.id, inCare.id])
    expect(body.points[0]).toEqual({
      id: fresh.id,
      latitude: 13.7563,
      longitude: 100.5018,
      acceptedAt: now - 10 * minute,
      status: 'new',
      category: 'threatOrAssault',
    })
    expect(ids((await office.ask(team, `/api/incidents/points?${days}`)).body)).toEqual([inCare.id])
    await office.ask(operator, `/api/incidents/points?${days}`)
    const lines = (await log()).filter(({ who }) => who.id === operator.id)
    expect(lines).toEqual([
      expect.objectContaining({ action: 'pointsRead', province: '10', detail: '2026-11-20 – 2026-11-21' }),
    ])
    office.now += 6 * minute
    await office.ask(operator, `/api/incidents/points?${days}`)
    expect((await log()).filter(({ who }) => who.id === operator.id)).toHaveLength(2)
    office.now = now
  })
})

it('figures of an account with a province are those of the province', async () => {
  for (const path of ['/api/figures', '/api/response-times']) {
    const own = await office.ask(operator, `${path}?${days}`)
    const asked = await office.ask(commander, `${path}?${days}&province=10`)
    expect({ ...own.body, askedAt: 0 }).toEqual({ ...asked.body, askedAt: 0 })
    expect((await office.ask(operator, `${path}?${days}&province=50`)).status).toBe(403)
    expect((await office.ask(team, `${path}?${days}`)).body.code).toBe('notAllowed')
  }
  const { body } = await office.ask(operator, `/api/figures?from=2026-11-21&to=2026-11-21`)
  expect(body.ofRange.total).toBe(3)
  expect(Object.keys(body.ofRange.byStatus)).toEqual([...statuses])
  expect(body.ofRange.byProvince).toEqual([{ province: '10', byStatus: body.ofRange.byStatus }])
})
