import { describe, expect, test } from 'vitest'
import { type ResolveContext, resolve, UnresolvedReference } from '../../../../local/aws/template/resolve.ts'

const around: ResolveContext = {
  identity: (name) =>
    ({
      Queue: { ref: 'http://queue', attributes: { Arn: 'arn:queue', 'Nested.Name': 'deep' } },
      'AWS::Region': { ref: 'ap-southeast-1', attributes: {} },
    })[name],
  imported: (name) => `imported ${name}`,
  mappings: { Names: { dev: { Size: 3 } } },
  conditions: { Yes: { 'Fn::Equals': ['a', 'a'] }, No: { 'Fn::Not': [{ Condition: 'Yes' }] } },
}

describe('intrinsic functions', () => {
  test.each([
    [{ Ref: 'Queue' }, 'http://queue'],
    [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:queue'],
    [{ 'Fn::GetAtt': 'Queue.Nested.Name' }, 'deep'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] }, 'a-ap-southeast-1'],
    [{ 'Fn::Sub': `${'$'}{Queue.Arn} in ${'$'}{AWS::Region}` }, 'arn:queue in ap-southeast-1'],
    [{ 'Fn::Sub': [`${'$'}{X} ${'$'}{!Y}`, { X: { Ref: 'Queue' } }] }, `http://queue ${'$'}{Y}`],
    [{ 'Fn::Select': ['1', { 'Fn::Split': [',', 'a,b'] }] }, 'b'],
    [{ 'Fn::If': ['Yes', 'then', { Ref: 'Unknown' }] }, 'then'],
    [{ 'Fn::If': ['No', 'then', 'else'] }, 'else'],
    [{ 'Fn::FindInMap': ['Names', 'dev', 'Size'] }, 3],
    [{ 'Fn::ImportValue': 'x' }, 'imported x'],
    [
      { kept: 1, gone: { Ref: 'AWS::NoValue' }, list: [1, { Ref: 'AWS::NoValue' }] },
      { kept: 1, list: [1] },
    ],
    [
      { Ref: 'Queue', and: 'more keys' },
      { Ref: 'Queue', and: 'more keys' },
    ],
  ])('%j', (value, expected) => {
    expect(resolve(value, around)).toEqual(expected)
  })

  test.each([{ Ref: 'Nothing' }, { 'Fn::GetAtt': ['Queue', 'Size'] }, { 'Fn::Cidr': [] }])(
    '%j is not known',
    (value) => {
      expect(() => resolve(value, around)).toThrow(UnresolvedReference)
    },
  )
})
