import { describe, expect, it } from 'vitest'
import { ofType, synthesize, target, theOnly } from './synthesized.ts'

const { 'EssHelpMe-dev': dev = expect.fail(), 'EssHelpMe-prod': prod = expect.fail() } = synthesize()

describe('the user pool', () => {
  const pool = theOnly(prod, 'AWS::Cognito::UserPool').Properties

  it('takes nobody in who was not invited', () => {
    expect(pool.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true)
  })

  it('asks for an app’s codes in production, never for a text message; developers may do without', () => {
    expect(pool).toMatchObject({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] })
    expect(pool).not.toHaveProperty('SmsConfiguration')
    expect(theOnly(dev, 'AWS::Cognito::UserPool').Properties.MfaConfiguration).toBe('OPTIONAL')
  })

  it('knows people by their account and lets them sign in with their address', () => {
    expect(pool).toMatchObject({
      AliasAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
    })
  })

  it('invites in Thai, with what Cognito insists on', () => {
    const { EmailMessage } = pool.AdminCreateUserConfig.InviteMessageTemplate
    const text = JSON.stringify(EmailMessage)
    expect(text).toContain('{username}')
    expect(text).toContain('{####}')
    expect(text).toMatch(/[\u0e00-\u0e7f]{5}/)
  })
})

describe('the pages’ client', () => {
  const client = theOnly(prod, 'AWS::Cognito::UserPoolClient').Properties

  it('holds no secret, takes codes alone and comes back to the pages', () => {
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
    })
    for (const url of [...client.CallbackURLs, ...client.LogoutURLs])
      expect(url['Fn::Join'][1][0], JSON.stringify(url)).toBe('https://')
  })

  it('lets an access token hold for an hour and a duty last twelve', () => {
    expect(client).toMatchObject({ AccessTokenValidity: 60, RefreshTokenValidity: 720 })
    expect(client.TokenValidityUnits).toMatchObject({ AccessToken: 'minutes', RefreshToken: 'minutes' })
  })
})

it('the sign-in page is found at one address of the stage, which the pages are told', () => {
  const { Domain } = theOnly(prod, 'AWS::Cognito::UserPoolDomain').Properties
  const [, parts] = Domain['Fn::Join']
  expect(parts).toEqual(['ess-help-me-prod-', { Ref: 'AWS::AccountId' }])
  expect(JSON.stringify(prod.Outputs?.SignInUrl?.Value)).toContain('https://ess-help-me-prod-')
  expect(target(theOnly(prod, 'AWS::Cognito::ManagedLoginBranding').Properties.ClientId)).toMatch(/^SignIn/)
})

it('nobody but CloudFront reads the published pages', () => {
  const [id] =
    ofType(prod, 'AWS::S3::Bucket').find(([name]) => name.startsWith('BackOfficePages')) ?? expect.fail()
  const [, policy] =
    ofType(prod, 'AWS::S3::BucketPolicy').find(([, found]) => target(found.Properties.Bucket) === id) ??
    expect.fail()
  const allowing = policy.Properties.PolicyDocument.Statement.filter(
    ({ Effect }: { Effect: string }) => Effect === 'Allow',
  )
  expect(allowing).toHaveLength(1)
  expect(allowing[0]).toMatchObject({
    Action: 's3:GetObject',
    Principal: { Service: 'cloudfront.amazonaws.com' },
    Condition: { StringEquals: { 'AWS:SourceArn': expect.anything() } },
  })
})
