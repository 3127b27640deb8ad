import { describe, expect, it } from 'vitest'
import { ofType, synthesize, target, theOnly } from './synthesized.ts'

const { 'EssHelpMe-prod': template = expect.fail() } = synthesize()

describe('the table’s stream', () => {
  const [, { Properties: mapping }] =
    ofType(template, 'AWS::Lambda::EventSourceMapping').find(([id]) => id.startsWith('LiveUpdates')) ??
    expect.fail('no mapping')

  it('shows what an item was and is, so that both its provinces can be told', () => {
    expect(theOnly(template, 'AWS::DynamoDB::Table').Properties.StreamSpecification).toEqual({
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    })
  })

  it('feeds reports alone to the function that tells of them', () => {
    expect(mapping.EventSourceArn['Fn::GetAtt'][1]).toBe('StreamArn')
    expect(mapping.FilterCriteria.Filters).toHaveLength(1)
    expect(JSON.parse(mapping.FilterCriteria.Filters[0].Pattern)).toEqual({
      dynamodb: { Keys: { sk: { S: ['REPORT'] } } },
    })
    const found = template.Resources[target(mapping.FunctionName) ?? '']
    expect(found?.Properties.Description).toMatch(/^live: /)
  })

  it('is held up by nothing for long: what cannot be told is given up, and somebody hears of that', () => {
    expect(mapping).toMatchObject({
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 3,
      MaximumRecordAgeInSeconds: 120,
    })
    const missed = target(mapping.DestinationConfig.OnFailure.Destination)
    const alarm = ofType(template, 'AWS::CloudWatch::Alarm').find(
      ([, { Properties }]) => target(Properties.Dimensions?.[0]?.Value) === missed,
    )
    expect(alarm?.[1].Properties).toMatchObject({ AlarmName: 'EssHelpMe-prod-live-missed', Threshold: 1 })
  })
})

describe('the event API', () => {
  const { EventConfig } = theOnly(template, 'AWS::AppSync::Api').Properties

  it('lets functions speak with AWS’s credentials, and pages listen with an authorizer’s leave', () => {
    expect(EventConfig).toMatchObject({
      ConnectionAuthModes: [{ AuthType: 'AWS_LAMBDA' }],
      DefaultSubscribeAuthModes: [{ AuthType: 'AWS_LAMBDA' }],
      DefaultPublishAuthModes: [{ AuthType: 'AWS_IAM' }],
    })
  })

  it('remembers no leave', () => {
    const [, lambda] = EventConfig.AuthProviders
    expect(lambda.LambdaAuthorizerConfig.AuthorizerResultTtlInSeconds).toBe(0)
  })

  it('has the one namespace that is published to', () => {
    expect(theOnly(template, 'AWS::AppSync::ChannelNamespace').Properties.Name).toBe('incidents')
  })
})

describe('the pages', () => {
  const { ContentSecurityPolicy } = theOnly(template, 'AWS::CloudFront::ResponseHeadersPolicy').Properties
    .ResponseHeadersPolicyConfig.SecurityHeadersConfig
  const policy = JSON.stringify(ContentSecurityPolicy.ContentSecurityPolicy)

  it('take programs from their own origin, and speak to sign-in, live updates and maps besides', () => {
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toMatch(/script-src|unsafe-eval/)
    expect(policy).toMatch(/connect-src 'self' https:\/\/ess-help-me-prod-/)
    expect(policy).toContain('wss://*.appsync-realtime-api.ap-southeast-1.amazonaws.com')
    expect(policy).toContain('https://maps.geo.ap-southeast-1.amazonaws.com')
  })

  it('have their API at the same origin, never from a cache', () => {
    const { DistributionConfig } = theOnly(template, 'AWS::CloudFront::Distribution').Properties
    const [api, ...others] = DistributionConfig.CacheBehaviors
    expect(others).toEqual([])
    // The ids of CloudFront's own policies: no caching; everything that the viewer sends but the host.
    expect(api).toMatchObject({
      PathPattern: '/api/*',
      ViewerProtocolPolicy: 'https-only',
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    })
  })
})
