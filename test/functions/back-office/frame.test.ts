import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account } from '../../../lambdas/core/access/account.ts'
import { problemTexts } from '../../../lambdas/functions/back-office/http/problem-texts.ts'
import { problemCodes } from '../../../lambdas/functions/back-office/http/schemas.ts'
import { accountOf } from '../../support/accounts.ts'
import { claimsOf, type Office, openOffice } from '../../support/back-office.ts'

const now = Date.UTC(2026, 10, 21, 5)
let office: Office
let admin: Account

beforeAll(async () => {
  office = await openOffice(now)
  admin = await office.hire(accountOf({ role: 'provinceAdmin', province: '10' }))
})
afterAll(() => office.close())

const log = async () =>
  (await office.ports.audit.page({ from: '2026-11-21', to: '2026-11-22', limit: 100 })).entries

describe('who asks', () => {
  it('is told who they are and what they may do', async () => {
    const { status, body } = await office.ask(admin, '/api/me')
    expect(status).toBe(200)
    expect(body).toEqual({
      id: admin.id,
      name: admin.name,
      email: admin.email,
      role: 'provinceAdmin',
      province: '10',
      capabilities: [
        'seeFigures',
        'seeIncidents',
        'seePersonal',
        'manageUnits',
        'seeSettings',
        'manageAccounts',
        'seeAudit',
        'export',
      ],
      now,
    })
  })

  it.each([
    ['no token', undefined],
    ['an identity token', { ...claimsOf({ id: 'x' }, now), token_use: 'id' }],
    ['a token without a name', { token_use: 'access', auth_time: '1' }],
  ])('is nobody with %s', async (_what, claims) => {
    const { status, body } = await office.ask(admin, '/api/me', { claims })
    expect([status, body.code]).toEqual([401, 'signInAgain'])
  })

  it('is turned away without an account, and with one that is disabled', async () => {
    const stranger = accountOf({ role: 'superadmin' }, 'stranger@example.org')
    const { status, body } = await office.ask(stranger, '/api/me')
    expect([status, body.code]).toEqual([403, 'noAccount'])
    const gone = await office.hire({
      ...accountOf({ role: 'superadmin' }, 'gone@example.org'),
      state: 'disabled',
    })
    const refused = await office.ask(gone, '/api/me')
    expect([refused.status, refused.body.code]).toEqual([403, 'disabled'])
  })

  it('is turned away within five seconds of being disabled, whatever the token says', async () => {
    const before = await office.hire(accountOf({ role: 'commander' }, 'leaving@example.go.th'))
    expect((await office.ask(before, '/api/me')).status).toBe(200)
    await office.hire({ ...before, state: 'disabled' })
    office.now += 5_000
    expect((await office.ask(before, '/api/me')).status).toBe(403)
  })

  it('becomes active with the first sign-in, which is one line of the log for each session', async () => {
    const invited = await office.hire({
      ...accountOf({ role: 'commander' }, 'new@example.go.th'),
      state: 'invited',
    })
    await Promise.all(['/api/me', '/api/me'].map((path) => office.ask(invited, path)))
    await office.ask(invited, '/api/me')
    expect(await office.ports.accounts.find(invited.id)).toMatchObject({
      state: 'active',
      lastSeenAt: now,
    })
    const lines = (await log()).filter(({ who }) => who.id === invited.id)
    expect(lines).toEqual([
      {
        id: expect.any(String),
        at: now,
        who: { id: invited.id, name: invited.name, role: 'commander' },
        action: 'signedIn',
      },
    ])
    await office.ask(invited, '/api/me', {
      claims: { ...claimsOf(invited, now + 60_000), origin_jti: 'another' },
    })
    expect((await log()).filter(({ who }) => who.id === invited.id)).toHaveLength(2)
  })
})

describe('answers', () => {
  it.each([
    [undefined, 'th'],
    ['th-TH,th;q=0.9,en;q=0.8', 'th'],
    ['en', 'en'],
    ['en-GB, th', 'en'],
    ['lo', 'th'],
  ] as const)('to %s come in %s', async (language, expected) => {
    const asked = language === undefined ? {} : { language }
    const { body } = await office.ask(admin, '/api/nowhere', asked)
    expect(body).toEqual({ code: 'notFound', message: problemTexts.notFound[expected] })
  })

  it.each(problemCodes)('say of %s what to do, in both languages', (code) => {
    const { th, en } = problemTexts[code]
    expect(th).toMatch(/^[ก-๙]/)
    expect(en).toMatch(/^[A-Z].*\.$/)
  })

  it('are kept by nobody and are no page', async () => {
    for (const path of ['/api/me', '/api/nowhere']) {
      const { headers } = await office.ask(admin, path)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-type')).toBe('application/json')
    }
  })
})

describe('what is sent', () => {
  const invite = { method: 'POST' }

  it('may be large only where it is a file of units', async () => {
    const body = JSON.stringify({ name: 'ก'.repeat(60_000) })
    const { status, body: problem } = await office.ask(admin, '/api/accounts', { ...invite, body })
    expect([status, problem.code]).toEqual([413, 'fileTooLarge'])
  })

  it('must be JSON', async () => {
    const { status, body } = await office.ask(admin, '/api/accounts', { ...invite, body: '{"name":' })
    expect([status, body.code]).toEqual([400, 'badInput'])
  })

  it('is answered with the field that is to be mended', async () => {
    const { status, body } = await office.ask(admin, '/api/accounts', { ...invite, body: { name: 'ก' } })
    expect([status, body.code, body.field]).toEqual([400, 'badInput', 'email'])
  })
})

describe('where the store does not answer', () => {
  it('the answer says so, and the log says where but not about whom', async () => {
    const broken = await openOffice(now, () => ({
      accounts: {
        ...office.ports.accounts,
        find: () => Promise.reject(new TypeError(`nothing of ${admin.email}`)),
      },
    }))
    const { status, body } = await broken.ask(admin, '/api/incidents/01KAB3C4D5E6F7G8H9J0K1M2N3')
    expect([status, body]).toEqual([503, { code: 'unavailable', message: problemTexts.unavailable.th }])
    expect(broken.failures).toEqual(['TypeError GET /api/incidents/:id'])
    await broken.close()
  })

  it('nothing personal is shown that could not be written down', async () => {
    const mute = await openOffice(now, () => ({
      audit: { ...office.ports.audit, add: () => Promise.reject(new Error('down')) },
    }))
    const account = await mute.hire(accountOf({ role: 'commander' }))
    expect((await mute.ask(account, '/api/me')).status).toBe(503)
    await mute.close()
  })
})
