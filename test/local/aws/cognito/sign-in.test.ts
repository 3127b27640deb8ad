import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AdminCreateUserCommand } from '@aws-sdk/client-cognito-identity-provider'
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type OwnSignIn, password, poolId, startOwnSignIn } from '../../../support/running-sign-in.ts'
import { codeIn, fillIn, newVerifier, redeem, signInAs, wish } from '../../../support/sign-in.ts'

const email = 'somying@example.go.th'
const hour = 60 * 60_000
let signIn: OwnSignIn
const opened: OwnSignIn[] = []
const open = async (options: Parameters<typeof startOwnSignIn>[0] = {}): Promise<OwnSignIn> => {
  const own = await startOwnSignIn(options)
  opened.push(own)
  return own
}
beforeEach(async () => {
  signIn = await open()
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((own) => own.close()))
})

const create = (own = signIn) =>
  own.cognito.send(
    new AdminCreateUserCommand({
      UserPoolId: poolId,
      Username: 'somying01',
      UserAttributes: [{ Name: 'email', Value: email }],
    }),
  )

const settle = async (own = signIn): Promise<void> => {
  await create(own)
  await own.choosePassword('somying01')
}

describe('the way of the code', () => {
  it('gives tokens with Cognito’s claims, signed with the keys that are shown', async () => {
    await settle()
    const { access_token, id_token } = await signInAs(signIn.place, email, password)
    const shown = await fetch(`${signIn.place.signInUrl}/${poolId}/.well-known/jwks.json`)
    const keys = createLocalJWKSet((await shown.json()) as JSONWebKeySet)
    const { payload } = await jwtVerify(access_token, keys, {
      issuer: signIn.issuer,
      currentDate: new Date(signIn.clock.now),
    })
    const seconds = signIn.clock.now / 1000
    expect(payload).toMatchObject({
      token_use: 'access',
      client_id: 'pages',
      username: 'somying01',
      scope: 'openid email',
      auth_time: seconds,
      exp: seconds + 3600,
    })
    expect(payload.aud).toBeUndefined()
    expect(decodeJwt(id_token)).toMatchObject({ token_use: 'id', aud: 'pages', email })
  })

  it('brings the state back, and the nonce in the ID token', async () => {
    await settle()
    const verifier = newVerifier()
    const asked = wish('pages', verifier, { nonce: 'once' })
    const answer = await fillIn(signIn.place, 'login', asked, { email, password })
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('state')).toBe('over-there')
    const tokens = await redeem(signIn.place, { code: codeIn(answer), code_verifier: verifier })
    const { id_token } = (await tokens.json()) as { id_token: string }
    expect(decodeJwt(id_token).nonce).toBe('once')
  })

  it.each([
    ['another secret', (code: string) => ({ code, code_verifier: newVerifier() })],
    ['no secret', (code: string) => ({ code })],
    [
      'another address',
      (code: string, code_verifier: string) => ({
        code,
        code_verifier,
        redirect_uri: 'http://localhost/else',
      }),
    ],
  ])('ends at %s, and the code is gone', async (_what, change) => {
    await settle()
    const verifier = newVerifier()
    const code = codeIn(await fillIn(signIn.place, 'login', wish('pages', verifier), { email, password }))
    const refused = await redeem(signIn.place, change(code, verifier))
    expect([refused.status, await refused.json()]).toEqual([400, { error: 'invalid_grant' }])
    expect((await redeem(signIn.place, { code, code_verifier: verifier })).status).toBe(400)
  })

  it('ends where the code is late', async () => {
    await settle()
    const verifier = newVerifier()
    const code = codeIn(await fillIn(signIn.place, 'login', wish('pages', verifier), { email, password }))
    signIn.clock.now += 6 * 60_000
    expect((await redeem(signIn.place, { code, code_verifier: verifier })).status).toBe(400)
  })

  it('is not begun for strangers: they are told on the spot, and sent nowhere', async () => {
    for (const more of [
      { client_id: 'others' },
      { redirect_uri: 'https://evil.example/back-office/signed-in' },
      { redirect_uri: 'http://localhost:8080/back-office/elsewhere' },
    ]) {
      const asked = wish('pages', newVerifier(), more)
      const answer = await fetch(`${signIn.place.signInUrl}/oauth2/authorize?${asked}`, {
        redirect: 'manual',
      })
      expect([answer.status, answer.headers.get('location')], JSON.stringify(more)).toEqual([400, null])
    }
  })

  it.each([
    ['unsupported_response_type', { response_type: 'token' }],
    ['invalid_scope', { scope: 'openid phone' }],
    ['invalid_request', { code_challenge: '' }],
    ['invalid_request', { code_challenge_method: 'plain' }],
  ])('goes back with %s for %j', async (error, more) => {
    const asked = wish('pages', newVerifier(), more)
    const answer = await fetch(`${signIn.place.signInUrl}/oauth2/authorize?${asked}`, { redirect: 'manual' })
    const back = new URL(answer.headers.get('location') ?? '')
    expect([back.searchParams.get('error'), back.searchParams.get('state')]).toEqual([error, 'over-there'])
  })
})

describe('a sign-in', () => {
  const renew = (refresh_token: string, own = signIn) =>
    redeem(own.place, { grant_type: 'refresh_token', refresh_token })

  it('can be renewed for twelve hours', async () => {
    await settle()
    const { access_token, refresh_token } = await signInAs(signIn.place, email, password)
    signIn.clock.now += 11 * hour
    const renewed = (await (await renew(refresh_token)).json()) as { access_token: string }
    expect(decodeJwt(renewed.access_token)).toMatchObject({ auth_time: decodeJwt(access_token).auth_time })
    expect(decodeJwt(renewed.access_token).exp).toBeGreaterThan(decodeJwt(access_token).exp ?? 0)
    signIn.clock.now += 2 * hour
    expect((await renew(refresh_token)).status).toBe(400)
  })

  it('is over once it is revoked', async () => {
    await settle()
    const { refresh_token } = await signInAs(signIn.place, email, password)
    const body = new URLSearchParams({ client_id: 'pages', token: refresh_token })
    const revoked = await fetch(`${signIn.place.signInUrl}/oauth2/revoke`, { method: 'POST', body })
    expect(revoked.status).toBe(200)
    expect((await renew(refresh_token)).status).toBe(400)
  })

  it('survives a restart, and so do people', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'sign-in-'))
    const path = join(directory, 'sign-in.json')
    const before = await open({ path })
    await settle(before)
    const { refresh_token } = await signInAs(before.place, email, password)
    const after = await open({ path })
    expect((await renew(refresh_token, after)).status).toBe(200)
    expect(await signInAs(after.place, email, password)).toHaveProperty('access_token')
    await rm(directory, { recursive: true })
  })

  it('ends where the page wants to go, as far as it may', async () => {
    const leave = (logout_uri: string) =>
      fetch(`${signIn.place.signInUrl}/logout?${new URLSearchParams({ client_id: 'pages', logout_uri })}`, {
        redirect: 'manual',
      })
    const home = 'http://127.0.0.1:8080/back-office/'
    expect((await leave(home)).headers.get('location')).toBe(home)
    expect((await leave('https://evil.example/')).status).toBe(400)
  })
})

describe('the first password', () => {
  const first = () => signIn.invitations[0]?.temporaryPassword ?? expect.fail('no invitation')
  const ticketIn = (html: string) => /name="ticket" value="([^"]+)"/.exec(html)?.[1] ?? expect.fail(html)

  it('only leads to choosing one’s own, which must fit the policy', async () => {
    await create()
    const verifier = newVerifier()
    const asked = wish('pages', verifier)
    const page = await fillIn(signIn.place, 'login', asked, { email, password: first() })
    expect(page.status).toBe(200)
    const weak = await fillIn(signIn.place, 'new-password', asked, {
      ticket: ticketIn(await page.text()),
      password: 'short',
    })
    expect(weak.status).toBe(400)
    const ticket = ticketIn(await weak.text())
    const chosen = await fillIn(signIn.place, 'new-password', asked, { ticket, password })
    expect((await redeem(signIn.place, { code: codeIn(chosen), code_verifier: verifier })).status).toBe(200)
    expect((await fillIn(signIn.place, 'new-password', asked, { ticket, password })).status).toBe(400)
    expect((await fillIn(signIn.place, 'login', asked, { email, password: first() })).status).toBe(400)
  })

  it('holds for a week', async () => {
    await create()
    signIn.clock.now += 8 * 24 * hour
    const asked = wish('pages', newVerifier())
    const page = await fillIn(signIn.place, 'login', asked, { email, password: first() })
    expect([page.status, (await page.text()).includes('หมดอายุ')]).toEqual([400, true])
  })
})

describe('the page', () => {
  it('offers the demonstration accounts by one tap, in Thai and in English', async () => {
    const account = {
      email: 'a&b@demo.example',
      password,
      name: '<สมหญิง>',
      post: { th: 'ผู้บังคับบัญชา', en: 'Commander' },
    }
    const own = await open({ accounts: [account] })
    const page = async (lang: string) => {
      const asked = wish('pages', newVerifier(), { lang })
      return (await fetch(`${own.place.signInUrl}/oauth2/authorize?${asked}`)).text()
    }
    const [thai, english] = [await page('th'), await page('en')]
    expect(thai).toContain('<html lang="th">')
    expect(thai).toContain('ผู้บังคับบัญชา')
    expect(thai).not.toContain('<สมหญิง>')
    expect(english).toContain('<html lang="en">')
    expect(english).toContain('Commander')
  })

  it('tells nobody whether the address or the password is wrong', async () => {
    await settle()
    const attempt = async (fields: Record<string, string>) => {
      const asked = new URLSearchParams([...wish('pages', 'v'.repeat(43))])
      const answer = await fillIn(signIn.place, 'login', asked, fields)
      return [answer.status, await answer.text()]
    }
    const wrongPassword = await attempt({ email, password: 'Wrong-horse-99' })
    expect(wrongPassword).toEqual(await attempt({ email: 'nobody@example.go.th', password }))
    expect(wrongPassword[0]).toBe(400)
  })
})

describe('administrators', () => {
  const refusal = (send: Promise<unknown>) => send.catch((error: Error) => error.name)

  it.each([
    ['ResourceNotFoundException', { UserPoolId: 'ap-southeast-1_nothere', Username: 'x' }],
    [
      'UnsupportedUserStateException',
      { UserPoolId: poolId, Username: 'x', MessageAction: 'RESEND' as const },
    ],
    ['InvalidPasswordException', { UserPoolId: poolId, Username: 'x', TemporaryPassword: 'short' }],
    ['InvalidParameterException', { UserPoolId: poolId, Username: 'x', ForceAliasCreation: true }],
    ['UsernameExistsException', { UserPoolId: poolId, Username: 'SOMYING01' }],
    [
      'AliasExistsException',
      { UserPoolId: poolId, Username: 'x', UserAttributes: [{ Name: 'email', Value: email.toUpperCase() }] },
    ],
  ])('are refused with %s', async (name, input) => {
    await create()
    expect(await refusal(signIn.cognito.send(new AdminCreateUserCommand(input)))).toBe(name)
  })

  it('must sign what they ask', async () => {
    const answer = await fetch(signIn.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.AdminGetUser' },
      body: '{}',
    })
    expect(answer.status).toBe(400)
  })
})
