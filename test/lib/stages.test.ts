import { describe, expect, it } from 'vitest'
import { ofType, stage, synthesize, type Template, theOnly } from './synthesized.ts'

const { 'EssHelpMe-dev': dev = expect.fail(), 'EssHelpMe-prod': prod = expect.fail() } = synthesize()
const text = (template: Template) => JSON.stringify(template)

describe('in production', () => {
  const kept = [
    'AWS::DynamoDB::Table',
    'AWS::SecretsManager::Secret',
    'AWS::Logs::LogGroup',
    'AWS::S3::Bucket',
    'AWS::Cognito::UserPool',
  ]

  it.each(kept)('every %s outlives the stack', (type) => {
    const found = ofType(prod, type)
    expect(found.length).toBeGreaterThan(0)
    for (const [id, resource] of found)
      expect([resource.DeletionPolicy, resource.UpdateReplacePolicy], id).toEqual(['Retain', 'Retain'])
  })

  it('the table cannot be deleted by hand', () => {
    expect(ofType(prod, 'AWS::DynamoDB::Table')[0]?.[1].Properties.DeletionProtectionEnabled).toBe(true)
  })
})

describe('in development', () => {
  it('nothing is left behind', () => {
    for (const [id, resource] of Object.entries(dev.Resources)) {
      expect(resource.DeletionPolicy ?? 'Delete', id).toBe('Delete')
      expect(resource.Properties?.DeletionProtectionEnabled ?? false, id).toBe(false)
    }
  })
})

describe('the secrets', () => {
  it('are made by Secrets Manager, so that no template knows them', () => {
    const made = ofType(prod, 'AWS::SecretsManager::Secret').map(([, secret]) => secret.Properties)
    for (const secret of made) expect(secret).not.toHaveProperty('SecretString')
    expect(made.map(({ GenerateSecretString }) => GenerateSecretString)).toEqual([
      expect.objectContaining({ GenerateStringKey: 'channelSecret' }),
      expect.objectContaining({ PasswordLength: 64 }),
    ])
  })

  it('reach functions as ARNs, never as values', () => {
    expect(text(prod)).not.toContain('resolve:secretsmanager')
    for (const [, found] of ofType(prod, 'AWS::Lambda::Function'))
      expect(Object.keys(found.Properties.Environment.Variables).join()).not.toMatch(/TOKEN|CHANNEL_SECRET/)
  })
})

describe('the place index', () => {
  it('is part of the stack where both are in one region', () => {
    expect(ofType(dev, 'AWS::Location::PlaceIndex')).toHaveLength(1)
  })

  it('is a stack of its own elsewhere, found by its name and region', () => {
    const apart = synthesize([{ ...stage('prod'), region: 'ap-southeast-7' }])
    const main = apart['EssHelpMe-prod'] ?? expect.fail()
    const index = theOnly(apart['EssHelpMe-prod-Places'], 'AWS::Location::PlaceIndex')
    expect(ofType(main, 'AWS::Location::PlaceIndex')).toEqual([])
    const [, router] =
      ofType(main, 'AWS::Lambda::Function').find(([id]) => /Router/.test(id)) ?? expect.fail()
    expect(router.Properties.Environment.Variables).toMatchObject({
      PLACE_INDEX_NAME: index.Properties.IndexName,
      PLACE_INDEX_REGION: 'ap-southeast-1',
    })
    expect(text(main)).toMatch(/:geo:ap-southeast-1:/)
    expect(text(main)).not.toMatch(/:geo:ap-southeast-7:/)
  })
})

describe('what the operator is told', () => {
  it('is the same in both stages', () => {
    expect(Object.keys(dev.Outputs ?? {})).toEqual(Object.keys(prod.Outputs ?? {}))
    expect(Object.keys(dev.Outputs ?? {})).toEqual(
      expect.arrayContaining([
        'WebhookUrl',
        'TableName',
        'LineSecretArn',
        'ReportDeadLettersArn',
        'InboxDeadLettersArn',
      ]),
    )
  })

  it('goes to an e-mail address only where one is given', () => {
    expect(ofType(prod, 'AWS::SNS::Subscription')).toEqual([])
    const asked = synthesize([stage('dev')], { account: undefined, alarmEmail: 'duty@example.com' })
    const subscription = theOnly(asked['EssHelpMe-dev'], 'AWS::SNS::Subscription')
    expect(subscription.Properties).toMatchObject({ Protocol: 'email', Endpoint: 'duty@example.com' })
  })
})
