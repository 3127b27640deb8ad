import { Duration } from 'aws-cdk-lib'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import {
  CfnManagedLoginBranding,
  type CfnUserPoolClient,
  ManagedLoginVersion,
  OAuthScope,
  type UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito'
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { type Binding, plainValue } from '../shared/binding.ts'
import type { StageSettings } from '../shared/stage-settings.ts'
import { invitedPeople } from './invited-people.ts'
import { domainPrefix } from './sign-in-origin.ts'

export interface SignInProps {
  readonly settings: StageSettings
  /** Where the pages are, such as `https://d111111abcdef8.cloudfront.net`. */
  readonly pagesOrigin: string
}

const accessTokenValidity = Duration.hours(1)
/** A duty is twelve hours at the most: whoever takes the next one signs in themselves. */
const refreshTokenValidity = Duration.hours(12)

/**
 * Who somebody is: people are invited, choose a password and a second factor at Cognito's own pages, and come back with
 * a code (PKCE, no secret). What they may, the table says and not the token.
 */
export class SignIn extends Construct {
  readonly pool: UserPool
  readonly client: UserPoolClient
  /** Takes access tokens of this client; ask for `scopes` as well, which an ID token has not. */
  readonly authorizer: HttpJwtAuthorizer
  readonly scopes: readonly string[] = [OAuthScope.OPENID.scopeName]

  constructor(scope: Construct, id: string, { settings, pagesOrigin }: SignInProps) {
    super(scope, id)
    this.pool = invitedPeople(this, { settings, pagesOrigin })
    this.client = this.pool.addClient('Pages', {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${pagesOrigin}/back-office/`, `${pagesOrigin}/back-office/signed-in`],
        logoutUrls: [`${pagesOrigin}/back-office/`],
      },
      accessTokenValidity,
      idTokenValidity: accessTokenValidity,
      refreshTokenValidity,
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    })
    // Left alone, Cognito would also take passwords from a page; the construct has no word for "none of that".
    const resource = this.client.node.defaultChild as CfnUserPoolClient
    resource.explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH']
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: this.pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
    this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: domainPrefix(this, settings) },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    this.authorizer = new HttpJwtAuthorizer('AccessToken', this.pool.userPoolProviderUrl, {
      jwtAudience: [this.client.userPoolClientId],
    })
  }

  /** The pool's id, with the permission to invite people, to lock them out and to let them in again. */
  get inviting(): Binding {
    const operations = ['AdminCreateUser', 'AdminGetUser', 'AdminEnableUser', 'AdminDisableUser']
    const actions = [...operations, 'AdminUserGlobalSignOut'].map((operation) => `cognito-idp:${operation}`)
    const grantTo = (grantee: IGrantable) =>
      Grant.addToPrincipal({ grantee, actions, resourceArns: [this.pool.userPoolArn] })
    return { value: this.pool.userPoolId, grantTo }
  }

  /** Who issues the tokens, and to whom: what it takes to check one. */
  get issuer(): Binding {
    return plainValue(this.pool.userPoolProviderUrl)
  }

  get clientId(): Binding {
    return plainValue(this.client.userPoolClientId)
  }
}
