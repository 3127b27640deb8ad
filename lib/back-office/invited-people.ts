import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AccountRecovery, FeaturePlan, Mfa, UserPool } from 'aws-cdk-lib/aws-cognito'
import type { Construct } from 'constructs'
import type { StageSettings } from '../shared/stage-settings.ts'
import { invitation } from './invitation.ts'

const passwordPolicy = {
  minLength: 12,
  requireLowercase: true,
  requireUppercase: true,
  requireDigits: true,
  requireSymbols: true,
  tempPasswordValidity: Duration.days(7),
}

/** The user pool of those who were invited, with a second factor where the stage wants one. */
export const invitedPeople = (
  scope: Construct,
  { settings, pagesOrigin }: { readonly settings: StageSettings; readonly pagesOrigin: string },
): UserPool => {
  const pool = new UserPool(scope, 'Pool', {
    selfSignUpEnabled: false,
    // The account's id, by which our table knows it; people write their address.
    signInAliases: { username: true, email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    mfa: settings.secondFactor === 'required' ? Mfa.REQUIRED : Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy,
    userInvitation: invitation(pagesOrigin),
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: settings.keepsData,
    removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  Validations.of(pool).acknowledge({
    id: 'AwsSolutions-COG8',
    reason:
      'Nobody can sign up, and a second factor is asked of all: adaptive checks add a price, not a lock.',
  })
  if (settings.secondFactor === 'optional')
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG2',
      reason: 'Developers sign in to this stage, which holds no report of anybody, over and over again.',
    })
  return pool
}
