import { createServer } from 'node:http'
import { importJWK, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newSigningKey, publicKeys } from '../../../../local/aws/cognito/tokens.ts'
import { type FrontDoor, startFrontDoor } from '../../../../local/aws/http/server.ts'
import type { LocalFunction } from '../../../../local/aws/lambda/function.ts'
import { type Listening, listen } from '../../../../local/runtime/loopback.ts'
import { signingKey } from '../../../support/running-sign-in.ts'

let door: FrontDoor
let issuer: Listening
let seen: { requestContext: { authorizer?: object } }[]

const target = {
  async invoke(event: never) {
    seen.push(event)
    return { kind: 'result', result: { statusCode: 200, body: 'in' } }
  },
} as unknown as LocalFunction

beforeAll(async () => {
  issuer = await listen(
    createServer((_request, response) => response.end(JSON.stringify(publicKeys(signingKey)))),
    0,
  )
  door = await startFrontDoor(0)
  const settings = { issuer: issuer.url, audience: ['pages'] }
  const route = { target, timeoutMs: 1_000 }
  door.open({
    routes: [
      { ...route, key: 'GET /api/open' },
      { ...route, key: 'GET /api/{proxy+}', authorizer: { ...settings, scopes: ['openid'] } },
      { ...route, key: 'GET /any', authorizer: { ...settings, scopes: [] } },
    ],
    pages: undefined,
    standIns: {},
    account: '000000000000',
    about: {},
  })
})
afterAll(async () => {
  await door.close()
  await issuer.close()
})

const now = () => Math.floor(Date.now() / 1000)
const claims = { client_id: 'pages', username: 'u', scope: 'openid email', groups: ['a', 'b'] }
const token = async (changes: object = {}, key = signingKey, expiresAt = now() + 60) =>
  new SignJWT({ iss: issuer.url, ...claims, ...changes })
    .setProtectedHeader({ alg: 'RS256', kid: String(key.kid) })
    .setExpirationTime(expiresAt)
    .sign(await importJWK(key, 'RS256'))

const ask = async (path: string, authorization?: string) => {
  seen = []
  const answer = await fetch(`${door.url}${path}`, { headers: authorization ? { authorization } : {} })
  return {
    status: answer.status,
    text: await answer.text(),
    challenge: answer.headers.get('www-authenticate'),
  }
}

describe('a route with an authorizer', () => {
  it('lets a good token in, and hands its claims on as text', async () => {
    expect(await ask('/api/me', `Bearer ${await token()}`)).toMatchObject({ status: 200, text: 'in' })
    expect(seen[0]?.requestContext.authorizer).toMatchObject({
      jwt: {
        claims: { username: 'u', groups: '[a b]', exp: expect.stringMatching(/^\d+$/) },
        scopes: ['openid'],
      },
    })
  })

  it.each<[string, () => Promise<string | undefined>, RegExp]>([
    ['nobody', async () => undefined, /^Bearer$/],
    ['an expired token', () => token({}, signingKey, now() - 60), /has expired/],
    ['a token of another issuer', () => token({ iss: 'https://evil.example' }), /not valid/],
    ['a token for somebody else', () => token({ client_id: 'others' }), /valid audience/],
    ['a token whose audience counts more than its client', () => token({ aud: 'others' }), /valid audience/],
    ['a token that somebody else has signed', () => token({}, newSigningKey()), /not valid/],
    [
      'a token that was changed',
      async () => (await token()).replace(/\.[^.]+\./, (body) => `${body.slice(0, -4)}AA.`),
      /not valid/,
    ],
    [
      'an unsigned token',
      async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await token()).split('.')[1]}.`,
      /not valid/,
    ],
    ['what is no token', async () => 'hello', /not valid/],
  ])('keeps %s out with 401', async (_who, make, challenge) => {
    const given = await make()
    const answer = await ask('/api/me', given && `Bearer ${given}`)
    expect(answer).toMatchObject({ status: 401, text: '{"message":"Unauthorized"}' })
    expect(answer.challenge).toMatch(challenge)
    expect(seen).toEqual([])
  })

  it('keeps a token without its scope out with 403, such as an ID token', async () => {
    const idToken = await token({ aud: 'pages', client_id: undefined, scope: undefined })
    expect(await ask('/api/me', `Bearer ${idToken}`)).toMatchObject({
      status: 403,
      text: '{"message":"Forbidden"}',
    })
    expect(await ask('/any', `Bearer ${idToken}`)).toMatchObject({ status: 200 })
  })
})

it('a route without one lets anybody in', async () => {
  expect(await ask('/api/open')).toMatchObject({ status: 200 })
  expect(seen[0]?.requestContext.authorizer).toBeUndefined()
})
