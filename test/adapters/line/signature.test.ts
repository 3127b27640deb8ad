import { expect, it } from 'vitest'
import { isSignedByLine } from '../../../lambdas/adapters/line/signature.ts'

const secret = '8c570fa6dd201bb328f1c1eac23a96d8'
const body = Buffer.from('{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}')
const signature = 'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs='

it('knows what LINE has signed', () => {
  expect(isSignedByLine(body, signature, secret)).toBe(true)
})

it.each([
  ['no signature', body, undefined],
  ['an empty one', body, ''],
  ['somebody else’s', body, `A${signature.slice(1)}`],
  ['something that is not base64', body, 'ลายเซ็น'],
  ['a body altered after signing', Buffer.concat([body, Buffer.from(' ')]), signature],
])('refuses %s', (_, bytes, given) => {
  expect(isSignedByLine(bytes, given, secret)).toBe(false)
})
