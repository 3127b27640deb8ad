import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account } from '../../../lambdas/core/access/account.ts'
import type { Report } from '../../../lambdas/core/report/model.ts'
import { factsOf } from '../../../lambdas/core/report/notices/incident-facts.ts'
import { newNotice } from '../../../lambdas/core/report/notices/notice.ts'
import { type Role, roles } from '../../../lambdas/core/shared/post.ts'
import type { UnitKind } from '../../../lambdas/core/shared/unit.ts'
import { accountOf } from '../../support/accounts.ts'
import { type Asked, type Office, openOffice } from '../../support/back-office.ts'
import { file, forwarded, officer } from '../../support/filed.ts'
import { unit } from '../../support/roster.ts'

const now = Date.UTC(2026, 10, 21, 5)
const days = 'from=2026-11-21&to=2026-11-21'
const range = { from: '2026-11-21', to: '2026-11-21' }
type Where = '10' | '50'

let office: Office
let accounts: readonly Account[]
let superadmin: Account

beforeAll(async () => {
  office = await openOffice(now)
  superadmin = await office.hire(accountOf({ role: 'superadmin' }))
  accounts = [
    superadmin,
    await office.hire(accountOf({ role: 'commander' })),
    await office.hire(accountOf({ role: 'commander', province: '10' })),
    await office.hire(accountOf({ role: 'provinceAdmin', province: '10' })),
    await office.hire(accountOf({ role: 'operator191', province: '10' })),
    await office.hire(accountOf({ role: 'team', province: '10' })),
  ]
})
afterAll(() => office.close())

const station = officer.unit
const team = { code: 'TE-1', kind: 'team', nameTh: 'ทีม', nameEn: 'Team' } as const
const routing = (province: Where): Pick<Report, 'routing'> => ({
  routing: {
    decidedAt: now,
    method: 'roster',
    reason: 'nearestLinkedStation',
    province,
    flags: [],
    candidates: [{ unit: station, metres: 10, groupId: 'C1', seenByPlaceIndex: false }],
  },
})
const report = (where: Where, more: Partial<Report> = {}): Promise<Report> =>
  file(office.table, now - 60_000, where, { ...routing(where), ...more })
const acknowledged = (where: Where) => report(where, { scene: 'acknowledged', holder: officer })
/** In the hands of the team whose group has read so. */
const inCare = async (where: Where): Promise<Report> => {
  const to = { kind: 'unit', unit: team, groupId: 'CT' } as const
  const draft = await report(where)
  const card = newNotice(
    draft.id,
    'forwarded',
    to,
    { kind: 'forwarded', by: officer, ...factsOf(draft, 0, []) },
    now,
  )
  const care = { ...forwarded(now), team: { unit: team, groupId: 'CT' } }
  const sent = { kind: 'sent', at: now, attempts: 1 } as const
  const saved = await office.ports.reports.save({
    ...draft,
    scene: 'closed',
    holder: officer,
    care,
    notices: [{ ...card, state: sent }],
  })
  return saved ?? expect.fail('somebody else has saved it')
}
let units = 0
const newUnit = async (where: Where, kind: UnitKind = 'station'): Promise<string> => {
  units += 1
  const made = unit(`NEW-${units}`, kind, 13.7, 100.5, { province: where })
  expect(await office.ports.units.saveImported(made, undefined)).toBe(true)
  return made.code
}
const newAccount = (where: Where) =>
  office.hire(accountOf({ role: 'operator191', province: where }, `${randomUUID()}@example.go.th`))
const exported = async (account: Account): Promise<string> => {
  const id = randomUUID()
  const filters = { ...range, province: account.province }
  const asked = { id, kind: 'pdf', language: 'th', filters }
  await office.ask(account, '/api/exports', { method: 'POST', body: asked })
  return id
}

type Request = Asked & { readonly path: string }
interface Entry {
  readonly may: readonly Role[]
  /** What somebody of another province gets: whoever reaches the whole country gets what they ask for. */
  readonly elsewhere: 200 | 403 | 404
  /** What they get instead, where it is a matter of one's own. */
  readonly nationalElsewhere?: 404
  readonly ask: (where: Where, account: Account) => Request | Promise<Request>
}

const police: readonly Role[] = ['superadmin', 'provinceAdmin', 'commander', 'operator191']
const admins: readonly Role[] = ['superadmin', 'provinceAdmin']
const readers: readonly Role[] = ['superadmin', 'provinceAdmin', 'commander']
const operators: readonly Role[] = ['superadmin', 'operator191']

const asking = (path: string, may: readonly Role[], elsewhere: Entry['elsewhere'] = 403): Entry => ({
  may,
  elsewhere,
  ask: (where) => ({ path: `${path}?${days}&province=${where}` }),
})
/** Something that is done to a new report, or to a unit. */
const doing = (
  may: readonly Role[],
  elsewhere: 403 | 404,
  ask: (where: Where) => Promise<readonly [path: string, body?: unknown, method?: string]>,
): Entry => ({
  may,
  elsewhere,
  ask: async (where) => {
    const [path, body, method = 'POST'] = await ask(where)
    return { path, method, ...(body !== undefined && { body }) }
  },
})
const plain = (may: readonly Role[], request: Request): Entry => ({ may, elsewhere: 200, ask: () => request })

const entries: Readonly<Record<string, Entry>> = {
  'get /api/me': plain(roles, { path: '/api/me' }),
  'get /api/figures': asking('/api/figures', police),
  'get /api/response-times': asking('/api/response-times', police),
  'get /api/participation': asking('/api/participation', police),
  'get /api/officers/figures': asking('/api/officers/figures', police),
  'get /api/incidents': asking('/api/incidents', roles),
  'get /api/incidents/points': asking('/api/incidents/points', roles),
  'get /api/incidents/rows': {
    may: roles,
    elsewhere: 200,
    ask: async (where) => ({ path: `/api/incidents/rows?ids=${(await inCare(where)).id}` }),
  },
  'get /api/incidents/{id}': {
    may: roles,
    elsewhere: 404,
    ask: async (where) => ({ path: `/api/incidents/${(await inCare(where)).id}` }),
  },
  'post /api/incidents/{id}/acknowledge': doing(operators, 404, async (where) => {
    const { id } = await report(where)
    return [`/api/incidents/${id}/acknowledge`, { unit: station.code, spokeWith: 'ร.ต.อ. สมชาย' }]
  }),
  'post /api/incidents/{id}/scene': doing(operators, 404, async (where) => {
    const { id } = await acknowledged(where)
    return [`/api/incidents/${id}/scene`, { action: 'arrived' }]
  }),
  'post /api/incidents/{id}/reroute': doing(operators, 404, async (where) => {
    const { id } = await report(where)
    return [`/api/incidents/${id}/reroute`, { unit: await newUnit(where), reason: 'ใกล้กว่า' }]
  }),
  'post /api/incidents/{id}/notes': doing([...operators, 'team'], 404, async (where) => {
    const { id } = await inCare(where)
    return [`/api/incidents/${id}/notes`, { text: 'โทรแล้ว', key: randomUUID() }]
  }),
  'post /api/incidents/{id}/forward': doing(operators, 404, async (where) => {
    const { id } = await acknowledged(where)
    return [`/api/incidents/${id}/forward`]
  }),
  'post /api/incidents/{id}/merge': doing(operators, 404, async (where) => {
    const { id: into } = await report(where)
    const { id } = await report(where)
    return [`/api/incidents/${id}/merge`, { into }]
  }),
  'post /api/incidents/{id}/care': doing(['superadmin', 'team'], 404, async (where) => {
    const { id } = await inCare(where)
    return [`/api/incidents/${id}/care`, { action: 'acceptCare' }]
  }),
  'get /api/units': {
    may: readers,
    elsewhere: 403,
    ask: (where) => ({ path: `/api/units?province=${where}` }),
  },
  'get /api/units/points': {
    may: police,
    elsewhere: 403,
    ask: (where) => ({ path: `/api/units/points?province=${where}` }),
  },
  'get /api/units/{code}': {
    may: readers,
    elsewhere: 403,
    ask: async (where) => ({ path: `/api/units/${await newUnit(where)}` }),
  },
  'put /api/units/{code}': doing(admins, 403, async (where) => {
    const code = await newUnit(where)
    const { version } = (await office.ports.units.find(code)) ?? expect.fail('no unit')
    const edited = { nameTh: 'สน.ใหม่', nameEn: 'New', point: { latitude: 13.7, longitude: 100.5 } }
    return [`/api/units/${code}`, { version, ...edited }, 'PUT']
  }),
  'post /api/units/{code}/link-code': doing(admins, 403, async (where) => [
    `/api/units/${await newUnit(where)}/link-code`,
  ]),
  'post /api/units/{code}/unlink': doing(admins, 403, async (where) => [
    `/api/units/${await newUnit(where)}/unlink`,
  ]),
  'post /api/units/{code}/drill': doing(admins, 403, async (where) => [
    `/api/units/${await newUnit(where)}/drill`,
  ]),
  'post /api/units/import': plain(admins, { path: '/api/units/import', method: 'POST', body: 'code\nX' }),
  'get /api/settings': plain(readers, { path: '/api/settings' }),
  'put /api/settings': {
    may: ['superadmin'],
    elsewhere: 200,
    ask: async () => {
      const { version, ladder, policies } = (await office.ask(superadmin, '/api/settings')).body
      return { path: '/api/settings', method: 'PUT', body: { version, ladder, policies } }
    },
  },
  'get /api/texts': plain(readers, { path: '/api/texts' }),
  'get /api/accounts': plain(admins, { path: '/api/accounts' }),
  'post /api/accounts': doing(admins, 403, async (where) => {
    const guest = { name: 'ผู้มาใหม่', email: `${randomUUID()}@example.go.th` }
    return ['/api/accounts', { ...guest, role: 'team', province: where }]
  }),
  'put /api/accounts/{id}': doing(admins, 403, async (where) => {
    const { id, version, name } = await newAccount(where)
    const change = { version, name, role: 'team', province: where, isDisabled: false }
    return [`/api/accounts/${id}`, change, 'PUT']
  }),
  'get /api/audit': asking('/api/audit', admins),
  'post /api/exports': doing(police, 403, async (where) => [
    '/api/exports',
    { id: randomUUID(), kind: 'pdf', language: 'th', filters: { ...range, province: where } },
  ]),
  'get /api/exports': plain(police, { path: '/api/exports' }),
  'get /api/exports/{id}': {
    may: police,
    elsewhere: 404,
    nationalElsewhere: 404,
    ask: async (where, account) => {
      const other = await office.hire(accountOf({ role: 'commander' }, `${randomUUID()}@example.go.th`))
      return { path: `/api/exports/${await exported(where === '10' ? account : other)}` }
    },
  },
}

const expected = (entry: Entry, account: Account, where: Where): number => {
  const { may, elsewhere, nationalElsewhere = 200 } = entry
  if (!may.includes(account.role)) return 403
  if (where === '10') return 200
  return account.province === undefined ? nationalElsewhere : elsewhere
}

it('every route that is served has its line here', () => {
  const { paths = {} } = office.app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'walked', version: '1' },
  })
  const documented = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method} ${path}`),
  )
  expect(Object.keys(entries).toSorted()).toEqual(documented.toSorted())
})

describe.each(Object.entries(entries))('%s', (name, entry) => {
  it.each([
    { where: '10', whose: 'of the own province' },
    { where: '50', whose: 'of another province' },
  ] as const)('$whose is done for those who may and for nobody else', async ({ where }) => {
    for (const account of accounts) {
      const { path, ...asked } = await entry.ask(where, account)
      const { status, body } = await office.ask(account, path, asked)
      const who = `${account.role} ${account.province ?? 'of the country'}: ${JSON.stringify(body).slice(0, 200)}`
      expect(status, who).toBe(expected(entry, account, where))
      if (!entry.may.includes(account.role)) expect(body.code, who).toBe('notAllowed')
    }
  })

  it('is done for nobody without a token, and for nobody who is disabled', async () => {
    const { path, ...asked } = await entry.ask('10', superadmin)
    expect((await office.ask(superadmin, path, { ...asked, claims: undefined })).status).toBe(401)
    const gone = await office.hire({
      ...accountOf({ role: 'superadmin' }, `${name}@example.org`),
      state: 'disabled',
    })
    const refused = await office.ask(gone, path, asked)
    expect([refused.status, refused.body.code]).toEqual([403, 'disabled'])
  })
})

it('nothing failed on the way', () => {
  expect(office.failures).toEqual([])
})
