import {
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider'
import { openCognito } from '../../lambdas/adapters/cognito/directory.ts'
import type { Invitation } from '../../local/aws/cognito/administration.ts'
import { type SignInOptions, startSignIn } from '../../local/aws/cognito/server.ts'
import { newSigningKey } from '../../local/aws/cognito/tokens.ts'
import type { PoolClientSettings, UserPoolSettings } from '../../local/aws/template/user-pools.ts'

export const poolId = 'ap-southeast-1_abcdef'
export const password = 'Correct-horse-9'
const hour = 60 * 60_000

export const client: PoolClientSettings = {
  id: 'pages',
  poolId,
  callbackUrls: ['https://pages.example/back-office/signed-in'],
  logoutUrls: ['https://pages.example/back-office/'],
  scopes: ['openid', 'email'],
  accessTokenMs: hour,
  refreshTokenMs: 12 * hour,
}

export const pool = (issuer: string): UserPoolSettings => ({
  id: poolId,
  issuer,
  passwordPolicy: { minimumLength: 12, requires: ['lowercase', 'uppercase', 'numbers', 'symbols'] },
  temporaryPasswordDays: 7,
})

/** One key is enough for all tests: making one takes a while. */
export const signingKey = newSigningKey()

/** A sign-in service with one pool and one client, its time in the test's hands. */
export const startOwnSignIn = async (options: Partial<SignInOptions> = {}) => {
  const clock = { now: Date.UTC(2026, 10, 21, 3) }
  const invitations: Invitation[] = []
  // Where it listens is only known afterwards; the issuer is a name that nobody resolves here.
  const issuer = `https://cognito.example/${poolId}`
  const server = await startSignIn({
    pools: [pool(issuer)],
    clients: [client],
    key: signingKey,
    now: () => clock.now,
    send: (invitation) => invitations.push(invitation),
    ...options,
  })
  const cognito: CognitoIdentityProviderClient = openCognito({
    endpoint: server.url,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  return {
    clock,
    invitations,
    cognito,
    issuer,
    url: server.url,
    place: { signInUrl: `${server.url}/_sign-in`, clientId: client.id },
    /** As somebody who was invited does with the first password. */
    choosePassword: (Username: string) =>
      cognito.send(
        new AdminSetUserPasswordCommand({
          UserPoolId: poolId,
          Username,
          Password: password,
          Permanent: true,
        }),
      ),
    async close() {
      cognito.destroy()
      await server.close()
    },
  }
}

export type OwnSignIn = Awaited<ReturnType<typeof startOwnSignIn>>
