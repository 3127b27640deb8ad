import {
  AdminCreateUserCommand,
  type AdminCreateUserCommandInput,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'
import type { SignInDirectory } from '../../core/access/ports.ts'

/** @param config anything else, such as an endpoint in tests */
export const openCognito = (
  config: CognitoIdentityProviderClientConfig = {},
): CognitoIdentityProviderClient =>
  new CognitoIdentityProviderClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    ...config,
  })

/** A Cognito user pool as the directory of those who may sign in; an account's id is its `Username` there. */
export const cognitoDirectory = (
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
): SignInDirectory => {
  const user = (Username: string) => ({ UserPoolId, Username })
  return {
    async invite({ id, email, name }) {
      const input: AdminCreateUserCommandInput = {
        ...user(id),
        DesiredDeliveryMediums: ['EMAIL'],
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
          { Name: 'name', Value: name },
        ],
      }
      try {
        await cognito.send(new AdminCreateUserCommand(input))
        return 'invited'
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error
      }
      const { UserStatus } = await cognito.send(new AdminGetUserCommand(user(id)))
      if (UserStatus !== 'FORCE_CHANGE_PASSWORD') return 'wasThere'
      // The first password may have been lost, or be older than the week for which it holds.
      await cognito.send(new AdminCreateUserCommand({ ...input, MessageAction: 'RESEND' }))
      return 'invited'
    },
    async enable(id) {
      await cognito.send(new AdminEnableUserCommand(user(id)))
    },
    async disable(id) {
      await cognito.send(new AdminDisableUserCommand(user(id)))
      await cognito.send(new AdminUserGlobalSignOutCommand(user(id)))
    },
  }
}
