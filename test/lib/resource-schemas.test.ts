import { describe, expect, it } from 'vitest'
import { circles, referenceErrors, schemaErrors } from './resource-schema.ts'
import { stage, synthesize, type Template } from './synthesized.ts'

const inThailand = { ...stage('prod'), region: 'ap-southeast-7' }
const deployment = { account: '123456789012', alarmEmail: 'duty@example.com' }
const templates = [
  ...Object.entries(synthesize()),
  ...Object.entries(synthesize([inThailand], deployment)).map(
    ([name, template]) => [`${name} in Thailand`, template] as const,
  ),
]

describe.each(templates)('%s', (_name, template) => {
  it('holds only what the published schemas allow', () => {
    expect(schemaErrors(template)).toEqual([])
  })

  it('points only at what it has', () => {
    expect(referenceErrors(template)).toEqual([])
  })

  it('can be made, one resource after another', () => {
    expect(circles(template)).toEqual([])
  })
})

describe('the schema check itself', () => {
  const of = (Type: string, Properties: unknown): Template => ({ Resources: { It: { Type, Properties } } })

  it.each([
    ['an unknown type', of('AWS::SQS::Heap', {}), 'It: unknown type AWS::SQS::Heap'],
    ['an unknown property', of('AWS::SQS::Queue', { Visibility: 3 }), 'It.Visibility: unknown'],
    ['a wrong type', of('AWS::SQS::Queue', { DelaySeconds: '3' }), 'It.DelaySeconds: "3" is no integer'],
    ['a missing property', of('AWS::Location::PlaceIndex', { IndexName: 'x' }), 'It.DataSource: missing'],
    [
      'a fault deep inside',
      of('AWS::Lambda::EventSourceMapping', { FunctionName: 'f', ProvisionedPollerConfig: { Minimum: 2 } }),
      'It.ProvisionedPollerConfig.Minimum: unknown',
    ],
    [
      'a value that is not among the allowed',
      of('AWS::Lambda::Function', {
        Code: {},
        Role: 'r',
        LoggingConfig: { LogFormat: 'Yaml' },
      }),
      'It.LoggingConfig.LogFormat: "Yaml" is no string',
    ],
  ])('finds %s', (_what, template, error) => {
    expect(schemaErrors(template)).toEqual([error])
  })

  it('finds what waits for itself, by a reference or by order', () => {
    const queue = (Properties: unknown, DependsOn?: string) =>
      ({ Type: 'AWS::SQS::Queue', Properties, DependsOn }) as never
    const template: Template = {
      Resources: {
        A: queue({ RedrivePolicy: { 'Fn::GetAtt': ['B', 'Arn'] } }),
        B: queue({}, 'A'),
        C: queue({ QueueName: { Ref: 'D' } }),
        D: queue({}),
      },
    }
    expect(circles(template)).toEqual(['A', 'B'])
  })

  it('finds references into the void', () => {
    const template = of('AWS::SQS::QueuePolicy', {
      Queues: [{ Ref: 'Nobody' }],
      PolicyDocument: { a: { 'Fn::GetAtt': ['It', 'Colour'] } },
    })
    expect(referenceErrors(template)).toEqual(['no Nobody', 'It has no attribute Colour'])
  })
})
