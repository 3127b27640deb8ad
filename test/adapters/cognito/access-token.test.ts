import { createServer } from 'node:http'
import { importJWK, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cognitoAccessTokens } from '../../../lambdas/adapters/cognito/access-token.ts'
import { newSigningKey, publicKeys } from '../../../local/aws/cognito/tokens.ts'
import { type Listening, listen } from '../../../local/runtime/loopback.ts'
import { signingKey } from '../../support/running-sign-in.ts'

let keys: Listening
let answers = true
beforeAll(async () => {
  keys = await listen(
    createServer((_request, response) => {
      response.writeHead(answers ? 200 : 503).end(JSON.stringify(publicKeys(signingKey)))
    }),
    0,
  )
})
afterAll(() => keys.close())

const hour = 3600
const now = () => Math.floor(Date.now() / 1000)
const claims = { client_id: 'pages', username: 'somying01', token_use: 'access' }

const token = async (changes: object = {}, expiresAt = now() + hour, key = signingKey) =>
  new SignJWT({ ...claims, ...changes })
    .setProtectedHeader({ alg: 'RS256', kid: String(key.kid) })
    .setIssuer(keys.url)
    .setExpirationTime(expiresAt)
    .sign(await importJWK(key, 'RS256'))

const read = (one: string) => cognitoAccessTokens({ issuer: keys.url, clientId: 'pages' })(one)

describe('an access token', () => {
  it('tells whose it is', async () => {
    expect(await read(await token())).toBe('somying01')
  })

  it.each([
    ['expired', () => token({}, now() - 60)],
    ['of another client', () => token({ client_id: 'others' })],
    ['an ID token', () => token({ token_use: 'id' })],
    ['without a name', () => token({ username: undefined })],
    ['tampered with', async () => (await token()).replace(/\.[^.]+\./, (body) => `${body.slice(0, -3)}x.`)],
    ['signed by somebody else', () => token({}, undefined, newSigningKey())],
    [
      'signed by somebody else under the same key id',
      () => token({}, undefined, { ...newSigningKey(), kid: String(signingKey.kid) }),
    ],
    ['no token at all', async () => 'hello'],
  ])('tells nothing where it is %s', async (_what, make) => {
    expect(await read(await make())).toBeUndefined()
  })

  it('is not judged where the keys cannot be had', async () => {
    answers = false
    await expect(read(await token())).rejects.toThrow('503')
    answers = true
  })
})
