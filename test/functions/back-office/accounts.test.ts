import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type Account, accountIdOf } from '../../../lambdas/core/access/account.ts'
import type { Post } from '../../../lambdas/core/shared/post.ts'
import { accountOf } from '../../support/accounts.ts'
import { type Office, openOffice } from '../../support/back-office.ts'

const now = Date.UTC(2026, 10, 21, 5)
let office: Office
let superadmin: Account
let admin: Account
const directory: string[] = []
let isDirectoryDown = false

const called = (what: string, id: string): void => {
  if (isDirectoryDown) throw new Error('No answer')
  directory.push(`${what} ${id}`)
}
beforeEach(async () => {
  await office?.close()
  directory.length = 0
  isDirectoryDown = false
  office = await openOffice(now, () => ({
    directory: {
      invite: async ({ id }) => {
        called('invite', id)
        return 'invited'
      },
      enable: async (id) => called('enable', id),
      disable: async (id) => called('disable', id),
    },
  }))
  superadmin = await office.hire(accountOf({ role: 'superadmin' }))
  admin = await office.hire(accountOf({ role: 'provinceAdmin', province: '10' }))
})
afterAll(() => office.close())

const list = async (by: Account): Promise<readonly Account[]> =>
  (await office.ask(by, '/api/accounts')).body.accounts
const guest = { name: 'อรทัย ใจดี', email: ' Orathai@Example.go.th ', role: 'operator191', province: '10' }
const invite = (by: Account, more: object = {}) =>
  office.ask(by, '/api/accounts', { method: 'POST', body: { ...guest, ...more } })
const change = (by: Account, account: Account, more: object = {}) => {
  const { id, version, name, role, province, state } = account
  const body = { version, name, role, province, isDisabled: state === 'disabled', ...more }
  return office.ask(by, `/api/accounts/${id}`, { method: 'PUT', body })
}
const hire = (post: Post, email: string) => office.hire(accountOf(post, email))
const stored = (id: string) => office.ports.accounts.find(id) as Promise<Account>

describe('inviting', () => {
  it('makes an account and lets it sign in, once however often it is asked', async () => {
    const { body } = await invite(admin)
    const id = accountIdOf('orathai@example.go.th')
    expect(body).toMatchObject({ id, email: 'orathai@example.go.th', state: 'invited', isChangeable: true })
    expect((await invite(admin)).body).toEqual(body)
    expect(directory).toEqual([`invite ${id}`, `invite ${id}`])
    expect(await list(admin)).toHaveLength(2)
  })

  it('can be repeated where the directory did not answer, and lets nobody in until then', async () => {
    isDirectoryDown = true
    expect((await invite(admin)).status).toBe(503)
    isDirectoryDown = false
    expect((await invite(admin)).status).toBe(200)
    expect(directory).toHaveLength(1)
  })

  it.each([
    ['a role without its province', { province: undefined }, 400, 'badInput'],
    ['a superadmin with a province', { role: 'superadmin' }, 400, 'badInput'],
    ['another province', { province: '50' }, 403, 'notAllowed'],
    ['an administrator like oneself', { role: 'provinceAdmin' }, 403, 'notAllowed'],
    ['a commander of the whole country', { role: 'commander', province: undefined }, 403, 'notAllowed'],
    ['no address', { email: 'orathai' }, 400, 'badInput'],
    ['a province that there is not', { province: '99' }, 400, 'unknownProvince'],
  ])('is refused for %s', async (_, more, status, code) => {
    expect(await invite(admin, more)).toMatchObject({ status, body: { code } })
    expect(directory).toEqual([])
    expect(await list(superadmin)).toHaveLength(2)
  })

  it('leaves whoever has another post, or is disabled, as they are', async () => {
    const other = await hire({ role: 'team', province: '50' }, 'orathai@example.go.th')
    expect(await invite(admin)).toMatchObject({ status: 409, body: { code: 'alreadyDone', field: 'email' } })
    await change(superadmin, other, { isDisabled: true })
    expect((await invite(superadmin, { role: 'team', province: '50' })).status).toBe(409)
    expect(await stored(other.id)).toMatchObject({ role: 'team', province: '50', state: 'disabled' })
    expect(directory).toEqual([`disable ${other.id}`])
  })

  it('is open to whoever has just come themselves', async () => {
    const invited = await office.hire({
      ...accountOf({ role: 'superadmin' }, 'new@example.go.th'),
      state: 'invited',
    })
    expect((await invite(invited)).status).toBe(200)
    const operator = await stored(accountIdOf('orathai@example.go.th'))
    expect((await change(invited, operator, { name: 'ใหม่' })).status).toBe(200)
  })

  it('ends with the role of whoever invites, also within the moment for which it is remembered', async () => {
    const other = await hire({ role: 'superadmin' }, 'other@example.go.th')
    await list(other)
    await change(superadmin, other, { isDisabled: true })
    directory.length = 0
    expect((await invite(other, { role: 'superadmin', province: undefined })).status).toBe(503)
    expect(directory).toEqual([])
    expect(await stored(accountIdOf('orathai@example.go.th'))).toBeUndefined()
  })

  it('is for administrators', async () => {
    const operator = await hire({ role: 'operator191', province: '10' }, 'op@example.go.th')
    expect((await invite(operator)).status).toBe(403)
    expect((await office.ask(operator, '/api/accounts')).status).toBe(403)
  })
})

describe('changing', () => {
  it('takes effect at once, also of the role', async () => {
    const operator = await hire({ role: 'operator191', province: '10' }, 'op@example.go.th')
    const { body } = await change(superadmin, operator, { role: 'team', province: '50', name: 'ใหม่' })
    expect(body).toMatchObject({ role: 'team', province: '50', name: 'ใหม่', version: 2 })
    const { entries } = await office.ports.audit.page({ from: '2026-11-21', to: '2026-11-21', limit: 50 })
    expect(entries.find(({ action }) => action === 'accountChanged')).toMatchObject({
      subjectId: operator.id,
      detail: 'operator191 10 → team 50, name',
    })
    expect(directory).toEqual([])
  })

  it('disables in the table first and enables at the directory first, so that a death in between lets nobody in', async () => {
    const operator = await hire({ role: 'operator191', province: '10' }, 'op@example.go.th')
    isDirectoryDown = true
    expect((await change(admin, operator, { isDisabled: true })).status).toBe(503)
    const disabled = await stored(operator.id)
    expect(disabled.state).toBe('disabled')
    expect((await office.ask(operator, '/api/me')).body.code).toBe('disabled')
    expect((await change(admin, disabled, { isDisabled: false })).status).toBe(503)
    expect((await stored(operator.id)).state).toBe('disabled')
    isDirectoryDown = false
    expect((await change(admin, disabled, { isDisabled: true })).status).toBe(200)
    expect((await change(admin, await stored(operator.id), { isDisabled: false })).body.state).toBe('active')
    expect(directory).toEqual([`disable ${operator.id}`, `enable ${operator.id}`])
  })

  it('of two administrators at once the second is told', async () => {
    const operator = await hire({ role: 'operator191', province: '10' }, 'op@example.go.th')
    const results = await Promise.all([
      change(admin, operator, { isDisabled: true }),
      change(superadmin, operator, { role: 'team' }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(results.find(({ status }) => status === 409)?.body.code).toBe('changedMeanwhile')
  })

  it('never ends with nobody who may: two superadmins who disable each other at once', async () => {
    const other = await hire({ role: 'superadmin' }, 'other@example.go.th')
    const results = await Promise.all([
      change(superadmin, other, { isDisabled: true }),
      change(other, superadmin, { isDisabled: true }),
    ])
    expect(results.map(({ status }) => status).toSorted()).not.toEqual([200, 200])
    const left = [await stored(superadmin.id), await stored(other.id)]
    expect(left.some(({ state }) => state === 'active')).toBe(true)
  })

  it('is not for the own post, nor for disabling oneself', async () => {
    for (const more of [{ isDisabled: true }, { role: 'commander' }])
      expect(await change(superadmin, superadmin, more)).toMatchObject({
        status: 409,
        body: { code: 'notNow' },
      })
    expect((await change(superadmin, superadmin, { name: 'ชื่อใหม่' })).status).toBe(200)
    expect((await change(admin, admin, { name: 'ชื่อใหม่' })).status).toBe(403)
  })

  it.each([
    ['of another province', { role: 'operator191', province: '50' }, {}],
    ['of an administrator', { role: 'provinceAdmin', province: '10' }, {}],
    ['into another province', { role: 'operator191', province: '10' }, { province: '50' }],
    ['into an administrator', { role: 'operator191', province: '10' }, { role: 'provinceAdmin' }],
  ] as const)('is refused to a province’s administrator %s', async (_, post, more) => {
    const account = await hire(post, 'x@example.go.th')
    expect((await change(admin, account, { name: 'ใหม่', ...more })).status).toBe(403)
    expect(await stored(account.id)).toEqual(account)
  })

  it('knows what there is not, and shows a province its own accounts alone', async () => {
    const far = await hire({ role: 'team', province: '50' }, 'far@example.go.th')
    expect((await change(superadmin, { ...far, id: 'nobody' })).status).toBe(404)
    expect((await list(admin)).map(({ id }) => id)).toEqual([admin.id])
    expect((await list(superadmin)).length).toBe(3)
  })
})
