import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cognitoDirectory } from '../../../lambdas/adapters/cognito/directory.ts'
import type { SignInDirectory } from '../../../lambdas/core/access/ports.ts'
import { type OwnSignIn, password, poolId, startOwnSignIn } from '../../support/running-sign-in.ts'
import { fillIn, newVerifier, redeem, signInAs, wish } from '../../support/sign-in.ts'

const guest = { id: 'somying01', email: 'somying@example.go.th', name: 'สมหญิง ใจดี' }
let signIn: OwnSignIn
let directory: SignInDirectory
beforeEach(async () => {
  signIn = await startOwnSignIn()
  directory = cognitoDirectory(signIn.cognito, poolId)
})
afterEach(() => signIn.close())

const user = (Username = guest.id) =>
  signIn.cognito.send(new AdminGetUserCommand({ UserPoolId: poolId, Username }))

describe('an invitation', () => {
  it('makes a user with the account’s id and sends a password to the address', async () => {
    expect(await directory.invite(guest)).toBe('invited')
    const { UserStatus, Enabled, UserAttributes } = await user()
    expect({ UserStatus, Enabled }).toEqual({ UserStatus: 'FORCE_CHANGE_PASSWORD', Enabled: true })
    expect(UserAttributes).toEqual(
      expect.arrayContaining([
        { Name: 'email', Value: guest.email },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'name', Value: guest.name },
      ]),
    )
    expect(signIn.invitations).toMatchObject([{ email: guest.email, username: guest.id }])
  })

  it('sends another password as long as nobody has chosen their own', async () => {
    await directory.invite(guest)
    expect(await directory.invite(guest)).toBe('invited')
    const [first, second] = signIn.invitations
    expect(second?.temporaryPassword).not.toBe(first?.temporaryPassword)
  })

  it('changes nothing for somebody who has', async () => {
    await directory.invite(guest)
    await signIn.choosePassword(guest.id)
    expect(await directory.invite(guest)).toBe('wasThere')
    expect(signIn.invitations).toHaveLength(1)
    expect(await signInAs(signIn.place, guest.email, password)).toHaveProperty('access_token')
  })
})

describe('somebody who is disabled', () => {
  const tryToSignIn = () =>
    fillIn(signIn.place, 'login', wish('pages', newVerifier()), { email: guest.email, password })

  it('gets no token any more, neither by signing in nor for the sign-in that was open', async () => {
    await directory.invite(guest)
    await signIn.choosePassword(guest.id)
    const { refresh_token } = await signInAs(signIn.place, guest.email, password)
    signIn.clock.now += 1
    await directory.disable(guest.id)
    expect((await tryToSignIn()).status).toBe(400)
    const renewal = { grant_type: 'refresh_token', refresh_token }
    expect((await redeem(signIn.place, renewal)).status).toBe(400)
    await directory.enable(guest.id)
    expect((await tryToSignIn()).status).toBe(302)
    expect((await redeem(signIn.place, renewal)).status).toBe(400)
  })

  it('can be disabled twice; somebody unknown cannot', async () => {
    await directory.invite(guest)
    await directory.disable(guest.id)
    await directory.disable(guest.id)
    await expect(directory.disable('nobody')).rejects.toThrow('User does not exist')
  })
})
